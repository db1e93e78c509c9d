/**
 * POST /cases/{caseNumber}/merges. Up to 20 others are merged with a case, or given back by it, each judged by itself, with an
 * answer for each. The one received first takes all others. What follows, follows the change feed: the others are told.
 */
import { casePath } from '../../events/case-view.v1.ts';
import { mergeMany } from '../../events/desk/bulk.v1.ts';
import { mergeOf } from '../../shared/domain/case/merging/merge-of.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { answerFor } from '../../shared/runtime/desk/answer-for.ts';
import { httpHandler, type Request, type Staff } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { visibleCase } from '../../shared/runtime/visible-case.ts';

type Needs = Pick<Services, 'cases' | 'texts' | 'ids' | 'clock'>;
type Asked = Request<typeof mergeMany, undefined, typeof casePath, undefined>;

export async function run({ body, path, staff }: Pick<Asked, 'body' | 'path' | 'staff'>, services: Needs) {
  const asked = await visibleCase(path.caseNumber, staff, services);
  const numbers = [...new Set(body.with ?? body.from)];
  const others = await Promise.all(
    numbers.map(async (number) => ({ number, it: await seen(number, staff, services) })),
  );
  // One that has taken others cannot itself be taken: so the first of them all takes the rest, whichever was asked of.
  const first = others.reduce(
    (survivor, { it }) => (it === undefined || body.from !== undefined ? survivor : mergeOf(survivor, it).survivor),
    asked,
  );
  const reason = body.text === undefined ? {} : { text: body.text };
  const answers = [];
  for (const { number, it } of others) {
    // In the place of the one that survives stands the one that was asked of.
    const other = it?.caseId === first.caseId && body.with !== undefined ? asked.caseNumber : number;
    const command =
      body.with === undefined
        ? ({ type: 'unmerge', from: other } as const)
        : ({ type: 'merge', with: other, ...reason } as const);
    const told = await answerFor(first.caseNumber, command, services.ids.next(), staff, services);
    answers.push({ ...told, caseNumber: number });
  }
  return { status: 200, body: { survivor: first.caseNumber, answers } };
}

async function seen(number: string, staff: Staff, services: Needs) {
  try {
    return await visibleCase(number, staff, services);
  } catch (error) {
    // Its own answer says so; it must not keep the others from theirs.
    if (error instanceof AppError && error.code === 'not-found') return undefined;
    throw error;
  }
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'admin'],
  body: mergeMany,
  path: casePath,
  needs: ['cases', 'texts', 'ids', 'clock'],
  run,
});
