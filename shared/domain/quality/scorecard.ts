import type { Instant } from '../time.ts';
import type { Criterion, ReviewCard } from './card.ts';
import type { QualityMark, ScorecardState } from './words.ts';

export interface Mark {
  criterion: string;
  mark: QualityMark;
  comment?: string;
}

/** One step of a scorecard: who said what, when. A step that stands is never changed. */
export interface ScorecardStep {
  at: Instant;
  by: string;
  what: ScorecardState;
  /** Of `given` all, of `settled` those that came out differently. */
  marks?: readonly Mark[];
  text?: string;
}

/** How somebody's work on a case was judged: about them, and beside the case, not of it. */
export interface Scorecard {
  caseId: string;
  caseNumber: string;
  personId: string;
  /** As it was then. */
  card: ReviewCard;
  /** In order of time, one to three; the first is the giving. */
  steps: readonly ScorecardStep[];
}

export function stateOf({ steps }: Pick<Scorecard, 'steps'>): ScorecardState {
  return steps.at(-1)?.what ?? 'given';
}

/** Marks as they hold now: those of the giving, with what the answer changed. */
export function marksOf({ steps }: Pick<Scorecard, 'steps'>): Mark[] {
  const [given, ...later] = steps.map(({ marks = [] }) => marks);
  return (given ?? []).map((mark) => later.flat().findLast(({ criterion }) => criterion === mark.criterion) ?? mark);
}

/** Half is what "partly" says; whoever wants it finer writes two criteria. */
const WORTH: Record<Exclude<QualityMark, 'not-applicable'>, number> = { met: 1, partly: 0.5, 'not-met': 0 };

export interface Score {
  /** Whole percent of the weights that applied; null where none did. */
  percent: number | null;
  /** Critical criteria that were not met: they stand beside the percent, which they would only blur. */
  criticalMissed: string[];
}

export function scoreOf(criteria: readonly Criterion[], marks: readonly Mark[]): Score {
  const marked = criteria.flatMap(({ id, weight, isCritical }) => {
    const mark = marks.find(({ criterion }) => criterion === id)?.mark ?? 'not-applicable';
    return mark === 'not-applicable' ? [] : [{ id, weight, isCritical, mark }];
  });
  const all = marked.reduce((sum, { weight }) => sum + weight, 0);
  const reached = marked.reduce((sum, { weight, mark }) => sum + weight * WORTH[mark], 0);
  return {
    percent: all === 0 ? null : Math.round((100 * reached) / all),
    criticalMissed: marked.filter(({ isCritical, mark }) => isCritical && mark === 'not-met').map(({ id }) => id),
  };
}
