import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedLake, openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';
import { NEVER } from '../../../shared/domain/loyalty/lake-sql.ts';
import { caseOf, order } from '../../unit/loyalty/cohort.ts';

/** 2026-01-01, counted from 1970. */
const JANUARY = 20_454;

let lake: EmbeddedLake;
const query = (sql: string) => openWarehouse(lake).query(sql);

beforeEach(() => {
  lake = openLake({ folder: undefined, clock: { now: () => '2026-06-01T00:00:00.000Z' } });
});
afterEach(() => lake.close());

describe('days with an order', () => {
  it('are numbered, and say what comes next', async () => {
    await lake.append('purchases', [
      order('ann', '2026-01-20'),
      order('ann', '2026-01-05'),
      order('ann', '2026-01-10', { kind: 'replacement' }),
      order('ann', '2026-01-20', { row_id: 'twice' }),
      order('bob', '2026-01-07', { status: 'cancelled' }),
    ]);

    const days = `SELECT day - ${JANUARY} AS day, orders, first_day - ${JANUARY} AS first_day, until_day, next_sale, is_sale FROM order_days ORDER BY 1`;
    expect(await query(days)).toEqual([
      { day: 4, orders: 1, first_day: 4, until_day: JANUARY + 9, next_sale: JANUARY + 19, is_sale: true },
      { day: 9, orders: 2, first_day: 4, until_day: JANUARY + 19, next_sale: JANUARY + 19, is_sale: false },
      { day: 19, orders: 3, first_day: 4, until_day: NEVER, next_sale: NEVER, is_sale: true },
    ]);
  });

  it.each([
    ['a sale', true, {}],
    ['a replacement', false, { kind: 'replacement' as const }],
    ['one returned in part', true, { returned_minor: 400, returned_day: '2026-02-01' }],
    [
      'one returned whole on a day, which may be after the end or the window',
      null,
      { returned_minor: 1000, returned_day: '2026-02-01' },
    ],
    ['one returned whole, nobody knows when', false, { returned_minor: 1000 }],
    ['a credit', false, { amount_minor: -200 }],
  ])('qualify, do not, or must be asked: %s', async (_what, qualifies, facts) => {
    await lake.append('purchases', [order('ann', '2026-01-20', facts)]);
    expect(await query('SELECT qualifies FROM order_days')).toEqual([{ qualifies }]);
  });
});

describe('when the customer of a case bought again', () => {
  const settled = () =>
    query(
      `SELECT first_day - ${JANUARY} AS first_day, after_t0 - ${JANUARY} AS after_t0, is_early, is_before_landmark FROM case_orders`,
    );

  it('is the first day that qualifies whatever is known, and days just before are told', async () => {
    await lake.append('cases', [caseOf('ann')]);
    await lake.append('purchases', [
      order('ann', '2025-11-01'),
      order('ann', '2026-01-08'),
      order('ann', '2026-01-18', { returned_minor: 1000, returned_day: '2026-02-01' }),
      order('ann', '2026-01-25'),
    ]);

    // Decided on 1 January, t0 on the 15th, received on 20 December: the landmark is 19 January.
    expect(await settled()).toEqual([{ first_day: -61, after_t0: 24, is_early: true, is_before_landmark: true }]);
    expect(await query(`SELECT day - ${JANUARY} AS day, is_complained FROM case_doubts`)).toEqual([
      { day: 17, is_complained: false },
    ]);
  });

  it('is asked of every line where one is of the order complained about', async () => {
    await lake.append('cases', [caseOf('ann', { complaint_order_key: 'kettle' })]);
    await lake.append('purchases', [
      order('ann', '2025-11-01'),
      order('ann', '2026-01-20', { order_key: 'kettle' }),
      order('ann', '2026-01-25'),
    ]);

    expect(await settled()).toEqual([{ first_day: -61, after_t0: null, is_early: false, is_before_landmark: false }]);
    expect(await query(`SELECT day - ${JANUARY} AS day, is_complained FROM case_doubts ORDER BY 1`)).toEqual([
      { day: 19, is_complained: true },
      { day: 24, is_complained: false },
    ]);
  });
});

describe('the next day that qualifies', () => {
  it('is the next of which nothing need be asked', async () => {
    await lake.append('purchases', [
      order('ann', '2026-01-05'),
      order('ann', '2026-01-10', { kind: 'replacement' }),
      order('ann', '2026-01-12', { returned_minor: 1000, returned_day: '2026-02-01' }),
      order('ann', '2026-01-20'),
    ]);

    const next = await query('SELECT next_qualifying FROM order_days ORDER BY day');
    expect(next.map((row) => row.next_qualifying)).toEqual([JANUARY + 19, JANUARY + 19, JANUARY + 19, NEVER]);
  });
});

describe('what the customer of a case bought after t0', () => {
  const sales = () => query('SELECT since, day, product_category, is_new_category FROM case_sales ORDER BY since');

  it('is told line by line, by how long after, and whether they had bought of the category by then', async () => {
    await lake.append('cases', [caseOf('ann', { complaint_order_key: 'kettle' })]);
    await lake.append('purchases', [
      order('ann', '2025-11-01', { product_category: 'ovens' }),
      order('ann', '2026-01-15', { product_category: 'hobs' }),
      order('ann', '2026-01-16', { product_category: 'hobs' }),
      order('ann', '2026-01-20', { product_category: 'kettles', order_key: 'kettle' }),
      order('ann', '2026-01-25', { product_category: 'kettles' }),
      order('ann', '2026-01-26', { product_category: null }),
      order('ann', '2026-01-27', { kind: 'replacement' }),
      order('bob', '2026-01-27'),
    ]);

    // t0 is the 15th.
    expect(await sales()).toEqual([
      { since: 1, day: JANUARY + 15, product_category: 'hobs', is_new_category: false },
      { since: 10, day: JANUARY + 24, product_category: 'kettles', is_new_category: true },
      { since: 11, day: JANUARY + 25, product_category: null, is_new_category: null },
    ]);
  });

  it('says of no category that it is new where none is on file by t0', async () => {
    await lake.append('cases', [caseOf('ann')]);
    await lake.append('purchases', [
      order('ann', '2025-11-01', { product_category: null }),
      order('ann', '2026-01-25', { product_category: 'kettles' }),
    ]);

    expect(await sales()).toEqual([
      { since: 10, day: JANUARY + 24, product_category: 'kettles', is_new_category: null },
    ]);
  });
});
