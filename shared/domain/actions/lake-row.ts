import type { ActionRow } from '../loyalty/rows.ts';
import type { Instant } from '../time.ts';
import type { CorrectiveAction } from './action.ts';

/** What reports need of an action: no words, nobody's name. */
export function actionRow(
  { actionId, version, cause, state, effectiveFrom }: CorrectiveAction,
  at: Instant,
): ActionRow {
  return { row_id: actionId, version, cause, state, effective_day: effectiveFrom ?? null, at };
}
