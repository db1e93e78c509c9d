import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clopperPearson, rateRatio } from '../../../shared/domain/statistics/rate-ratio.ts';

/** Chance of exactly k of n at share p, by Pascal's triangle in whole numbers: another way than the code's. */
function chance(k: number, n: number, p: number): number {
  let ways = 1n;
  for (let drawn = 1n; drawn <= BigInt(k); drawn += 1n) ways = (ways * (BigInt(n) - drawn + 1n)) / drawn;
  return Number(ways) * p ** k * (1 - p) ** (n - k);
}
const sum = (from: number, to: number, n: number, p: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => chance(from + at, n, p)).reduce((a, b) => a + b, 0);

describe('exact limits', () => {
  test('of none and of all have a closed form: the 40th part to the power of 1/n', () => {
    expect(clopperPearson(0, 10)).toEqual({ lower: 0, upper: expect.closeTo(1 - 0.025 ** 0.1, 12) });
    expect(clopperPearson(10, 10)).toEqual({ lower: expect.closeTo(0.025 ** 0.1, 12), upper: 1 });
  });

  test('of 5 in 10 are the tables’ 0.1871 and 0.8129', () => {
    expect(clopperPearson(5, 10)).toEqual({ lower: expect.closeTo(0.1871, 4), upper: expect.closeTo(0.8129, 4) });
  });

  // R 4.2.2: binom.test(x, n)$conf.int.
  test.each([
    [81, 263, 0.2527367456, 0.3676219226],
    [15, 148, 0.05784401008, 0.1616504903],
    [0, 20, 0, 0.168433471],
    [1, 29, 0.0008726468836, 0.1776442955],
  ])('of %d in %d are those of R', (hits, n, lower, upper) => {
    expect(clopperPearson(hits, n)).toEqual({ lower: expect.closeTo(lower, 9), upper: expect.closeTo(upper, 9) });
  });

  test('leave exactly 2.5% on either side', () => {
    const drawn = fc
      .integer({ min: 2, max: 60 })
      .chain((n) => fc.tuple(fc.integer({ min: 1, max: n - 1 }), fc.constant(n)));
    fc.assert(
      fc.property(drawn, ([hits, n]) => {
        const { lower, upper } = clopperPearson(hits, n);
        expect(sum(hits, n, n, lower)).toBeCloseTo(0.025, 9);
        expect(sum(0, hits, n, upper)).toBeCloseTo(0.025, 9);
      }),
    );
  });

  test('hold for tens of thousands, where single chances are below what a double holds', () => {
    const { lower, upper } = clopperPearson(10_000, 20_000);
    // Normal limits are good enough an oracle here: 0.5 +- 1.96 x 0.003536, and half an event for being exact.
    expect([lower, upper]).toEqual([expect.closeTo(0.49305, 4), expect.closeTo(0.50695, 4)]);
  });
});

describe('the ratio of two rates', () => {
  test('40 before and 20 after in equal times halve it, and the limits are those of 20 in 60', () => {
    const { lower, upper } = clopperPearson(20, 60);
    expect(rateRatio({ events: 40, exposure: 91 }, { events: 20, exposure: 91 })).toEqual({
      ratio: 0.5,
      lower: expect.closeTo(lower / (1 - lower), 12),
      upper: expect.closeTo(upper / (1 - upper), 12),
    });
  });

  test('twice the customers after, as many complaints: half the rate', () => {
    expect(rateRatio({ events: 30, exposure: 500 }, { events: 30, exposure: 1_000 })?.ratio).toBe(0.5);
  });

  test('none after has a lower limit of 0 and an upper one: 12 before leave 0.36', () => {
    const q = 1 - 0.025 ** (1 / 12);
    expect(rateRatio({ events: 12, exposure: 1 }, { events: 0, exposure: 1 })).toEqual({
      ratio: 0,
      lower: 0,
      upper: expect.closeTo(q / (1 - q), 10),
    });
    expect(q / (1 - q)).toBeCloseTo(0.36, 2);
  });

  test('none before has no upper limit, and none at all no ratio', () => {
    expect(rateRatio({ events: 0, exposure: 1 }, { events: 5, exposure: 1 })).toMatchObject({
      ratio: null,
      upper: null,
    });
    expect(rateRatio({ events: 0, exposure: 1 }, { events: 0, exposure: 1 })).toBeNull();
  });

  test('the other way round it is the reciprocal', () => {
    const counted = fc.record({ events: fc.integer({ min: 1, max: 200 }), exposure: fc.integer({ min: 1, max: 500 }) });
    fc.assert(
      fc.property(counted, counted, (a, b) => {
        const [there, back] = [rateRatio(a, b), rateRatio(b, a)];
        expect((there?.lower ?? 0) * (back?.upper ?? 0)).toBeCloseTo(1, 6);
        expect((there?.ratio ?? 0) * (back?.ratio ?? 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
