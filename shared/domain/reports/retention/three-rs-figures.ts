import { type Bin, ratioWithLimits } from '../../statistics/bootstrap.ts';
import { at, kaplanMeier, type Leaving, type Repurchased } from '../../statistics/kaplan-meier.ts';
import { wilson } from '../../statistics/wilson.ts';
import { SEED } from './recovered.ts';

export interface ThreeRsCounts {
  label: string;
  matched: number;
  eligible: number;
  /** Of the eligible, within the window. */
  cameBack: number;
  leavings: Leaving[];
  /** Repurchasers with known categories; `above` new categories. */
  related: Bin[];
  /** Eligible people with a code; `above` new customers. */
  referred: Bin[];
}

interface Limited {
  lower: number | null;
  upper: number | null;
}

export interface ThreeRsGroup {
  group: string;
  matched: number | null;
  eligible: number | null;
  suppressed?: 'small-cell';
  /** Kaplan-Meier at the window's end with log-log limits; `plain` of the eligible. */
  retention: (Repurchased & { plain: { repurchased: number; rate: number | null } }) | null;
  /** Of `repurchasers` whose categories are known: who bought one they had not bought before, and how many such each. */
  relatedSales:
    | ({ repurchasers: number; bought: number; rate: number; newCategories: { mean: number } & Limited } & Limited)
    | null;
  /** New customers with a code, per eligible customer, whether they had one (`issued`) or not. */
  referrals: ({ issued: number; newCustomers: number; perEligible: number } & Limited) | null;
}

interface Around {
  days: number;
  fewest: number;
  isSmall: boolean;
}

export function threeRsFigures(group: ThreeRsCounts, { days, fewest, isSmall }: Around): ThreeRsGroup {
  const { label, matched, eligible, cameBack } = group;
  if (isSmall)
    return {
      ...{ group: label, matched: null, eligible: null, suppressed: 'small-cell' },
      ...{ retention: null, relatedSales: null, referrals: null },
    };
  if (matched === 0) return { group: label, matched, eligible, retention: null, relatedSales: null, referrals: null };
  const rate = eligible === 0 ? null : cameBack / eligible;
  return {
    ...{ group: label, matched, eligible },
    retention: { ...at(kaplanMeier(group.leavings), days), plain: { repurchased: cameBack, rate } },
    relatedSales: relatedOf(group.related, fewest),
    referrals: referralsOf(group.referred, eligible, fewest),
  };
}

const peopleIn = (bins: readonly Bin[]): number => bins.reduce((sum, { people }) => sum + people, 0);

function relatedOf(bins: readonly Bin[], fewest: number): ThreeRsGroup['relatedSales'] {
  const repurchasers = peopleIn(bins);
  const bought = peopleIn(bins.filter(({ above }) => above > 0));
  const share = wilson(bought, repurchasers);
  const each = ratioWithLimits(bins, SEED);
  if (repurchasers < fewest || share === null || each === null) return null;
  const newCategories = { mean: each.ratio, lower: each.lower, upper: each.upper };
  return { repurchasers, bought, ...share, newCategories };
}

function referralsOf(bins: readonly Bin[], eligible: number, fewest: number): ThreeRsGroup['referrals'] {
  const issued = peopleIn(bins);
  const newCustomers = bins.reduce((sum, { above }) => sum + above, 0);
  const rest = eligible - issued;
  const each = ratioWithLimits([...bins, { people: rest, above: 0, below: rest }], SEED);
  // Nobody at all is no small group; one to four new customers, or referrers, are.
  const isSmall = [issued, newCustomers].some((count) => count > 0 && count < fewest);
  if (isSmall || each === null) return null;
  // Where nobody came, every draw says 0: that is no limit.
  const limits = newCustomers === 0 ? { lower: null, upper: null } : { lower: each.lower, upper: each.upper };
  return { issued, newCustomers, perEligible: each.ratio, ...limits };
}
