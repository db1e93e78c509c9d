import { byDay, type ComingBack } from './coming-back.ts';
import {
  CATEGORIES,
  CHANNELS,
  comingBackOf,
  DECISIONS,
  FIRST_CONTACT,
  type Lot,
  PACES,
  REACTIONS,
  REMEDIES,
  SEGMENTS,
  SEVERITIES,
  type Segment,
  TEAMS,
  TENURES,
  WAITS,
} from './planted.ts';
import type { Shares } from './shares.ts';

export const WINDOWS = [30, 90, 180, 365] as const;

/** Shares of the super-population, by the names of the report. */
export interface TrueWindow {
  days: number;
  /** What the group's own people do: right for them, and no comparison of equals. */
  repurchased: number;
  /** With the mix of all matched people over segment, severity and tenure. */
  standardised: { repurchased: number };
  /** Points above people alike without a case, both followed up to a later case: the report's `baseline`. */
  untilNextCase: { points: number };
}

/** `effect`: it is planted; `confounded`: seems to matter crudely, and does not; `nothing`: it does not even seem to. */
export type Planted = 'effect' | 'confounded' | 'nothing';

export interface TrueGrouping {
  groupBy: string;
  planted: Planted;
  groups: { group: string; share: number; windows: TrueWindow[] }[];
}

interface Grouping {
  planted: Planted;
  sharesOf(lot: Lot): Shares;
}
const itself = (part: keyof Lot): Grouping => ({ planted: 'effect', sharesOf: (lot) => ({ [lot[part]]: 1 }) });
const GROUPINGS: Readonly<Record<string, Grouping>> = {
  reaction: itself('reaction'),
  decision: itself('decision'),
  remedy: itself('remedy'),
  team: { planted: 'confounded', sharesOf: ({ severity }) => TEAMS[severity] },
  'time-to-decision': { planted: 'confounded', sharesOf: ({ severity }) => WAITS[severity] },
  channel: { planted: 'nothing', sharesOf: () => CHANNELS },
  category: { planted: 'nothing', sharesOf: () => CATEGORIES },
  'first-contact': { planted: 'nothing', sharesOf: () => FIRST_CONTACT },
};

/**
 * The value of every estimand in the super-population that the files are drawn from: by counting over all lots, no draw.
 * @param pace orders a day of a regular customer without a case
 */
export function truths(pace: number): TrueGrouping[] {
  const lots = allLots();
  const sumOf = (of: readonly Weighted[]) => of.reduce((sum, { weight }) => sum + weight, 0);
  const byStratum = (of: readonly Weighted[]) =>
    Map.groupBy(of, ({ lot }) => [lot.segment, lot.severity, lot.tenure].join(' '));
  const stratumWeights = new Map([...byStratum(lots)].map(([stratum, of]) => [stratum, sumOf(of)]));

  const shareBy = (of: readonly Weighted[], days: number, kindOf: (lot: Lot) => ComingBack) =>
    of.reduce((sum, { lot, weight }) => sum + weight * byDay(kindOf(lot), days), 0) / sumOf(of);
  const withoutCase = ({ segment }: Lot) => steady(segment, pace);

  function windowOf(of: readonly Weighted[], days: number): TrueWindow {
    const repurchased = shareBy(of, days, comingBackOf);
    const standardised = [...byStratum(of)].reduce(
      (sum, [stratum, those]) => sum + (stratumWeights.get(stratum) ?? 0) * shareBy(those, days, comingBackOf),
      0,
    );
    const points = 100 * (repurchased - shareBy(of, days, withoutCase));
    return { days, repurchased, standardised: { repurchased: standardised }, untilNextCase: { points } };
  }

  return Object.entries(GROUPINGS).map(([groupBy, { planted, sharesOf }]) => {
    const names = new Set(lots.flatMap(({ lot }) => Object.keys(sharesOf(lot))));
    const groups = [...names].map((group) => {
      const of = lots
        .map(({ lot, weight }) => ({ lot, weight: weight * (sharesOf(lot)[group] ?? 0) }))
        .filter(({ weight }) => weight > 0);
      return { group, share: sumOf(of), windows: WINDOWS.map((days) => windowOf(of, days)) };
    });
    return { groupBy, planted, groups };
  });
}

/** Somebody without a case comes back for certain, at a pace without memory. */
export const steady = (segment: Segment, pace: number): ComingBack => ({
  ever: 1,
  meanDays: 1 / (pace * PACES[segment]),
});

interface Weighted {
  lot: Lot;
  weight: number;
}

/** Every lot that occurs, with the share of complainants who have it. */
export function allLots(): Weighted[] {
  const over = <Value extends string>(shares: Shares<Value>) => Object.entries(shares) as [Value, number][];
  return over(SEGMENTS).flatMap(([segment, first]) =>
    over(TENURES[segment]).flatMap(([tenure, second]) =>
      over(SEVERITIES[segment]).flatMap(([severity, third]) =>
        over(DECISIONS[severity]).flatMap(([decision, fourth]) =>
          over(REMEDIES[decision][severity]).flatMap(([remedy, fifth]) =>
            over(REACTIONS[severity][decision]).map(([reaction, sixth]) => ({
              lot: { segment, tenure, severity, decision, remedy, reaction },
              weight: first * second * third * fourth * fifth * sixth,
            })),
          ),
        ),
      ),
    ),
  );
}
