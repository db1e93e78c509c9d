import { say } from '../../../phrases/say.ts';
import { groupLabels } from '../../loyalty/cohort/groupings.ts';
import { smallGroups } from '../../loyalty/small-numbers.ts';
import { differenceOf, inPoints } from '../../statistics/differences.ts';
import { withLimits } from '../../statistics/kaplan-meier.ts';
import { standardise } from '../../statistics/standardise.ts';
import { judgedBy, type KindGroup } from './money-counts.ts';

export interface RemedyKind {
  remedy: string;
  matched: number | null;
  eligible: number | null;
  suppressed?: 'small-cell';
  /** The share who bought again, as if every kind had been given to the same mix of decision, severity and loss. */
  standardised: { repurchased: number | null; lower: number | null; upper: number | null } | null;
  /** To the kind that most people got, in points; null for that one itself. */
  difference: { to: string; points: number; lower: number | null; upper: number | null } | null;
}

export interface RemedyKinds {
  within: string;
  /** Of decision, severity and loss band, those not told apart since a kind was never given in one of them. */
  merged: string[];
  kinds: RemedyKind[];
}

/** What `standardise` calls the parts of a stratum, and what they are here. */
const PARTS = { tenure: say('loss band'), severity: say('severity'), segment: say('decision') } as const;

/** How people fared by the dearest remedy they got, compared among those alike in what remedies are chosen by. */
export function remedyKinds(
  found: ReadonlyMap<string, KindGroup>,
  { days, smallestGroup }: { days: number; smallestGroup: number },
): RemedyKinds {
  const groups = groupLabels('remedy', found.keys()).flatMap((label) => found.get(label) ?? []);
  const small = smallGroups(groups.map(judgedBy), smallestGroup);
  const shown = groups.filter(({ label }) => !small.has(label));
  const unseen = groups.filter(({ label }) => small.has(label)).flatMap(({ strata }) => strata);
  const { merged, estimates } = standardise(
    shown.map(({ label, strata }) => ({ name: label, strata })),
    days,
    unseen,
  );
  const [reference] = shown.toSorted((a, b) => b.matched - a.matched);
  const kinds = groups.map(({ label, matched, eligible }): RemedyKind => {
    if (small.has(label))
      return {
        ...{ remedy: label, matched: null, eligible: null, suppressed: 'small-cell' },
        ...{ standardised: null, difference: null },
      };
    const own = estimates.get(label) ?? null;
    const to = reference?.label ?? label;
    const difference = to === label ? null : differenceOf(own, estimates.get(to) ?? null);
    return {
      remedy: label,
      matched,
      eligible,
      standardised: withLimits(own),
      difference: difference && { to, ...inPoints(difference) },
    };
  });
  return {
    within: say('decision x severity x loss band; chosen by agents, not at random'),
    merged: merged.map((part) => PARTS[part]),
    kinds,
  };
}
