import { REACTIONS, type Reaction } from '../../case/vocabulary.ts';
import { type MarketInputs, type NoProblemRefusal, noProblemRepurchase } from '../../statistics/market-damage.ts';

/** Where a figure comes from: counted in the firm's own data, told by a random-sample survey, or entered by whoever asks. */
export type Source = 'measured' | 'surveyed' | 'assumed';

export const shareOf = (reaction: Reaction) => `outcomeShares.${reaction}` as const;
export const rateOf = (who: 'noProblem' | 'silent' | Reaction) => `repurchase.${who}` as const;

/** All that the model needs to know, as a field of the question names it; the last two stand in for fields that are measured. */
export type FigureName =
  | 'customers'
  | 'problemRate'
  | 'complaintRate'
  | ReturnType<typeof shareOf>
  | ReturnType<typeof rateOf>
  | 'margin'
  | 'complainants'
  | 'baseline';

export const SHARES = REACTIONS.map(shareOf);
export const RATES = (['noProblem', 'silent', ...REACTIONS] as const).map(rateOf);

/** How sure a figure is, and so how it is drawn: `hits` of them among `hits + misses`, one of several shares, or anywhere in a range. */
export type Spread =
  | { kind: 'counted'; hits: number; misses: number }
  | { kind: 'share'; people: number }
  | { kind: 'range' };

export interface Figure {
  input: FigureName;
  value: number | null;
  source: Source;
  /** People it rests on, where it was counted or surveyed. */
  n: number | null;
  /** 95% limits of what was counted or surveyed, the entered range of what is assumed. */
  lower: number | null;
  upper: number | null;
  spread: Spread | null;
}

/** The values of figures, without how sure they are; what is missing is not known. */
export type Values = Readonly<Partial<Record<FigureName, number | null>>>;

export function valuesOf(figures: readonly Figure[]): Values {
  return Object.fromEntries(figures.map(({ input, value }) => [input, value]));
}

/** What the model works on. A null rate of problems or complaints: nobody can say how many are silent. */
export interface Today extends Omit<MarketInputs, 'customers' | 'problemRate' | 'complaintRate'> {
  customers: number | null;
  problemRate: number | null;
  complaintRate: number | null;
  /** People who complained, known by count even where the rates are not. */
  complainants: number | null;
}

/**
 * The model's inputs out of the figures: what is entered stands; c = C / (N p) and repurchase without a problem are worked out of
 * what was counted and surveyed, if all of that is known.
 */
export function todayOf(values: Values): Today | { refused: NoProblemRefusal } {
  const known = (input: FigureName) => values[input] ?? null;
  const [customers, problemRate] = [known('customers'), known('problemRate')];
  const complaintRate = values.complaintRate ?? complaintRateOf(customers, problemRate, known('complainants'));
  if (complaintRate !== null && complaintRate > 1) return { refused: 'more-complainers-than-problems' };
  const repurchase = record(['noProblem', 'silent', ...REACTIONS], (who) => known(rateOf(who)));
  const [baseline, { silent }] = [known('baseline'), repurchase];
  const isSurveyed = customers !== null && problemRate !== null && complaintRate !== null && silent !== null;
  if (isSurveyed && baseline !== null && values['repurchase.noProblem'] === undefined) {
    const complainants = customers * problemRate * complaintRate;
    const unmixed = noProblemRepurchase({ baseline, silent, problemRate, customers, complainants });
    if ('refused' in unmixed) return unmixed;
    repurchase.noProblem = unmixed.noProblem;
  }
  return {
    ...{ customers, problemRate, complaintRate, complainants: known('complainants') },
    outcomeShares: record(REACTIONS, (reaction) => known(shareOf(reaction)) ?? 0),
    repurchase,
  };
}

function complaintRateOf(customers: number | null, problemRate: number | null, complainants: number | null) {
  if (customers === null || problemRate === null || complainants === null) return null;
  return complainants === 0 ? 0 : complainants / (customers * problemRate);
}

function record<Name extends string, Value>(names: readonly Name[], of: (name: Name) => Value) {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>;
}
