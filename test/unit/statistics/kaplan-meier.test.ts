import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, kaplanMeier, type Leaving, medianDays } from '../../../shared/domain/statistics/kaplan-meier.ts';
import { CONTROL, MAINTAINED, NONMAINTAINED, PUBLISHED, SIX_MP } from './oracles/curves.ts';
import { expectEach, leavingsOf } from './oracles/oracle.ts';

const KNOWN = { SIX_MP, CONTROL, MAINTAINED, NONMAINTAINED };

describe.each(Object.entries(KNOWN))('the curve of %s', (_, known) => {
  const curve = kaplanMeier(leavingsOf(known.people));

  it('is that of R: days, at risk, events, survival, Greenwood', () => {
    expect(curve.steps.map(({ day }) => day)).toEqual(known.time);
    expect(curve.steps.map(({ atRisk }) => atRisk)).toEqual(known.n_risk);
    expect(curve.steps.map(({ events }) => events)).toEqual(known.n_event);
    expectEach(
      curve.steps.map(({ survival }) => survival),
      known.survival,
    );
    expectEach(
      curve.steps.map(({ greenwood }) => (greenwood === null ? null : Math.sqrt(greenwood))),
      known.greenwood_se,
    );
  });

  it('has the log-log limits of R, upside down since it tells who came back; none where all did', () => {
    const shares = known.time.map((day) => at(curve, day));
    expectEach(
      shares.map(({ repurchased }) => repurchased),
      known.survival.map((survival) => 1 - survival),
    );
    expectEach(
      shares.map(({ lower }) => lower),
      known.upper95.map((limit) => (limit === null ? null : 1 - limit)),
    );
    expectEach(
      shares.map(({ upper }) => upper),
      known.lower95.map((limit) => (limit === null ? null : 1 - limit)),
    );
  });

  it('has its median', () => {
    expect(medianDays(curve)).toBe(known.median);
  });
});

it('agrees with the textbooks to the digits they print', () => {
  const survival = (people: typeof SIX_MP.people) => kaplanMeier(leavingsOf(people)).steps.map((step) => step.survival);
  for (const [at, printed] of PUBLISHED.survival6mp.entries())
    expect(Math.abs((survival(SIX_MP.people)[at] ?? 9) - printed)).toBeLessThan(5e-4);
  for (const [at, printed] of PUBLISHED.survivalMaintained.entries())
    expect(Math.abs((survival(MAINTAINED.people)[at] ?? 9) - printed)).toBeLessThan(6e-4);
  expect(medianDays(kaplanMeier(leavingsOf(SIX_MP.people)))).toBe(PUBLISHED.median6mp);
  expect(medianDays(kaplanMeier(leavingsOf(CONTROL.people)))).toBe(PUBLISHED.medianControl);
});

describe('what cannot be said', () => {
  const NOTHING = { repurchased: null, lower: null, upper: null };
  const sixMp = kaplanMeier(leavingsOf(SIX_MP.people));

  it('before the first event nobody came back, and limits are not said (R prints 1 and 1)', () => {
    expect(at(sixMp, 5)).toEqual({ repurchased: 0, lower: null, upper: null });
  });

  it('up to the last one followed it holds its value, after that it says nothing', () => {
    expect(at(sixMp, 35)).toEqual(at(sixMp, 23));
    expect(at(sixMp, 36)).toEqual(NOTHING);
  });

  it('where everybody came back it is 1 for ever, without limits', () => {
    expect(at(kaplanMeier(leavingsOf(CONTROL.people)), 365)).toEqual({ repurchased: 1, lower: null, upper: null });
  });

  it('of nobody there is no curve, no share, no median', () => {
    expect(kaplanMeier([])).toEqual({ n: 0, steps: [], longest: null });
    expect(at(kaplanMeier([]), 0)).toEqual(NOTHING);
    expect(medianDays(kaplanMeier([]))).toBeNull();
  });

  it('where all leave without an event there is a share of 0 as long as anybody is followed, and no median', () => {
    const curve = kaplanMeier([{ days: 100, events: 0, censored: 8 }]);
    expect([at(curve, 100).repurchased, at(curve, 101).repurchased, medianDays(curve)]).toEqual([0, null, null]);
  });

  it('a median that exactly half reach is that day, whatever the rests of doubles', () => {
    const oneByOne = [1, 2, 3, 4, 5, 6].map((days) => ({ days, events: 1, censored: 0 }));
    expect(medianDays(kaplanMeier(oneByOne))).toBe(3);
  });
});

describe('by hand', () => {
  // 10 people. Day 2: 2 of 10 buy, S = 0.8. Day 3: 1 leaves. Day 5: of 7 left 1 buys and 1 leaves the same day, still at risk:
  // S = 0.8 x 6/7. Day 9: of 5 left 1 buys: S = 0.8 x 6/7 x 4/5.
  const leavings: Leaving[] = [
    { days: 2, events: 2, censored: 0 },
    { days: 3, events: 0, censored: 1 },
    { days: 5, events: 1, censored: 1 },
    { days: 9, events: 1, censored: 4 },
  ];

  it('somebody who leaves on a day with an event was at risk on it', () => {
    const { steps } = kaplanMeier(leavings);
    expect(steps.map(({ atRisk }) => atRisk)).toEqual([10, 7, 5]);
    expect(steps.map(({ survival }) => survival)).toEqual([
      expect.closeTo(0.8, 14),
      expect.closeTo((0.8 * 6) / 7, 14),
      expect.closeTo((0.8 * 6 * 4) / 7 / 5, 14),
    ]);
    // Greenwood on day 5: S^2 (2/(10 x 8) + 1/(7 x 6)).
    expect(steps[1]?.greenwood).toBeCloseTo(((0.8 * 6) / 7) ** 2 * (2 / 80 + 1 / 42), 14);
  });
});

describe('invariants', () => {
  const leaving = fc.record({
    days: fc.integer({ min: 0, max: 40 }),
    events: fc.integer({ min: 0, max: 5 }),
    censored: fc.integer({ min: 0, max: 5 }),
  });

  it('the order of rows, and a day in several rows, change nothing', () => {
    fc.assert(
      fc.property(fc.array(leaving, { maxLength: 30 }), fc.nat(), (rows, turn) => {
        const split = rows.flatMap(({ days, events, censored }) => [
          { days, events, censored: 0 },
          { days, events: 0, censored },
        ]);
        const turned = split.map((_, at) => split[(at + turn) % split.length] as Leaving);
        expect(kaplanMeier(turned)).toEqual(kaplanMeier(rows));
      }),
    );
  });

  it('without censoring it is the plain share, and Greenwood the binomial variance', () => {
    fc.assert(
      fc.property(fc.array(leaving, { minLength: 1, maxLength: 30 }), fc.integer({ min: 0, max: 40 }), (rows, day) => {
        const bought = rows.map((row) => ({ ...row, censored: 0 }));
        // All others are followed beyond every day that is asked for.
        const curve = kaplanMeier([...bought, { days: 41, events: 0, censored: 7 }]);
        const share = bought.reduce((sum, row) => (row.days <= day ? sum + row.events : sum), 0) / curve.n;
        expect(at(curve, day).repurchased).toBeCloseTo(share, 12);
        const step = curve.steps.findLast((known) => known.day <= day);
        if (step !== undefined) expect(step.greenwood).toBeCloseTo((share * (1 - share)) / curve.n, 12);
      }),
    );
  });

  it('limits lie round the share and within 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(leaving, { maxLength: 30 }), fc.integer({ min: 0, max: 40 }), (rows, day) => {
        const { repurchased, lower, upper } = at(kaplanMeier(rows), day);
        if (repurchased === null || lower === null || upper === null) return;
        expect(0 <= lower && lower <= repurchased && repurchased <= upper && upper <= 1).toBe(true);
      }),
    );
  });
});
