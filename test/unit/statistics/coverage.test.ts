import { describe, expect, it } from 'vitest';
import { byDay } from '../../../infra/local/seed/coming-back.ts';
import { differenceOf } from '../../../shared/domain/statistics/differences.ts';
import { holm } from '../../../shared/domain/statistics/holm.ts';
import {
  at,
  type Estimate,
  estimateAt,
  kaplanMeier,
  type Leaving,
} from '../../../shared/domain/statistics/kaplan-meier.ts';
import { stratifiedLogRank } from '../../../shared/domain/statistics/log-rank.ts';
import { seeded, type Uniform } from '../../../shared/domain/statistics/random.ts';
import { standardise } from '../../../shared/domain/statistics/standardise.ts';
import { followUp, type Kind, sample, truthOf } from './population.ts';

const SEEDS = Array.from({ length: 1_000 }, (_, seed) => seed);

/** In how many of 100 seeds it holds. Seeds are fixed, so a figure here is the same for ever. */
const percentOf = (holds: (uniform: Uniform) => boolean): number =>
  SEEDS.filter((seed) => holds(seeded(seed))).length / (SEEDS.length / 100);

const covers = (limits: { lower: number | null; upper: number | null } | null, truth: number): boolean =>
  limits !== null && (limits.lower ?? 9) <= truth && truth <= (limits.upper ?? -9);

const estimate = (leavings: readonly Leaving[], day: number): Estimate | null => estimateAt(kaplanMeier(leavings), day);

function expectNominal(percent: number): void {
  expect(percent).toBeGreaterThanOrEqual(93);
  expect(percent).toBeLessThanOrEqual(97);
}

/** Customers of light and heavy losses, new and long known; the same in every group but for the mix and `shift`. */
const kindsOf = (shares: readonly number[], shift = 0): Kind[] =>
  [
    { ever: 0.3, meanDays: 160 },
    { ever: 0.4, meanDays: 120 },
    { ever: 0.5, meanDays: 90 },
    { ever: 0.65, meanDays: 60 },
  ].map(({ ever, meanDays }, at) => ({ share: shares[at] ?? 0, ever: ever + shift, meanDays }));

const EVEN = [0.25, 0.25, 0.25, 0.25];
const MOSTLY_LOW = [0.45, 0.3, 0.15, 0.1];
const MOSTLY_HIGH = [0.1, 0.15, 0.3, 0.45];
const PEOPLE = 400;

describe.each([90, 365])('limits at %d days hold the truth in 93 to 97 of 100 samples', (day) => {
  const [better, worse] = [kindsOf(EVEN, 0.15), kindsOf(EVEN)];

  it('of the groups there are 200 people and 20 expected events, or more', () => {
    expect(PEOPLE).toBeGreaterThanOrEqual(200);
    expect(PEOPLE * truthOf(kindsOf(MOSTLY_LOW), 90)).toBeGreaterThan(20);
  });

  it('of a curve', () => {
    const truth = truthOf(worse, day);
    expectNominal(percentOf((uniform) => covers(at(kaplanMeier(sample(uniform, worse, PEOPLE).flat()), day), truth)));
  });

  it('of the difference of two', () => {
    const truth = truthOf(better, day) - truthOf(worse, day);
    const difference = (uniform: Uniform) =>
      differenceOf(
        estimate(sample(uniform, better, PEOPLE).flat(), day),
        estimate(sample(uniform, worse, PEOPLE).flat(), day),
      );
    expectNominal(percentOf((uniform) => covers(difference(uniform), truth)));
  });

  it('of the difference of two that are mixed differently, standardised; the crude one misses it', () => {
    // The better way to end a case is met more often by people who would come back less.
    const groups = [kindsOf(MOSTLY_LOW, 0.1), kindsOf(MOSTLY_HIGH)];
    const truth = EVEN.reduce((sum, _, kind) => {
      const [first, second] = groups.map((kinds) => kinds[kind] as Kind);
      const weight = ((first as Kind).share + (second as Kind).share) / 2;
      return sum + weight * (byDay(first as Kind, day) - byDay(second as Kind, day));
    }, 0);
    let crudeCovers = 0;
    const standardised = percentOf((uniform) => {
      const [first = [], second = []] = groups.map((kinds) => sample(uniform, kinds, PEOPLE));
      if (covers(differenceOf(estimate(first.flat(), day), estimate(second.flat(), day)), truth)) crudeCovers += 1;
      const strata = (people: readonly Leaving[][]) =>
        people.map((leavings, kind) => ({
          ...{ segment: 'all', severity: kind < 2 ? 'heavy' : 'light', tenure: kind % 2 === 0 ? 'new' : 'long' },
          leavings,
        }));
      const { merged, estimates } = standardise(
        [
          { name: 1, strata: strata(first) },
          { name: 2, strata: strata(second) },
        ],
        day,
      );
      expect(merged).toEqual([]);
      return covers(differenceOf(estimates.get(1) ?? null, estimates.get(2) ?? null), truth);
    });
    expectNominal(standardised);
    expect(crudeCovers / (SEEDS.length / 100)).toBeLessThan(20);
  });

  it('of the difference to matched controls, three of each case’s own kind', () => {
    const [cases, baseline] = [kindsOf(MOSTLY_LOW, -0.1), kindsOf(MOSTLY_LOW)];
    const truth = truthOf(cases, day) - truthOf(baseline, day);
    const difference = (uniform: Uniform) => {
      const people = sample(uniform, cases, PEOPLE);
      const controls = people.flatMap((ofKind, kind) =>
        [...ofKind, ...ofKind, ...ofKind].map(() => followUp(uniform, baseline[kind] as Kind)),
      );
      return differenceOf(estimate(people.flat(), day), estimate(controls, day));
    };
    expectNominal(percentOf((uniform) => covers(difference(uniform), truth)));
  });
});

describe('where there is no difference', () => {
  it('the stratified log-rank finds one in 3 to 7 of 100 samples, though groups are mixed differently', () => {
    const rejected = percentOf((uniform) => {
      const groups = [EVEN, MOSTLY_LOW, MOSTLY_HIGH].map((shares) => sample(uniform, kindsOf(shares), 200));
      const strata = EVEN.map((_, kind) => groups.map((people) => people[kind] ?? []));
      return (stratifiedLogRank(strata)?.p ?? 1) < 0.05;
    });
    expect(rejected).toBeGreaterThanOrEqual(3);
    expect(rejected).toBeLessThanOrEqual(7);
  });

  it('one of five groups differs from its baseline after Holm in at most 7 of 100', () => {
    const anyRejected = percentOf((uniform) => {
      const ps = Array.from({ length: 5 }, () => {
        const group = estimate(sample(uniform, kindsOf(EVEN), 200).flat(), 90);
        return differenceOf(group, estimate(sample(uniform, kindsOf(EVEN), 600).flat(), 90))?.p ?? null;
      });
      return holm(ps).some((p) => p !== null && p < 0.05);
    });
    expect(anyRejected).toBeLessThanOrEqual(7);
    // A family that never errs would not be tested here.
    expect(anyRejected).toBeGreaterThan(1);
  });
});
