import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marketDamage } from '../../../shared/domain/reports/market/market-damage.ts';
import { MARKET_DAMAGE } from '../statistics/oracles/figures.ts';
import { entered } from './report-over.ts';

const EXAMPLE = JSON.parse(readFileSync('docs/reports/market-damage-example.json', 'utf8'));

describe('a reconstruction that reproduces the published totals; the true inputs are not known', () => {
  it('63,590 customers lost beyond those who would have left anyway; A recovers 5,888 and B 27,693', () => {
    const { excessLostSales, scenarios } = entered(EXAMPLE);
    expect(excessLostSales).toBeCloseTo(63_590.4, 8);
    expect(scenarios.map(({ name }) => name)).toEqual(['Project A', 'Project B']);
    expect([excessLostSales, ...scenarios.map(({ recovered }) => recovered)].map((it) => Math.round(it ?? 0))).toEqual([
      63_590, 5_888, 27_693,
    ]);
    // 108,000 x (1 - r): 86,400 x 0.8 + 7,560 x 0.1 + 14,040 x 0.86, unrounded.
    expect(entered(EXAMPLE).lostSales).toBeCloseTo(81_950.4, 8);
  });

  it('a satisfied complainer is worth more than a customer without a problem there: below 0, and said so', () => {
    const { terms, notes } = entered(EXAMPLE);
    expect(terms.find(({ who }) => who === 'satisfied')?.excess).toBeCloseTo(-529.2, 8);
    expect(notes.join()).toContain('counted as it is');
  });
});

it('the worked sets of the model come out of the report as scenarios of the first', () => {
  const [base, ...others] = MARKET_DAMAGE;
  if (base === undefined) throw new Error('no worked set');
  const { customers: _, ...rest } = base.inputs;
  const report = entered({
    ...{ customers: base.inputs.customers, ...rest },
    scenarios: others.map(({ name, inputs: { customers, ...changes } }) => ({ name, ...changes })),
  });
  expect(report.lostSales).toBeCloseTo(20_625, 8);
  expect(report.excessLostSales).toBeCloseTo(14_625, 8);
  for (const [at, { lostSales, excessLostSales }] of others.entries()) {
    expect(report.scenarios[at]?.lostSales).toBeCloseTo(lostSales, 8);
    expect(report.scenarios[at]?.excessLostSales).toBeCloseTo(excessLostSales, 8);
    expect(report.scenarios[at]?.recovered).toBeCloseTo(14_625 - excessLostSales, 8);
  }
});

describe('what is entered', () => {
  it('without scenarios shows what a tenth is worth, and that it is no promise', () => {
    const { scenarios, notes } = entered({ ...EXAMPLE, scenarios: undefined });
    const recovered = Object.fromEntries(scenarios.map((it) => [it.name, it.recovered]));
    // A tenth of 63,590.4.
    expect(recovered['fewer problems']).toBeCloseTo(6_359.04, 8);
    // 8,640 of the silent, at 0.63 each, become complainers at (9,687.6 - 529.2) / 21,600 = 0.424 each.
    expect(recovered['more complaints heard']).toBeCloseTo(8_640 * (0.63 - 0.424), 8);
    // 1,404 of the 14,040 dissatisfied, from 0.14 to 0.90.
    expect(recovered['better resolution']).toBeCloseTo(1_404 * 0.76, 8);
    expect(recovered.together).toBeGreaterThan(recovered['fewer problems'] ?? 0);
    expect(notes.join()).toContain('not what can be had');
  });

  it('with a margin is money, and with a cost a return', () => {
    const { atRisk, scenarios } = entered({
      ...{ ...EXAMPLE, margin: 100 },
      scenarios: [
        { name: 'A', problemRate: 0.49, cost: 294_400 },
        { name: 'free', problemRate: 0.49, cost: 0 },
      ],
    });
    expect(atRisk).toBeCloseTo(6_359_040, 6);
    // 5,888 x 100 = 588,800, twice the cost: as much again comes back on it.
    expect(scenarios[0]).toMatchObject({ gain: expect.closeTo(588_800, 6), returnOnCost: expect.closeTo(1, 8) });
    expect(scenarios[1]?.returnOnCost).toBeNull();
  });

  it('without a margin makes no money', () => {
    expect(entered(EXAMPLE)).toMatchObject({ margin: null, atRisk: null, scenarios: [{ gain: null }, { gain: null }] });
  });

  it('as not known makes null of what hangs on it, and of nothing else', () => {
    const { excessLostSales, lostSales, terms } = entered({
      ...EXAMPLE,
      repurchase: { ...EXAMPLE.repurchase, silent: null },
    });
    expect([excessLostSales, lostSales]).toEqual([null, null]);
    expect(terms.find(({ who }) => who === 'dissatisfied')?.excess).toBeCloseTo(9_687.6, 8);
  });

  it('nothing of it is measured: there are no limits, and every input says that it is assumed', () => {
    const { limits, inputs, tornado, notes } = entered(EXAMPLE);
    expect({ limits, tornado }).toEqual({ limits: { lostSales: null, excessLostSales: null }, tornado: [] });
    expect(inputs.every(({ source, lower }) => source === 'assumed' && lower === null)).toBe(true);
    expect(notes.join()).toContain('no limits');
  });
});

describe('a range', () => {
  const ranged = entered({ ...EXAMPLE, ranges: { problemRate: [0.44, 0.64], 'repurchase.silent': [0.15, 0.25] } });

  it('is what the tornado goes over, the widest input first', () => {
    expect(ranged.tornado.map(({ input }) => input)).toEqual(['problemRate', 'repurchase.silent']);
    // Lost sales are in proportion to problems: 63,590.4 x 44/54 and x 64/54.
    expect(ranged.tornado[0]?.atLower).toBeCloseTo((63_590.4 * 44) / 54, 8);
    expect(ranged.tornado[0]?.atUpper).toBeCloseTo((63_590.4 * 64) / 54, 8);
    // 86,400 silent x 0.05 either way; who come back more often are lost less.
    expect(ranged.tornado[1]?.atLower).toBeCloseTo(63_590.4 + 4_320, 8);
    expect(ranged.tornado[1]?.atUpper).toBeCloseTo(63_590.4 - 4_320, 8);
  });

  it('is drawn evenly: of one alone the limits lie at 2.5% and 97.5% of the way, give or take a draw', () => {
    const { limits } = entered({ ...EXAMPLE, ranges: { problemRate: [0.44, 0.64] } });
    const at = (share: number) => (63_590.4 * (0.44 + 0.2 * share)) / 0.54;
    // 250 of 10,000 draws below: the standard error of such a quantile is 0.0016 of the way, 37 customers.
    expect(Math.abs((limits.excessLostSales?.lower ?? 0) - at(0.025))).toBeLessThan(4 * 37);
    expect(Math.abs((limits.excessLostSales?.upper ?? 0) - at(0.975))).toBeLessThan(4 * 37);
  });

  it('gives the same limits every time: draws are seeded', () => {
    expect(entered({ ...EXAMPLE, ranges: { problemRate: [0.44, 0.64] } })).toEqual(
      entered({ ...EXAMPLE, ranges: { problemRate: [0.44, 0.64] } }),
    );
  });

  it('of a share lets the others give way, so that all add up to 1', () => {
    const { tornado } = entered({ ...EXAMPLE, ranges: { 'outcomeShares.satisfied': [0.25, 0.45] } });
    // 21,600 x 0.1 = 2,160 people between 0.14 and 0.90.
    expect(tornado[0]?.atLower).toBeCloseTo(63_590.4 + 2_160 * 0.76, 8);
    expect(tornado[0]?.atUpper).toBeCloseTo(63_590.4 - 2_160 * 0.76, 8);
  });
});

describe('what cannot be is refused, and the field is named', () => {
  const { outcomeShares, repurchase } = EXAMPLE;
  it.each([
    ['outcomeShares', { outcomeShares: { satisfied: 0.35, dissatisfied: 0.6 } }],
    ['outcomeShares.unsatisfied', { outcomeShares: { ...outcomeShares, unsatisfied: 0 } }],
    ['outcomeShares.satisfied', { outcomeShares: { satisfied: 1.2, dissatisfied: -0.2 } }],
    ['problemRate', { problemRate: 54 }],
    ['problemRate', { problemRate: '0.54' }],
    ['problemRate', { problemRate: Number.NaN }],
    ['complaintRate', { complaintRate: 1.01 }],
    ['customers', { customers: -1 }],
    ['customers', { customers: Number.POSITIVE_INFINITY }],
    ['repurchase.silent', { repurchase: { ...repurchase, silent: 1.5 } }],
    ['repurchase.gone', { repurchase: { ...repurchase, gone: 0.5 } }],
    ['margin', { margin: 'much' }],
    ['wordOfMouth', { wordOfMouth: 2 }],
    ['scenarios', { scenarios: {} }],
    ['scenarios.0.name', { scenarios: [{ problemRate: 0.4 }] }],
    ['scenarios.1.name', { scenarios: [{ name: 'A' }, { name: 'A' }] }],
    ['scenarios.0.problemRate', { scenarios: [{ name: 'A', problemRate: 2 }] }],
    ['scenarios.0.outcomeShares', { scenarios: [{ name: 'A', outcomeShares: { satisfied: 0.5 } }] }],
    ['scenarios.0.margin', { scenarios: [{ name: 'A', margin: 2 }] }],
    ['scenarios.0.cost', { scenarios: [{ name: 'A', cost: -2 }] }],
    ['ranges.problemRate', { ranges: { problemRate: [0.6, 0.7] } }],
    ['ranges.problemRate', { ranges: { problemRate: 0.1 } }],
    ['ranges.margin', { ranges: { margin: [1, 2] } }],
    ['until', { until: '2026-02-30' }],
  ])('%s', (field, change) => {
    expect(() => marketDamage.parse({ ...EXAMPLE, ...change })).toThrowError(
      expect.objectContaining({ code: 'invalid-input', field }),
    );
  });
});

it('what is recovered is what is lost less, and changing nothing recovers nothing', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.record({ p: share, c: share, o: share, r: fc.array(share, { minLength: 4, maxLength: 4 }) }),
      (it) => {
        const [noProblem, silent, satisfied, dissatisfied] = it.r;
        const report = entered({
          ...{ customers: 1_000, problemRate: it.p, complaintRate: it.c },
          outcomeShares: { satisfied: it.o, dissatisfied: 1 - it.o },
          repurchase: { noProblem, silent, satisfied, dissatisfied },
          scenarios: [{ name: 'none' }, { name: 'half', problemRate: it.p / 2 }],
        });
        expect(report.scenarios[0]?.recovered).toBe(0);
        expect(report.scenarios[1]?.recovered).toBeCloseTo((report.excessLostSales ?? 0) / 2, 8);
        const sum = report.terms.reduce((total, { excess }) => total + (excess ?? Number.NaN), 0);
        expect(sum).toBeCloseTo(report.excessLostSales ?? Number.NaN, 8);
      },
    ),
    { numRuns: 40 },
  );
});
