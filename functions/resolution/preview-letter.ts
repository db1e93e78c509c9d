/**
 * POST /cases/{caseNumber}/letter-preview. The letter that would go out, as it would: of a kind, or of a decision that is not made
 * yet. Says how it would go, which clauses it lacks, and what the law would say. Writes nothing.
 */
import type * as z from 'zod';
import { casePath } from '../../events/case-view.v1.ts';
import { letterPreview } from '../../events/letter-preview.v1.ts';
import type { Case } from '../../shared/domain/case/case.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { SOURCES } from '../../shared/domain/letters/clauses/clause.ts';
import { missingClauses } from '../../shared/domain/letters/clauses/missing.ts';
import { requiredClauses, rulebookOf } from '../../shared/domain/letters/clauses/required.ts';
import { withoutProofs } from '../../shared/domain/letters/kept-letter.ts';
import { type DecisionPreview, previewDecision } from '../../shared/domain/letters/preview.ts';
import { addresseesOf } from '../../shared/domain/letters/recipients.ts';
import { httpHandler, type Request, type Staff } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { visibleCase } from '../../shared/runtime/visible-case.ts';
import { letterOf } from '../../shared/runtime/writing/letter-of.ts';
import { reachOf } from '../../shared/runtime/writing/reach-of.ts';

type Needs = Pick<
  Services,
  'cases' | 'texts' | 'customers' | 'statusTokens' | 'replyTokens' | 'surveyTokens' | 'configuration' | 'clock'
>;
type Asked = Pick<Request<typeof letterPreview, undefined, typeof casePath, undefined>, 'body' | 'path' | 'staff'>;

export async function run({ body, path: { caseNumber }, staff }: Asked, services: Needs) {
  const it = await visibleCase(caseNumber, staff, services);
  const { kind, words, looked } = lookedAt(body, it, staff, services);
  const round = { kind, round: it.round.number, words };
  const written = await Promise.all(
    addresseesOf(it, services.clock.now()).map(async ({ representativeId }) => {
      const reach = await reachOf(it, representativeId, services);
      if (reach === undefined) throw notFound('The person was erased: there is nobody to write to.');
      const theirs = representativeId === undefined ? {} : { representativeId };
      const letter = await letterOf(looked.case, { ...round, ...theirs, addressedTo: reach.addressedTo }, services);
      const to = representativeId === undefined ? ('customer' as const) : ('representative' as const);
      return {
        letter,
        shown: { to, subject: letter.subject, text: withoutProofs(letter.text), way: reach.ways[0]?.way ?? null },
      };
    }),
  );
  const [first, ...others] = written;
  if (first === undefined) throw new Error('a letter that nobody gets');
  const { letter, shown } = first;
  const { policy, language, round: current } = looked.case;
  const missing = missingClauses(letter, { kind, policy, decision: current.decision });
  const required = requiredClauses(rulebookOf(policy), kind, current.decision);
  return {
    status: 200,
    body: {
      kind,
      language,
      ...shown,
      copies: others.map((other) => other.shown),
      clauses: required.filter((clause) => !missing.includes(clause)),
      missing: missing.map((clause) => ({ clause, ...SOURCES[clause] })),
      needsApproval: looked.needsApproval,
      refusal:
        looked.refusal === undefined
          ? null
          : { code: looked.refusal.code, detail: looked.refusal.message, field: looked.refusal.field ?? null },
    },
  };
}

function lookedAt(body: z.output<typeof letterPreview>, it: Case, by: Staff, { clock, configuration: rules }: Needs) {
  if ('kind' in body) {
    const looked: DecisionPreview = { case: it, needsApproval: false };
    return { kind: body.kind, words: body.text === undefined ? {} : { message: body.text }, looked };
  }
  const { explanation, ifVersion: _, remedies, ...terms } = body;
  // Ids as good as any: nothing of it is kept.
  const proposed = remedies.map((remedy, at) => ({ ...remedy, remedyId: `preview-${at}` }));
  const reason = explanation === undefined ? {} : { reasonTextId: 'preview' };
  const command = { ...terms, ...reason, remedies: proposed };
  const looked = previewDecision(it, command, { by, now: clock.now(), rules });
  return { kind: 'decision' as const, words: explanation === undefined ? {} : { explanation }, looked };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'admin'],
  path: casePath,
  body: letterPreview,
  needs: ['cases', 'texts', 'customers', 'statusTokens', 'replyTokens', 'surveyTokens', 'configuration', 'clock'],
  run,
});
