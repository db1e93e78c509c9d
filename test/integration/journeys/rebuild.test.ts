import { expect, test } from 'vitest';
import { addMilliseconds, DAY_MS } from '../../../shared/domain/time.ts';
import { servicesFor } from '../../../shared/runtime/services.ts';
import { givenAHouse } from '../../support/journey.ts';

const NEWEST = `WITH newest AS (
  SELECT *, row_number() OVER (PARTITION BY row_id ORDER BY version DESC, "at" DESC) AS place FROM cases
) SELECT * FROM newest WHERE place = 1 ORDER BY row_id`;

test('a lake that is written anew from the table says of every case what it said before', async () => {
  const { robin, ana, driver } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  await robin.complains();
  await ana.takes(caseNumber);
  await ana.decides(caseNumber, { decision: 'upheld', remedies: [{ kind: 'apology' }] });
  await driver.settle();
  const later = { now: () => addMilliseconds(driver.now(), DAY_MS) };
  const { rebuild } = servicesFor(['rebuild'], { ...driver.engine.services, clock: later });
  const rows = () => driver.engine.services.warehouse.query(NEWEST);
  const before = await rows();
  expect(before).toHaveLength(2);
  expect(await rebuild.fromTable()).toEqual({ cases: 2, actions: 0, indicators: 0 });
  const timeless = (all: typeof before) => all.map(({ at: _, ...row }) => row);
  const after = await rows();
  expect(timeless(after)).toEqual(timeless(before));
  expect(after.map(({ at }) => at)).toEqual([later.now(), later.now()]);
});

test('what the lake lost is there again', async () => {
  const { robin, driver } = await givenAHouse();
  await robin.complains();
  await driver.settle();
  const appended: string[] = [];
  const lake = {
    append: async (table: string, rows: readonly { row_id: string }[]) =>
      void appended.push(...rows.map(({ row_id }) => `${table} ${row_id}`)),
  };
  const { rebuild } = servicesFor(['rebuild'], { ...driver.engine.services, lake: lake as never });
  await rebuild.fromTable();
  const [row] = await driver.engine.services.warehouse.query(NEWEST);
  expect(appended).toEqual([`cases ${row?.row_id}`]);
});
