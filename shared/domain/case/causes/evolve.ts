import type { NamedCauses } from '../../causes/cause.ts';
import type { Instant } from '../../time.ts';
import type { Case } from '../case.ts';
import type { Folds } from '../evolve.ts';
import type { CausesEvent } from './events.ts';

export const causesFolds: Folds<CausesEvent> = {
  'causes-named': (it, { causes }, at) => withCauses(it, causes, at),
};

/**
 * The case learns its causes at any time. What reports read stands still from the end of the index day on, which is the end of
 * the first decision's survey (docs/reports/resolution-to-loyalty.md): nothing that is learnt later moves a row.
 */
export function withCauses(it: Case, causes: NamedCauses | undefined, at: Instant): Case {
  if (causes === undefined) return it;
  const first = [...it.rounds, it.round].find(({ decidedAt }) => decidedAt !== undefined);
  const isReported = first?.surveyUntil === undefined || at <= first.surveyUntil;
  return { ...it, causes, ...(isReported ? { reportedCauses: causes } : {}) };
}
