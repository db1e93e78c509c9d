import type { Phrase } from '../../../phrases/say.ts';
import { REACTIONS, type Reaction } from '../../case/vocabulary.ts';
import { type Damage, type MarketInputs, marketDamage } from '../../statistics/market-damage.ts';
import { type FigureName, rateOf, shareOf, type Today } from './figures.ts';
import type { Entered, Scenario } from './question.ts';

/** What the model says of one set of inputs; null where an input that it needs is not known. */
export interface Outcome {
  problems: number | null;
  complainers: number | null;
  silent: number | null;
  terms: readonly (Omit<Damage, 'people'> & { people: number | null })[];
  lostSales: number | null;
  excessLostSales: number | null;
}

/** How much of everything the house's own scenarios change: enough to be seen, and the same for each, so that they compare. */
const PART = 0.1;

/** Where nobody entered scenarios: what a tenth is worth. */
export const HOUSE_SCENARIOS = [
  'fewer problems',
  'more complaints heard',
  'better resolution',
  'together',
] as const satisfies readonly Phrase[];
type HouseScenario = (typeof HOUSE_SCENARIOS)[number];

export function outcomeOf(today: Today): Outcome {
  const { customers, problemRate, complaintRate, complainants, ...rest } = today;
  if (customers !== null && problemRate !== null && complaintRate !== null)
    return marketDamage({ customers, problemRate, complaintRate, ...rest });
  if (complainants === null) return NOTHING;
  // Those who complained are known without a survey; those who kept silent are not, and so neither is any sum.
  const heard = marketDamage({ customers: complainants, problemRate: 1, complaintRate: 1, ...rest });
  const terms = heard.terms.map((term) => (term.who === 'silent' ? NO_TERM : term));
  return { ...NOTHING, complainers: complainants, terms };
}

const NO_TERM = { who: 'silent', people: null, lost: null, excess: null } as const;
const NOTHING: Outcome = {
  ...{ problems: null, complainers: null, silent: null, lostSales: null, excessLostSales: null },
  terms: [NO_TERM],
};

/** Today with the changes of a scenario; everything else stays as it is. */
export function changed(today: Today, { changes }: Pick<Scenario, 'changes'>): Today {
  const of = (name: FigureName, otherwise: number | null) => valueOr(changes, name, otherwise);
  const shares = REACTIONS.map((it) => [it, of(shareOf(it), today.outcomeShares[it])]);
  const rates = (['noProblem', 'silent', ...REACTIONS] as const).map((who) => [
    who,
    of(rateOf(who), today.repurchase[who]),
  ]);
  return {
    customers: of('customers', today.customers),
    problemRate: of('problemRate', today.problemRate),
    complaintRate: of('complaintRate', today.complaintRate),
    complainants: today.complainants,
    outcomeShares: Object.fromEntries(shares) as MarketInputs['outcomeShares'],
    repurchase: Object.fromEntries(rates) as MarketInputs['repurchase'],
  };
}

function valueOr(changes: Entered, name: FigureName, otherwise: number | null): number | null {
  const value = changes[name];
  return value === undefined ? otherwise : value;
}

/** A tenth fewer problems, a tenth of the silent heard, a tenth of those who ended dissatisfied or mollified satisfied instead. */
export function improved(today: Today, scenario: HouseScenario): Today {
  const is = (...names: HouseScenario[]) => [...names, 'together'].includes(scenario);
  const { problemRate, complaintRate, outcomeShares } = today;
  const won = PART * (outcomeShares.dissatisfied + outcomeShares.mollified);
  const better: Record<Reaction, number> = {
    ...outcomeShares,
    satisfied: outcomeShares.satisfied + won,
    mollified: outcomeShares.mollified * (1 - PART),
    dissatisfied: outcomeShares.dissatisfied * (1 - PART),
  };
  return {
    ...today,
    problemRate: problemRate !== null && is('fewer problems') ? problemRate * (1 - PART) : problemRate,
    complaintRate:
      complaintRate !== null && is('more complaints heard')
        ? complaintRate + PART * (1 - complaintRate)
        : complaintRate,
    outcomeShares: is('better resolution') ? better : outcomeShares,
  };
}
