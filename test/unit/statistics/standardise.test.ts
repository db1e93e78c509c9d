import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceByErrors } from '../../../shared/domain/statistics/differences.ts';
import { estimateAt, kaplanMeier, type Leaving } from '../../../shared/domain/statistics/kaplan-meier.ts';
import { type Stratum, standardise } from '../../../shared/domain/statistics/standardise.ts';
import { ADMISSIONS, KIDNEY_STONES } from './oracles/figures.ts';
import { expectClose, expectEach } from './oracles/oracle.ts';

/** So many of n had the event at once; all are followed for a day. */
const counted = ({ success, n }: { success: number; n: number }): Leaving[] => [
  { days: 1, events: success, censored: n - success },
];
const stratum = (segment: string, severity: string, tenure: string, leavings: readonly Leaving[]): Stratum => ({
  ...{ segment, severity, tenure, leavings },
});
const of = (hits: number, n: number) => counted({ success: hits, n });

describe.each([
  ['kidney stones', KIDNEY_STONES],
  ['admissions', ADMISSIONS],
])('%s', (_, known) => {
  const groups = (['A', 'B'] as const).map((name) => ({
    name,
    strata: known.strata.map((row) => stratum(row.stratum, '', '', counted(row[name]))),
  }));
  const crude = groups.map(({ strata }) => estimateAt(kaplanMeier(strata.flatMap((s) => s.leavings)), 1));

  it('has the crude and the standardised shares, errors and limits of R', () => {
    const { merged, estimates } = standardise(groups, 1);
    const [a, b] = [estimates.get('A') ?? null, estimates.get('B') ?? null];
    expect(merged).toEqual([]);
    expectEach([crude[0]?.repurchased, crude[1]?.repurchased], [known.crude.p1, known.crude.p0]);
    expectEach([a?.repurchased, b?.repurchased], [known.standardised.p1, known.standardised.p0]);
    expectClose(Math.sqrt(a?.variance ?? 0), known.standardised.se1);
    expectClose(Math.sqrt(b?.variance ?? 0), known.standardised.se0);
    const difference = differenceByErrors(a, b);
    expectClose(difference?.difference, known.standardised.rd);
    expectEach([difference?.lower, difference?.upper], known.standardised.rd_ci95);
  });

  it('changes its sign by standardising', () => {
    const { estimates } = standardise(groups, 1);
    const [a, b] = [estimates.get('A')?.repurchased ?? 0, estimates.get('B')?.repurchased ?? 0];
    expect(Math.sign(a - b)).toBe(-Math.sign((crude[0]?.repurchased ?? 0) - (crude[1]?.repurchased ?? 0)));
  });
});

describe('a group that lacks a stratum', () => {
  // A has small and large losses of new and old customers; B has no old customer with a large loss.
  const a = {
    name: 'A',
    strata: [
      stratum('all', 'small', 'new', of(10, 20)),
      stratum('all', 'small', 'old', of(24, 40)),
      stratum('all', 'large', 'new', of(2, 20)),
      stratum('all', 'large', 'old', of(4, 20)),
    ],
  };
  const b = {
    name: 'B',
    strata: [
      stratum('all', 'small', 'new', of(16, 40)),
      stratum('all', 'small', 'old', of(30, 40)),
      stratum('all', 'large', 'new', of(6, 20)),
    ],
  };

  it('makes everybody give up tenure, and it is said', () => {
    // Small 140 of 200, large 60 of 200. A: 34/60 and 6/40: 0.7 x 34/60 + 0.3 x 6/40. B: 46/80 and 6/20.
    const { merged, estimates } = standardise([a, b], 1);
    expect(merged).toEqual(['tenure']);
    expect(estimates.get('A')?.repurchased).toBeCloseTo(0.7 * (34 / 60) + 0.3 * (6 / 40), 14);
    expect(estimates.get('B')?.repurchased).toBeCloseTo(0.7 * (46 / 80) + 0.3 * (6 / 20), 14);
    expect(estimates.get('A')?.variance).toBeCloseTo(
      0.49 * ((34 / 60) * (26 / 60)) * (1 / 60) + 0.09 * ((6 / 40) * (34 / 40)) * (1 / 40),
      14,
    );
  });

  it('goes on to severity, then to segment, where the crude share is left', () => {
    const onlySmall = { name: 'C', strata: [stratum('all', 'small', 'new', of(5, 20))] };
    expect(standardise([a, onlySmall], 1).merged).toEqual(['tenure', 'severity']);
    const elsewhere = { name: 'D', strata: [stratum('other', 'small', 'new', of(5, 20))] };
    const { merged, estimates } = standardise([a, elsewhere], 1);
    expect(merged).toEqual(['tenure', 'severity', 'segment']);
    expect(estimates.get('A')?.repurchased).toBeCloseTo(40 / 100, 14);
    expect(estimates.get('D')?.repurchased).toBeCloseTo(5 / 20, 14);
  });

  it('also lacks one in which nobody was followed for so many days', () => {
    const brief = [{ days: 1, events: 2, censored: 18 }];
    const long = [{ days: 9, events: 0, censored: 30 }];
    const short = { name: 'E', strata: [stratum('all', 'small', 'new', long), stratum('all', 'small', 'old', brief)] };
    const full = { name: 'F', strata: [stratum('all', 'small', 'new', long), stratum('all', 'small', 'old', long)] };
    expect(standardise([short, full], 1).merged).toEqual([]);
    expect(standardise([short, full], 9).merged).toEqual(['tenure']);
  });

  it('that is of nobody, or followed for too short, is null and costs the others nothing', () => {
    const { merged, estimates } = standardise([a, { name: 'nobody', strata: [] }], 1);
    expect([merged, estimates.get('nobody'), estimates.get('A')?.repurchased]).toEqual([
      [],
      null,
      expect.closeTo(0.4, 14),
    ]);
    expect(standardise([a], 2).estimates.get('A')).toBeNull();
    expect(standardise([], 1).estimates.size).toBe(0);
  });

  it('that is not shown weighs, and is not compared', () => {
    const small = {
      name: 'A',
      strata: [stratum('all', 'small', 'new', of(10, 20)), stratum('all', 'large', 'new', of(0, 20))],
    };
    const { estimates } = standardise([small], 1, [stratum('all', 'small', 'new', of(0, 40))]);
    // 60 of 80 are small: 0.75 x 0.5 + 0.25 x 0.
    expect([...estimates]).toEqual([['A', { repurchased: 0.375, variance: expect.closeTo(0.5625 * (0.25 / 20), 14) }]]);
  });
});

it('one stratum for all is the crude share; groups of one mix keep their crude shares', () => {
  const hits = fc.integer({ min: 0, max: 50 });
  fc.assert(
    fc.property(hits, hits, hits, hits, (w, x, y, z) => {
      const mixed = (first: number, second: number) => [
        stratum('all', 'small', 'new', of(first, 50)),
        stratum('all', 'large', 'new', of(second, 50)),
      ];
      const { estimates } = standardise(
        [
          { name: 1, strata: mixed(w, x) },
          { name: 2, strata: mixed(y, z) },
        ],
        1,
      );
      expect(estimates.get(1)?.repurchased).toBeCloseTo((w + x) / 100, 12);
      expect(estimates.get(2)?.repurchased).toBeCloseTo((y + z) / 100, 12);
    }),
  );
});
