import { AppError } from '../../errors.ts';
import type { NoProblemRefusal } from '../../statistics/market-damage.ts';
import { type Figure, type FigureName, type Today, todayOf, type Values, valuesOf } from './figures.ts';
import type { MarketReport, ScenarioShown } from './market-report.ts';
import { changed, HOUSE_SCENARIOS, improved, type Outcome, outcomeOf } from './outcome.ts';
import type { Scenario } from './question.ts';
import { simulate, tornado } from './uncertainty.ts';

export type Damage = Pick<MarketReport, keyof Outcome | 'limits' | 'margin' | 'atRisk' | 'scenarios' | 'tornado'>;

/**
 * The model over a set of figures: today, the scenarios, what is unsure about both and what that hangs on most.
 * @param scenarios null: those of the house
 * @returns `impossible`: the draws that contradicted themselves, of 10,000; null where nothing was drawn
 * @throws AppError `figures-disagree` naming the field, where the figures cannot all be true
 */
export function damageOf(
  figures: readonly Figure[],
  scenarios: readonly Scenario[] | null,
): { damage: Damage; impossible: number | null } {
  const plans = scenarios?.map(entered) ?? HOUSE_SCENARIOS.map(housePlan);
  const values = valuesOf(figures);
  const today = todayOf(values);
  if ('refused' in today) throw disagreement(today.refused);
  const outcome = outcomeOf(today);
  const margin = values.margin ?? null;
  const outcomes = plans.map((plan) => outcomeOf(plan.apply(today)));
  const drawn = simulate(figures, (draw) => {
    const of = todayOf(draw);
    if ('refused' in of) return null;
    const { lostSales, excessLostSales } = outcomeOf(of);
    const recovered = plans.map(({ apply }) => less(excessLostSales, outcomeOf(apply(of)).excessLostSales));
    return [lostSales, excessLostSales, ...recovered];
  });
  const [lostSales = null, excessLostSales = null, ...recovered] = drawn?.limits ?? [];
  const damage: Damage = {
    ...outcome,
    limits: { lostSales, excessLostSales },
    margin,
    atRisk: times(outcome.excessLostSales, margin),
    scenarios: outcomes.map((its, at): ScenarioShown => {
      const { name = '', cost = null } = plans[at] ?? {};
      const won = less(outcome.excessLostSales, its.excessLostSales);
      const gain = times(won, margin);
      return {
        ...{ name, lostSales: its.lostSales, excessLostSales: its.excessLostSales, recovered: won },
        limits: { recovered: recovered[at] ?? null },
        ...{ gain, cost, returnOnCost: gain === null || cost === null || cost === 0 ? null : (gain - cost) / cost },
      };
    }),
    tornado: tornado(
      figures.filter(({ input }) => input !== 'margin'),
      excessOf,
    ),
  };
  return { damage, impossible: drawn?.refused ?? null };
}

interface Plan {
  name: string;
  cost: number | null;
  apply(today: Today): Today;
}

const entered = (scenario: Scenario): Plan => ({ ...scenario, apply: (today) => changed(today, scenario) });
const housePlan = (name: (typeof HOUSE_SCENARIOS)[number]): Plan => ({
  ...{ name, cost: null },
  apply: (today) => improved(today, name),
});

function excessOf(values: Values): number | null {
  const today = todayOf(values);
  return 'refused' in today ? null : outcomeOf(today).excessLostSales;
}

const less = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
const times = (a: number | null, b: number | null) => (a === null || b === null ? null : a * b);

const DISAGREEMENT: Record<NoProblemRefusal, readonly [FigureName, string]> = {
  'more-complainers-than-problems': [
    'complaintRate',
    'More people complained than had a problem by the survey: its rate, or the number of customers, is too low.',
  ],
  'nobody-without-problem': ['problemRate', 'By the survey everybody had a problem: nobody is left to compare with.'],
  'outside-0-to-1': [
    'repurchase.noProblem',
    'Survey and orders do not fit each other: repurchase without a problem would have to lie outside 0 to 1.',
  ],
};

function disagreement(why: NoProblemRefusal): AppError {
  const [field, message] = DISAGREEMENT[why];
  return new AppError('FiguresDisagree', 'figures-disagree', message, { expose: true, field });
}
