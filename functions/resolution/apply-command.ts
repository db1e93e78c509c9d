/**
 * POST /cases/{caseNumber}/commands. One command of a member of staff through the law; its text is sealed and kept first.
 * Of two people at once one wins, the other gets 409 with the case as it stands. What follows, follows the change feed.
 */
import { type CaseCommand, caseCommand } from '../../events/case-command.v1.ts';
import { casePath } from '../../events/case-view.v1.ts';
import type { Case } from '../../shared/domain/case/case.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { canYield, isOfSameCustomer, mergeOf } from '../../shared/domain/case/merging/merge-of.ts';
import type { Refusal } from '../../shared/domain/case/refusal.ts';
import { caseDetail } from '../../shared/domain/case/views.ts';
import type { TextKind } from '../../shared/domain/case/vocabulary.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { problemFromRefusal } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request, type Staff } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { visibleCase } from '../../shared/runtime/visible-case.ts';

type Needs = Pick<Services, 'cases' | 'texts' | 'ids' | 'clock'>;
type Asked = Pick<Request<typeof caseCommand, undefined, typeof casePath, undefined>, 'body' | 'path' | 'staff'>;

/** As what the `text` of a command is kept beside the case; the law gets its id instead. */
const TEXT_OF: Readonly<Record<Extract<CaseCommand, { text?: string }>['type'], TextKind>> = {
  note: 'note',
  reject: 'rejection',
  recordReaction: 'reaction',
  extend: 'extension',
  tickStep: 'step',
  correctReceipt: 'correction',
  update: 'update',
  holdingLetter: 'holding-letter',
};

export async function run({ body, path: { caseNumber }, staff }: Asked, services: Needs) {
  const it = await visibleCase(caseNumber, staff, services);
  const alone = { survivor: it, other: undefined };
  const { survivor, other } =
    body.type === 'merge' ? mergeOf(it, await visibleCase(body.with, staff, services)) : alone;
  // Where the other case is the survivor, the version is still that of the case one looked at.
  const isElsewhere = survivor.caseId !== it.caseId;
  if (isElsewhere && body.ifVersion !== undefined && body.ifVersion !== it.version) {
    return refused(
      { code: 'changed-meanwhile', message: `The case is at version ${it.version} now.`, field: 'ifVersion' },
      it,
    );
  }
  const command = await commandOf(body, survivor, other, staff, services);
  const sent = await services.cases.send(survivor.caseId, command, staff, isElsewhere ? undefined : body.ifVersion);
  if (sent === undefined) throw notFound();
  return 'refusal' in sent ? refused(sent.refusal, sent.case) : { status: 200, body: caseDetail(sent.case) };
}

function refused(refusal: Refusal, it: Case) {
  const problem = problemFromRefusal(refusal, caseDetail(it));
  return { status: problem.status, body: problem };
}

/** The law's form of what was sent. Texts are kept before the command that names them: a text without one is harmless. */
async function commandOf(
  body: CaseCommand,
  it: Case,
  other: Case | undefined,
  staff: Staff,
  services: Needs,
): Promise<Command> {
  const { texts, ids, clock } = services;
  const kept = async (kind: TextKind, text: string) => {
    const textId = ids.next();
    await texts.keep(it.caseId, { textId, kind, by: staff.id, at: clock.now(), text });
    return textId;
  };
  const { ifVersion: _, ...command } = body;
  switch (command.type) {
    case 'decide': {
      const { explanation, remedies, ...terms } = command;
      return {
        ...terms,
        remedies: remedies.map((remedy) => ({ ...remedy, remedyId: ids.next() })),
        ...(explanation === undefined ? {} : { reasonTextId: await kept('explanation', explanation) }),
      };
    }
    case 'merge': {
      if (other === undefined) throw notFound();
      return {
        type: 'merge',
        side: 'survivor',
        otherId: other.caseId,
        otherReceivedAt: other.receivedAt,
        ...(other.sentToCompanyAt === undefined ? {} : { otherSentToCompanyAt: other.sentToCompanyAt }),
        otherMissed: other.deadlines.filter((deadline) => deadline.missedAt !== undefined).map(({ kind }) => kind),
        otherCanYield: canYield(other),
        sameCustomer: isOfSameCustomer(it, other),
      };
    }
    case 'unmerge':
      return { type: 'unmerge', side: 'survivor', otherId: (await visibleCase(command.from, staff, services)).caseId };
    default: {
      if (!('text' in command)) return command;
      const { text, ...rest } = command;
      // The law wants a text or takes it: each command's contract says which (events/case-command.v1.ts).
      return { ...rest, ...(text === undefined ? {} : { textId: await kept(TEXT_OF[command.type], text) }) } as Command;
    }
  }
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'admin'],
  body: caseCommand,
  path: casePath,
  needs: ['cases', 'texts', 'ids', 'clock'],
  run,
});
