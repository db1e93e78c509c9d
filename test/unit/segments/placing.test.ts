import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerFacts } from '../../../shared/domain/segments/facts.ts';
import { RISK_TABLE, riskOf } from '../../../shared/domain/segments/risk.ts';
import { RULE, segmentOf } from '../../../shared/domain/segments/rule.ts';
import { RISK_BANDS, SEGMENTS } from '../../../shared/domain/segments/words.ts';
import { caseIn } from '../../support/cases.ts';
import { bought, FACTS } from './facts.ts';

const FIRM = { day: '2026-06-30', currency: 'USD', returnWindowDays: 30, timeZone: 'America/New_York' };

describe('the facts of a customer', () => {
  it('take the median of the gaps between order days, orders of one day as one, returned and cancelled ones as none', () => {
    const purchases = [
      ...['2026-01-01', '2026-01-01', '2026-01-11', '2026-02-10', '2026-05-11'].map((day) => bought(day)),
      bought('2026-06-20', 1_000, { status: 'cancelled' }),
      bought('2026-06-21', 1_000, { returnedMinor: 1_000, returnedDay: '2026-06-25' }),
      bought('2026-07-01'),
    ];
    // Gaps: 10, 30 and 18 + 31 + 30 + 11 = 90 days. From 11 May to 30 June: 20 + 30 days.
    const facts = customerFacts(purchases, [], FIRM);
    expect(facts).toMatchObject({ orderDays: 4, rhythmDays: 30, lastOrder: '2026-05-11', sinceLastDays: 50 });
    // An even number of gaps: 10 and 30.
    expect(customerFacts(purchases.slice(0, 4), [], FIRM)).toMatchObject({ orderDays: 3, rhythmDays: 20 });
    expect(customerFacts(purchases.slice(0, 3), [], FIRM)).toMatchObject({ orderDays: 2, rhythmDays: null });
  });

  it('count complaints about us, each once, and the last answer to them: silence is none', () => {
    const { round } = caseIn('decided');
    const at = '2026-06-20T12:00:00.000Z';
    const said = (...reactions: ('dissatisfied' | 'no-reply' | 'satisfied')[]) => ({
      ...{ receivedAt: '2026-06-01T12:00:00.000Z' },
      round: { ...round, reactions: reactions.map((reaction) => ({ reaction, at, by: 'customer' as const })) },
    });
    const facts = (...cases: Parameters<typeof caseIn>[1][]) =>
      customerFacts(
        [bought('2026-06-01')],
        cases.map((given) => caseIn('closed', given)),
        FIRM,
      );
    expect(facts(said('dissatisfied', 'no-reply'))).toMatchObject({ complaintsYear: 1, dissatisfiedYear: 1 });
    expect(facts(said('dissatisfied', 'satisfied'))).toMatchObject({ complaintsYear: 1, dissatisfiedYear: 0 });
    for (const closure of ['merged', 'out-of-scope', 'not-a-complaint'] as const)
      expect(facts({ ...said('dissatisfied'), closure })).toMatchObject({ complaintsYear: 0, dissatisfiedYear: 0 });
  });

  it('add up the house’s currency only: of the year up to the last order, of the last 182 days and the 182 before', () => {
    const purchases = [
      bought('2025-02-01', 9_000),
      bought('2025-12-30', 100),
      bought('2025-12-31', 200),
      bought('2026-03-01', 400),
      bought('2026-03-02', 5_000, { currency: 'EUR' }),
    ];
    // 30 June less 181 days is 31 December: the last day of the half-year. The last order is the one in euro, on 2 March.
    expect(customerFacts(purchases, [], FIRM)).toMatchObject({
      ...{ lastOrder: '2026-03-02', spendYearMinor: 700, spendHalfMinor: 600, spendHalfBeforeMinor: 100 },
    });
  });

  it('are none of somebody who has not bought', () => {
    expect(customerFacts([bought('2026-07-01'), bought('2026-06-01', 0)], [], FIRM)).toBeNull();
  });
});

describe('the rule rhythm@1', () => {
  it.each([
    ['active', {}],
    ['key', { spendYearMinor: 100_000 }],
    ['active', { spendYearMinor: 99_999 }],
    ['new', { orderDays: 1, rhythmDays: null }],
    ['unsettled', { openCases: 1, spendYearMinor: 100_000 }],
    // 45 of 30 days are 1.5 times: not more.
    ['active', { sinceLastDays: 45 }],
    ['slowing', { sinceLastDays: 46 }],
    ['slowing', { sinceLastDays: 60 }],
    ['silent', { sinceLastDays: 61, openCases: 1 }],
    ['silent', { sinceLastDays: 120 }],
    ['lost', { sinceLastDays: 121 }],
    // Nobody's rhythm is quicker than a week: 14 days are twice that, 15 are more.
    ['slowing', { rhythmDays: 1, sinceLastDays: 14 }],
    ['silent', { rhythmDays: 1, sinceLastDays: 15 }],
    // Without a rhythm 90 days are assumed.
    ['active', { rhythmDays: null, orderDays: 2, sinceLastDays: 135 }],
    ['slowing', { rhythmDays: null, orderDays: 2, sinceLastDays: 136 }],
  ] as const)('places as %s: %j', (segment, facts) => {
    expect(segmentOf({ ...FACTS, ...facts }, RULE)).toBe(segment);
  });

  it('never places anybody better for staying away longer', () => {
    const facts = fc.record({
      orderDays: fc.integer({ min: 1, max: 50 }),
      rhythmDays: fc.option(fc.integer({ min: 1, max: 400 })),
      spendYearMinor: fc.integer({ min: 0, max: 500_000 }),
      openCases: fc.integer({ min: 0, max: 2 }),
    });
    const days = fc.integer({ min: 0, max: 2_000 });
    fc.assert(
      fc.property(facts, days, days, (known, some, more) => {
        const rank = (sinceLastDays: number) =>
          SEGMENTS.indexOf(segmentOf({ ...FACTS, ...known, sinceLastDays }, RULE));
        expect(rank(some + more)).toBeGreaterThanOrEqual(rank(some));
      }),
    );
  });
});

describe('the table points@1', () => {
  it('gives the points of the last step reached, and says where they come from', () => {
    expect(riskOf(FACTS, RISK_TABLE)).toEqual({ score: 0, band: 'low', points: [] });
    // 61 of 30 days: 4. Two order days: 2. From 15,000 to 7,500 is half: 2. Dissatisfied 2, two complaints 1, one open 1.
    const facts = {
      ...{
        sinceLastDays: 61,
        orderDays: 2,
        spendHalfMinor: 7_500,
        dissatisfiedYear: 1,
        complaintsYear: 2,
        openCases: 1,
      },
    };
    expect(riskOf({ ...FACTS, ...facts }, RISK_TABLE)).toEqual({
      score: 12,
      band: 'very-high',
      points: [
        { factor: 'overdue', points: 4 },
        { factor: 'orders', points: 2 },
        { factor: 'spend-fell', points: 2 },
        { factor: 'dissatisfied', points: 2 },
        { factor: 'complaints', points: 1 },
        { factor: 'open-cases', points: 1 },
      ],
    });
  });

  it.each([
    [2, 'low', { orderDays: 2 }],
    [3, 'medium', { orderDays: 1 }],
    [6, 'high', { sinceLastDays: 120 }],
    [8, 'high', { sinceLastDays: 120, spendHalfMinor: 0 }],
    [9, 'very-high', { sinceLastDays: 120, orderDays: 1 }],
  ] as const)('%i points are %s', (score, band, facts) => {
    expect(riskOf({ ...FACTS, ...facts }, RISK_TABLE)).toMatchObject({ score, band });
    expect(RISK_BANDS).toContain(band);
  });
});
