import { expect, onTestFinished, test } from 'vitest';
import { openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';
import type { CaseRow } from '../../../shared/domain/loyalty/rows.ts';
import { FCA_RETURN_SQL, fcaPeriod, fcaReturn } from '../../../shared/domain/register/fca-return.ts';
import { caseOf } from '../loyalty/cohort.ts';

const HALF_YEAR = { from: '2026-01-01', until: '2026-06-30' };

async function returnOf(cases: readonly CaseRow[], period = HALF_YEAR) {
  const lake = openLake({ folder: undefined, clock: { now: () => '2026-07-01T00:00:00.000Z' } });
  onTestFinished(() => lake.close());
  await lake.append('cases', cases);
  const { first, last } = fcaPeriod(period);
  return fcaReturn(await openWarehouse(lake).query(FCA_RETURN_SQL, [first, last]), period);
}

const complaint = (id: string, received: string, decided: string | null, facts: Partial<CaseRow> = {}) =>
  caseOf(id, {
    received_day: received,
    decided_day: decided,
    closed_day: decided,
    root_cause: 'courier-late',
    ...facts,
  });

test('a half-year, counted by hand', async () => {
  const { total, byProductAndCause, form } = await returnOf([
    // 28 days are four weeks, 29 are more; 56 are eight, 57 are more.
    complaint('four', '2026-01-01', '2026-01-29', { redress_minor: 1_000, redress_currency: 'USD' }),
    complaint('over-four', '2026-01-01', '2026-01-30', { decision: 'partly-upheld' }),
    complaint('eight', '2026-01-01', '2026-02-26', { decision: 'not-upheld' }),
    complaint('over-eight', '2026-01-01', '2026-02-27', { redress_minor: 250, redress_currency: 'GBP' }),
    // Received before, decided on the first day, 31 days later: outstanding at the start, closed in it.
    complaint('old', '2025-12-01', '2026-01-01', { redress_minor: 500, redress_currency: 'USD' }),
    // Decided the day before: of the period before, sums and all.
    complaint('gone', '2025-12-01', '2025-12-31', { redress_minor: 9_999, redress_currency: 'USD' }),
    // Still open; and decided the day after.
    complaint('open', '2026-06-30', null, { closure: null, decision: null, root_cause: null }),
    complaint('next', '2026-06-01', '2026-07-01', { category: 'billing' }),
    // Withdrawn without a decision: closed, not upheld.
    complaint('withdrawn', '2026-03-01', null, {
      closed_day: '2026-03-02',
      closure: 'withdrawn',
      decision: null,
      root_cause: null,
    }),
    // None of these is counted.
    complaint('merged', '2026-02-01', null, { closed_day: '2026-02-02', closure: 'merged', merged_into: 'four' }),
    complaint('praise', '2026-02-01', '2026-02-02', { kind: 'praise' }),
    complaint('no-complaint', '2026-02-01', null, { closed_day: '2026-02-02', closure: 'not-a-complaint' }),
  ]);
  expect(form).toContain('before PS25/19');
  expect(total).toEqual({
    opened: 7,
    closed: 6,
    closedWithin4Weeks: 2,
    closedIn4To8Weeks: 3,
    closedAfter8Weeks: 1,
    upheld: 4,
    outstandingAtStart: 1,
    outstandingAtEnd: 2,
    redressMinor: { USD: 1_500, GBP: 250 },
  });
  expect(byProductAndCause.map(({ product, cause, opened, closed }) => [product, cause, opened, closed])).toEqual([
    ['billing', 'courier-late', 1, 0],
    ['delivery', 'courier-late', 4, 5],
    ['delivery', 'none', 2, 1],
  ]);
});

test('what is open at the end of one period is open at the start of the next, and the parts add up', async () => {
  const cases = Array.from({ length: 60 }, (_, at) =>
    complaint(`c${at}`, `2026-0${1 + (at % 6)}-1${at % 10}`, at % 4 === 0 ? null : `2026-0${2 + (at % 5)}-2${at % 9}`, {
      category: ['delivery', 'billing', 'service'][at % 3] ?? null,
    }),
  );
  const spring = await returnOf(cases, { from: '2026-01-01', until: '2026-03-31' });
  const summer = await returnOf(cases, { from: '2026-04-01', until: '2026-06-30' });
  expect(summer.total.outstandingAtStart).toBe(spring.total.outstandingAtEnd);
  for (const { total, byProductAndCause } of [spring, summer]) {
    expect(byProductAndCause.reduce((sum, { opened }) => sum + opened, 0)).toBe(total.opened);
    expect(total.closedWithin4Weeks + total.closedIn4To8Weeks + total.closedAfter8Weeks).toBe(total.closed);
  }
});

test('a newer word on a case counts, and only it', async () => {
  const { total } = await returnOf([
    complaint('a', '2026-01-01', null, { decision: null }),
    complaint('a', '2026-01-01', '2026-01-05', { version: 2 }),
  ]);
  expect(total).toMatchObject({ opened: 1, closed: 1, outstandingAtEnd: 0 });
});

test('a period of the next form is refused, as is one that ends before it begins', () => {
  expect(() => fcaPeriod({ from: '2026-07-01', until: '2027-01-01' })).toThrow(/PS25\/19/);
  expect(() => fcaPeriod({ from: '2026-07-01', until: '2026-06-30' })).toThrow(/end before/);
  expect(() => fcaPeriod({ from: '2026-02-30', until: '2026-06-30' })).toThrow(/exists/);
});
