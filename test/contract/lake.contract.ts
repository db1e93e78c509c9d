import { expect, test } from 'vitest';
import type { LakeTable } from '../../shared/domain/loyalty/rows.ts';
import type { Lake } from '../../shared/ports/lake.ts';
import { caseOf, customer, identity, order } from '../unit/loyalty/cohort.ts';

/** A lake and what it has kept so far: rows in any order, with exactly the table's columns. */
export interface LakeBench {
  lake: Lake;
  kept(table: LakeTable): Promise<unknown[]>;
}

/** What every lake keeps: rows that were taken are there, whole, and a row that does not fit is not taken. */
export function lakeContract(make: () => Promise<LakeBench>): void {
  test('nothing appended is nothing kept', async () => {
    const { lake, kept } = await make();
    await lake.append('cases', []);
    expect(await kept('cases')).toEqual([]);
  });

  test('a row of each table comes back as it was, odd characters and all', async () => {
    const { lake, kept } = await make();
    const about = caseOf('1', {
      category: `a "quoted", new\nline 'and' ☎ \u2028`,
      first_contact: true,
      root_cause: '',
      ...{
        recommend: 0,
        agreement: 'fairly:4',
        answered_by: 'phone',
        excluded: 'mystery-shopper',
        story_day: '2026-02-28',
        t0_received_day: '2026-02-01',
        landmark_closure: 'withdrawn',
      },
    });
    const most = order('ann', '1998-06-30', { amount_minor: Number.MAX_SAFE_INTEGER, returned_day: '2024-02-29' });
    await lake.append('cases', [about]);
    await lake.append('purchases', [most]);
    await lake.append('identities', [identity('phone', 'k', 'ann')]);
    await lake.append('customers', [customer('ann', 'gold', null)]);
    expect(await kept('cases')).toEqual([about]);
    expect(await kept('purchases')).toEqual([most]);
    expect(await kept('identities')).toEqual([identity('phone', 'k', 'ann')]);
    expect(await kept('customers')).toEqual([customer('ann', 'gold', null)]);
  });

  test('columns that the table does not have are left out', async () => {
    const { lake, kept } = await make();
    const more = { ...customer('ann', 'gold', null), email: 'ann@example.com' };
    await lake.append('customers', [more]);
    expect(await kept('customers')).toEqual([customer('ann', 'gold', null)]);
  });

  test('a thousand rows and one all arrive, each once', async () => {
    const { lake, kept } = await make();
    const rows = Array.from({ length: 1_001 }, (_, at) => order('ann', '2026-01-01', { row_id: `${at}` }));
    await lake.append('purchases', rows);
    const arrived = (await kept('purchases')) as typeof rows;
    expect(arrived.map((row) => Number(row.row_id)).sort((a, b) => a - b)).toEqual([...rows.keys()]);
  });

  test.each([
    ['a day that does not exist', { purchased_day: '2026-02-30' }, 'purchased_day'],
    ['a number with a fraction', { amount_minor: 1.5 }, 'amount_minor'],
    ['text that is not Unicode', { currency: '\uD800' }, 'currency'],
  ])('%s is refused, naming table and column, and nothing of that append is kept', async (_what, facts, field) => {
    const { lake, kept } = await make();
    const append = lake.append('purchases', [order('ann', '2026-01-01'), order('bob', '2026-01-01', facts)]);
    await expect(append).rejects.toMatchObject({
      ...{ code: 'invalid-row', field, message: expect.stringContaining('purchases') },
    });
    expect(await kept('purchases')).toEqual([]);
  });
}
