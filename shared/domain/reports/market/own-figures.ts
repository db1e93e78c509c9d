import { say } from '../../../phrases/say.ts';
import { REACTIONS, type Reaction } from '../../case/vocabulary.ts';
import { type CountRow, leavingOf } from '../../loyalty/cohort/cohort-counts.ts';
import { dayOfEpoch } from '../../loyalty/epoch-days.ts';
import { smallGroups } from '../../loyalty/small-numbers.ts';
import { type Estimate, estimateAt, kaplanMeier, type Leaving } from '../../statistics/kaplan-meier.ts';
import { logLogLimits } from '../../statistics/log-log.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { Day } from '../../time.ts';
import { type Figure, type FigureName, rateOf, shareOf } from './figures.ts';
import { YEAR_DAYS } from './market-sql.ts';
import { newestSurvey, type SurveyFound, surveyFigures } from './survey-figures.ts';

/** What the firm's own rows say; figures that they cannot say are not in it. */
export interface OwnFigures {
  from: Day | null;
  until: Day | null;
  figures: readonly Figure[];
  together: readonly Reaction[];
  survey: SurveyFound | null;
  notes: readonly string[];
}

const NONE: OwnFigures = { from: null, until: null, figures: [], together: [], survey: null, notes: [] };

/** @param answers of returnsSql(), marketSql() and SURVEYS_SQL, in this order; none where all was entered */
export function ownFigures(answers: readonly (readonly CountRow[])[], smallestGroup: number): OwnFigures {
  const [returns, market, surveys] = answers;
  if (returns === undefined || market === undefined || surveys === undefined) return NONE;
  const { cutoff } = market[0] ?? {};
  if (typeof cutoff !== 'number')
    return {
      ...NONE,
      notes: [say('There is no order on file and no end (until) was given: nothing can be measured.')],
    };
  const people = (part: string) => market.filter((row) => row.part === part);
  const all = people('customer-cell');
  const customers = peopleIn(all.filter(({ bought }) => bought === true));
  const complainants = peopleIn(people('complainants'));
  const outcomes = outcomesOf(people('reaction'), returns, smallestGroup);
  const survey = newestSurvey(surveys, cutoff);
  const isShown = (count: number) => count >= smallestGroup;
  return {
    from: dayOfEpoch(cutoff - YEAR_DAYS + 1),
    until: dayOfEpoch(cutoff),
    figures: [
      ...(isShown(customers) ? [counted('customers', customers)] : []),
      ...(isShown(complainants) ? [counted('complainants', complainants)] : []),
      ...outcomes.figures,
      ...baselineOf(people('case-cell'), all, smallestGroup),
      ...(survey === null ? [] : surveyFigures(survey, smallestGroup)),
    ],
    together: outcomes.together,
    survey,
    notes: [
      ...outcomes.notes,
      ...(survey === null
        ? [
            say(
              'No survey of problems is on file: how many customers are silent cannot be said, and is not taken from anywhere else.',
            ),
          ]
        : []),
    ],
  };
}

const counted = (input: FigureName, people: number): Figure => ({
  ...{ input, value: people, source: 'measured', n: people, lower: null, upper: null, spread: null },
});

/** Shares of how cases ended and repurchase by it; reactions of too few people count as one, under the first of them. */
function outcomesOf(shares: readonly CountRow[], returns: readonly CountRow[], smallestGroup: number) {
  const matched = Map.groupBy(returns, ({ label }) => label);
  const all = REACTIONS.map((reaction) => ({
    reaction,
    people: shares.filter(({ label }) => label === reaction).reduce((sum, row) => sum + Number(row.people), 0),
    matched: peopleIn(matched.get(reaction) ?? []),
    leavings: (matched.get(reaction) ?? []).map((row) => leavingOf(row, Number(row.people))),
  }));
  const small = new Set([
    ...smallGroups(
      all.map((it) => ({ label: it.reaction, matched: it.matched })),
      smallestGroup,
    ),
    ...smallGroups(
      all.map((it) => ({ label: it.reaction, matched: it.people })),
      smallestGroup,
    ),
  ]);
  const pool = all.filter(({ reaction }) => small.has(reaction));
  const pooled = {
    people: pool.reduce((sum, it) => sum + it.people, 0),
    matched: pool.reduce((sum, it) => sum + it.matched, 0),
    leavings: pool.flatMap((it) => it.leavings),
  };
  const canShow = pool.length === 0 || (pooled.people >= smallestGroup && pooled.matched >= smallestGroup);
  const total = all.reduce((sum, { people }) => sum + people, 0);
  if (total === 0 || !canShow) return { figures: [], together: [], notes: total === 0 ? [] : [TOO_FEW] };
  const figures = all.flatMap(({ reaction, ...its }): Figure[] => {
    const isPooled = small.has(reaction);
    const isFirst = pool[0]?.reaction === reaction;
    const { people, leavings } = isPooled ? pooled : its;
    const rate = rateFigure(rateOf(reaction), leavings);
    return isPooled && !isFirst ? rate : [shareFigure(shareOf(reaction), people, total), ...rate];
  });
  return { figures, together: pool.map(({ reaction }) => reaction), notes: pool.length === 0 ? [] : [COUNTED_AS_ONE] };
}

const TOO_FEW = say('Too few people complained for shares of how it ended, or what became of them, to be shown.');
const COUNTED_AS_ONE = say(
  'Reactions of too few people are counted as one, under the first of them (`together`), with the repurchase of all of them.',
);

function shareFigure(input: FigureName, people: number, total: number): Figure {
  const { lower = null, upper = null } = wilson(people, total) ?? {};
  return {
    ...{ input, value: people / total, source: 'measured', n: total, lower, upper },
    spread: people === 0 ? null : { kind: 'share', people },
  };
}

/** Repurchase within the year by Kaplan-Meier; nothing where nobody was followed so long. */
function rateFigure(input: FigureName, leavings: readonly Leaving[]): Figure[] {
  const curve = kaplanMeier(leavings);
  const estimate = estimateAt(curve, YEAR_DAYS);
  return estimate === null ? [] : [estimated(input, estimate, curve.n)];
}

/** An estimate is drawn like a share of as many people as have its variance; without one (0 and 1) like one of all of them. */
function estimated(input: FigureName, estimate: Estimate, n: number): Figure {
  const { repurchased, variance } = estimate;
  const { lower = null, upper = null } = logLogLimits(estimate) ?? {};
  const as = variance === null || variance === 0 ? n : (repurchased * (1 - repurchased)) / variance;
  return {
    ...{ input, value: repurchased, source: 'measured', n, lower, upper },
    spread: { kind: 'counted', hits: as * repurchased, misses: as * (1 - repurchased) },
  };
}

/**
 * Repurchase of customers without a case on file, as it would be if they had the mix of those with one: the rates of the cells,
 * weighted by the people with a case in them; a cell without a control leaves with its people.
 */
function baselineOf(cases: readonly CountRow[], customers: readonly CountRow[], smallestGroup: number): Figure[] {
  const key = ({ label, tenure, recency, orders }: CountRow) => JSON.stringify([label, tenure, recency, orders]);
  const byCell = Map.groupBy(
    customers.filter((row) => row.has_case === false && row.orders !== null),
    key,
  );
  // In one order, since sums of fractions hang on it.
  const cells = cases
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .flatMap((row) => {
      const controls = byCell.get(key(row)) ?? [];
      const back = peopleIn(controls.filter(({ bought }) => bought === true));
      return controls.length === 0 ? [] : [{ people: Number(row.people), n: peopleIn(controls), back }];
    });
  const people = cells.reduce((sum, cell) => sum + cell.people, 0);
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  if (people < smallestGroup || n < smallestGroup) return [];
  let [repurchased, variance] = [0, 0];
  for (const cell of cells) {
    const [weight, rate] = [cell.people / people, cell.back / cell.n];
    repurchased += weight * rate;
    variance += (weight * weight * rate * (1 - rate)) / cell.n;
  }
  return [estimated('baseline', { repurchased, variance }, n)];
}

const peopleIn = (rows: readonly CountRow[]): number => rows.reduce((sum, { people }) => sum + Number(people), 0);
