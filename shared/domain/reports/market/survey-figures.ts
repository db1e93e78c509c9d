import type { CountRow } from '../../loyalty/cohort/cohort-counts.ts';
import { dayOfEpoch } from '../../loyalty/epoch-days.ts';
import type { ProblemSurvey } from '../../loyalty/problem-survey.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { Figure, FigureName } from './figures.ts';

/** A survey as it was told; its figures are sums already when they reach the house, so they are shown as they are. */
export type SurveyFound = Omit<ProblemSurvey, 'product' | 'silentBoughtAgain' | 'complainantsBoughtAgain'> & {
  product: string | null;
  silentBoughtAgain: number | null;
  complainantsBoughtAgain: number | null;
};

/** The last survey about `product` (null: all products) that was over by `cutoff`. @param rows of SURVEYS_SQL */
export function newestSurvey(rows: readonly CountRow[], cutoff: number, product: string | null = null) {
  const [newest] = rows
    .filter((row) => row.product === product && Number(row.held) <= cutoff)
    .toSorted((a, b) => Number(b.held) - Number(a.held) || (String(a.row_id) < String(b.row_id) ? -1 : 1));
  return newest === undefined ? null : surveyOf(newest);
}

function surveyOf(row: CountRow): SurveyFound {
  const optional = (value: CountRow[string] | undefined) => (typeof value === 'number' ? value : null);
  return {
    surveyId: String(row.row_id),
    heldOn: dayOfEpoch(Number(row.held)),
    product: typeof row.product === 'string' ? row.product : null,
    population: Number(row.population),
    invited: Number(row.invited),
    answered: Number(row.answered),
    hadProblem: Number(row.had_problem),
    complained: Number(row.complained),
    silentBoughtAgain: optional(row.silent_bought_again),
    complainantsBoughtAgain: optional(row.complainants_bought_again),
  };
}

/** The rate of problems and repurchase of the silent, each only if enough people stand behind it. */
export function surveyFigures(survey: SurveyFound, smallestGroup: number): Figure[] {
  const { answered, hadProblem, complained, silentBoughtAgain } = survey;
  return [
    ...surveyed('problemRate', hadProblem, answered, smallestGroup),
    ...surveyed('repurchase.silent', silentBoughtAgain, hadProblem - complained, smallestGroup),
  ];
}

function surveyed(input: FigureName, hits: number | null, n: number, smallestGroup: number): Figure[] {
  const rate = hits === null || n < smallestGroup ? null : wilson(hits, n);
  if (hits === null || rate === null) return [];
  const { rate: value, lower, upper } = rate;
  return [{ input, value, source: 'surveyed', n, lower, upper, spread: { kind: 'counted', hits, misses: n - hits } }];
}
