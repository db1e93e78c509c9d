import { actionOf } from '../adapters/stores/actions.ts';
import { caseOf, isCaseItem, type Pseudonyms } from '../adapters/stores/case/case-item.ts';
import { indicatorOf } from '../adapters/stores/indicators/indicators.ts';
import type { CorrectiveAction } from '../domain/actions/action.ts';
import type { Case } from '../domain/case/case.ts';
import type { IndicatorEntry } from '../domain/indicators/entry.ts';
import type { FeedRecord } from '../ports/feed.ts';

/** What a feed record means to those who follow cases. */
export type CaseChange =
  | { of: 'case'; caseId: string; before?: Case; after: Case; pseudonyms: Pseudonyms }
  | { of: 'wait'; caseId: string };

/** Nothing for records of texts, customers, limits and deletions. */
export function caseChangeOf({ key, before, after }: FeedRecord): CaseChange | undefined {
  if (after === undefined || !key.pk.startsWith('CASE#')) return undefined;
  const caseId = key.pk.slice('CASE#'.length);
  if (key.sk === 'WAIT') return { of: 'wait', caseId };
  if (!isCaseItem(after)) return undefined;
  const pseudonyms = (after.pseudonyms ?? {}) as Pseudonyms;
  return {
    of: 'case',
    caseId,
    after: caseOf(after),
    pseudonyms,
    ...(isCaseItem(before) ? { before: caseOf(before) } : {}),
  };
}

/** The corrective action that a feed record leaves behind, if it is one's. */
export function actionChangeOf({ after }: FeedRecord): CorrectiveAction | undefined {
  return actionOf(after);
}

/** The entry of the log of indicators that a feed record leaves behind, if it is one's. */
export function indicatorChangeOf({ after }: FeedRecord): IndicatorEntry | undefined {
  return indicatorOf(after);
}
