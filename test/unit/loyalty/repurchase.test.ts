import { describe, expect, it } from 'vitest';
import type { PurchaseRow } from '../../../shared/domain/loyalty/rows.ts';
import { caseOf, earlier, order, satisfiedAmongEleven } from './cohort.ts';

/** Events among Ann (t0 15 January, matched by an old order) and eleven who never came back. */
async function eventsAfter(...orders: PurchaseRow[]): Promise<number | null> {
  const { group } = await satisfiedAmongEleven({ cases: [caseOf('ann')], purchases: [...earlier('ann'), ...orders] });
  return group.events;
}

describe('what counts as a repurchase', () => {
  it('a sale on the day after t0, and none on t0 itself', async () => {
    expect(await eventsAfter(order('ann', '2026-01-16'))).toBe(1);
    expect(await eventsAfter(order('ann', '2026-01-15'))).toBe(0);
  });

  it('an order on t0 ends nothing: a later one still counts', async () => {
    expect(await eventsAfter(order('ann', '2026-01-15'), order('ann', '2026-05-01'))).toBe(1);
  });

  it('a sale on C, and none after it', async () => {
    expect(await eventsAfter(order('ann', '2026-12-31'))).toBe(1);
    expect(await eventsAfter(order('ann', '2027-01-01'))).toBe(0);
  });

  it.each([
    ['cancelled', { status: 'cancelled' }],
    ['a replacement', { kind: 'replacement' }],
    ['a gift', { kind: 'gift' }],
    ['of no value', { amount_minor: 0 }],
    ['paid by goodwill', { goodwill_minor: 1000 }],
  ])('nothing that is %s', async (_what, facts) => {
    expect(await eventsAfter(order('ann', '2026-03-01', facts))).toBe(0);
  });

  it('what remains after goodwill and returns, if anything does', async () => {
    const sent = { goodwill_minor: 300, returned_day: '2026-03-05' };
    expect(await eventsAfter(order('ann', '2026-03-01', { ...sent, returned_minor: 699 }))).toBe(1);
    expect(await eventsAfter(order('ann', '2026-03-01', { ...sent, returned_minor: 700 }))).toBe(0);
  });

  it('a purchase returned on the last day of the return window does not, one returned a day later does', async () => {
    const returned = (day: string | null) => order('ann', '2026-03-01', { returned_minor: 1000, returned_day: day });
    expect(await eventsAfter(returned('2026-03-31'))).toBe(0);
    expect(await eventsAfter(returned('2026-04-01'))).toBe(1);
    expect(await eventsAfter(returned(null))).toBe(0);
  });

  it('a return after C is not known yet', async () => {
    const late = (day: string) => order('ann', '2026-12-20', { returned_minor: 1000, returned_day: day });
    expect(await eventsAfter(late('2026-12-31'))).toBe(0);
    expect(await eventsAfter(late('2027-01-01'))).toBe(1);
  });

  it('rows of one day are summed', async () => {
    const refund = order('ann', '2026-03-01', { row_id: 'refund', order_key: 'o', amount_minor: -1000 });
    expect(await eventsAfter(order('ann', '2026-03-01'), refund)).toBe(0);
    expect(await eventsAfter(order('ann', '2026-03-02'), refund)).toBe(1);
  });

  it('rows of different currencies are not', async () => {
    const refund = order('ann', '2026-03-01', { row_id: 'refund', amount_minor: -1000, currency: 'EUR' });
    expect(await eventsAfter(order('ann', '2026-03-01'), refund)).toBe(1);
  });

  it('not the order complained about, whatever its day', async () => {
    const cases = [caseOf('ann', { complaint_order_key: 'bad' })];
    const old = earlier('ann');
    const bad = order('ann', '2026-03-01', { order_key: 'bad' });
    const events = async (...orders: PurchaseRow[]) =>
      (await satisfiedAmongEleven({ cases, purchases: [...old, ...orders] })).group.events;
    expect(await events(bad)).toBe(0);
    expect(await events(bad, order('ann', '2026-03-01', { row_id: 'good', order_key: 'good' }))).toBe(1);
    expect(await events(bad, order('ann', '2026-03-02', { order_key: null }))).toBe(1);
  });

  it('orders between decision and t0 are counted apart', async () => {
    const { group, report } = await satisfiedAmongEleven({
      cases: [caseOf('ann'), caseOf('bob'), caseOf('cy')],
      purchases: [
        ...earlier('ann', 'bob', 'cy'),
        order('ann', '2026-01-02'),
        order('bob', '2026-01-15'),
        order('cy', '2026-01-01'),
      ],
    });
    expect(group.events).toBe(0);
    expect(report.notes.join()).toContain('2 cases by a customer who bought between decision and index day');
  });

  it('the newest version of an order', async () => {
    expect(
      await eventsAfter(order('ann', '2026-03-01'), order('ann', '2026-03-01', { version: 2, status: 'cancelled' })),
    ).toBe(0);
  });
});

describe('windows', () => {
  // t0 15 January; C 31 December is day 350.
  it('count a repurchase on their last day, and none a day later', async () => {
    const cases = [caseOf('ann'), caseOf('bob')];
    const purchases = [...earlier('ann', 'bob'), order('ann', '2026-02-14'), order('bob', '2026-02-15')];
    const { group } = await satisfiedAmongEleven({ cases, purchases }, { windows: '30,31' });
    expect(group.windows.map(({ plain }) => plain.repurchased)).toEqual([1, 2]);
    expect(group.windows.map(({ atRisk }) => atRisk)).toEqual([13, 12]);
    expect(group.windows[0]?.plain.rate).toBe(1 / 13);
  });

  it('take the share of those only who could be followed to their end', async () => {
    const cases = [caseOf('ann', { t0_day: '2026-12-01' }), caseOf('bob', { t0_day: '2026-12-02' })];
    const purchases = [...earlier('ann', 'bob'), order('ann', '2026-12-10'), order('bob', '2026-12-10')];
    const { group } = await satisfiedAmongEleven({ cases, purchases }, { windows: [30, 350, 351] });
    expect(group).toMatchObject({ n: 13, matched: 13, events: 2, tooRecent: 13 });
    expect(group.windows.map(({ eligible, tooRecent, plain }) => [eligible, tooRecent, plain.repurchased])).toEqual([
      [12, 1, 1],
      [11, 2, 0],
      [0, 13, 0],
    ]);
  });

  it('show no rate where nobody could be followed that long', async () => {
    const { group } = await satisfiedAmongEleven({}, { windows: [365] });
    expect(group.windows[0]?.plain).toEqual({ repurchased: 0, rate: null, lower: null, upper: null });
  });

  it('mark where few are left at risk: under ten, or under a tenth of n', async () => {
    const late = Array.from({ length: 100 }, (_, at) => `late-${at}`);
    const cases = late.map((key) => caseOf(key, { t0_day: '2026-12-01' }));
    const { group } = await satisfiedAmongEleven({ cases, purchases: earlier(...late) }, { windows: [30, 31] });
    // 111 at the start, of whom the eleven are left after day 30: fewer than 11.1.
    expect(group.windows.map(({ atRisk, fewAtRisk }) => [atRisk, fewAtRisk])).toEqual([
      [111, false],
      [11, true],
    ]);
  });
});

describe('the end C', () => {
  it('is the last order day less the return window where none is given', async () => {
    const last = order('somebody', '2026-07-31');
    const { report } = await satisfiedAmongEleven({ purchases: [last] }, { until: undefined });
    expect(report.until).toBe('2026-07-01');
  });

  it('after the last order day is warned of: silence there counts as no purchase', async () => {
    const { report } = await satisfiedAmongEleven({ purchases: [order('x', '2026-07-31')] });
    expect(report.notes.join()).toContain(
      'The last order on file is of 2026-07-31. After it, until 2026-12-31, silence',
    );
    const exact = await satisfiedAmongEleven({ purchases: [order('x', '2026-12-31')] });
    expect(exact.report.notes.join()).not.toContain('silence');
  });
});
