import { REACTIONS, type Reaction } from '../case/vocabulary.ts';

/** Fractions are 0 to 1. What is null is not known, and makes null whatever needs it. */
export interface MarketInputs {
  /** People per 12 months. */
  customers: number;
  /** Share of customers who had a problem. */
  problemRate: number;
  /** Share of those with a problem who complained. */
  complaintRate: number;
  /** How complaints ended, as shares of those who complained; they add up to 1. */
  outcomeShares: Readonly<Record<Reaction, number>>;
  /** Who bought again: customers without a problem, with one and silent, and who complained, by how it ended. */
  repurchase: Readonly<Record<'noProblem' | 'silent' | Reaction, number | null>>;
}

export interface Damage {
  who: 'silent' | Reaction;
  people: number;
  /** Those of them who do not buy again. */
  lost: number | null;
  /** Beyond those who would not have bought again without a problem either; below 0 where more come back than of these. */
  excess: number | null;
}

export interface MarketDamage {
  problems: number;
  complainers: number;
  silent: number;
  terms: readonly Damage[];
  /** The sums of the terms, unrounded. Excess is the headline: gross counts people who would have left anyway. */
  lostSales: number | null;
  excessLostSales: number | null;
}

/**
 * What problems cost in customers: P = N p have one, C = P c of them complain, Q = P - C stay silent. Gross lost is the sum over
 * them of people x (1 - r), excess lost that of people x (r0 - r), with r0 of customers without a problem. A term below 0 stays:
 * if more of the satisfied come back than of those without a problem, that is what was measured. Sources: Technical Assistance
 * Research Programs, Consumer Complaint Handling in America (1979, 1986); Goodman, Strategic Customer Service (2009).
 */
export function marketDamage({ customers, problemRate, complaintRate, ...inputs }: MarketInputs): MarketDamage {
  const problems = customers * problemRate;
  const complainers = problems * complaintRate;
  const silent = problems - complainers;
  const { noProblem } = inputs.repurchase;
  const terms = (['silent', ...REACTIONS] as const).map((who): Damage => {
    const people = who === 'silent' ? silent : complainers * inputs.outcomeShares[who];
    const rate = inputs.repurchase[who];
    // Nobody loses nothing, whatever is not known of them.
    if (people === 0) return { who, people, lost: 0, excess: 0 };
    if (rate === null) return { who, people, lost: null, excess: null };
    return { who, people, lost: people * (1 - rate), excess: noProblem === null ? null : people * (noProblem - rate) };
  });
  const lostSales = sumOrNull(terms.map(({ lost }) => lost));
  return { problems, complainers, silent, terms, lostSales, excessLostSales: sumOrNull(terms.map((t) => t.excess)) };
}

/** Why repurchase without a problem cannot be worked out. */
export type NoProblemRefusal = 'more-complainers-than-problems' | 'nobody-without-problem' | 'outside-0-to-1';

/**
 * Repurchase r0 of customers without a problem, out of that of all customers without a case. These are a mixture: a share
 * q = p(1 - c) / (1 - pc) of them had a problem and kept silent, so r0 = (B - q r_n) / (1 - q), with c = complainants / (N p).
 * An r0 outside 0 to 1 tells that the survey and the orders do not fit each other.
 * @param measured `baseline` B is the repurchase of those without a case, `silent` r_n that of those who had a problem and kept
 *   silent, `problemRate` p as surveyed, `complainants` distinct people per 12 months.
 */
export function noProblemRepurchase(measured: {
  baseline: number;
  silent: number;
  problemRate: number;
  customers: number;
  complainants: number;
}): { noProblem: number; complaintRate: number } | { refused: NoProblemRefusal } {
  const { baseline, silent, problemRate, customers, complainants } = measured;
  const problems = customers * problemRate;
  if (complainants > problems) return { refused: 'more-complainers-than-problems' };
  if (problemRate >= 1) return { refused: 'nobody-without-problem' };
  const complaintRate = problems === 0 ? 0 : complainants / problems;
  const withoutCase = 1 - problemRate * complaintRate;
  const quiet = (problemRate * (1 - complaintRate)) / withoutCase;
  const noProblem = (baseline - quiet * silent) / (1 - quiet);
  if (noProblem < 0 || noProblem > 1) return { refused: 'outside-0-to-1' };
  return { noProblem, complaintRate };
}

function sumOrNull(terms: readonly (number | null)[]): number | null {
  return terms.reduce((sum, term) => (sum === null || term === null ? null : sum + term), 0);
}
