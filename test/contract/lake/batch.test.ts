import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';
import { rowAsCsv } from '../../../shared/domain/loyalty/row-text.ts';
import type { PurchaseRow } from '../../../shared/domain/loyalty/rows.ts';
import { caseOf } from '../../unit/loyalty/cohort.ts';

/** Whatever a text may hold. */
const sign = fc.constantFrom(
  ...['"', ',', '\n', '\r', '\\', "'", ' ', '\t', '\u0000', 'é', '\u{1f600}', '\u2028', 'NULL', 'null', '\\N'],
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(sign, { maxLength: 6 }).map((signs) => signs.join('')),
);
const ALIKE = { version: 1_770_091_445_789, at: '2026-02-03T04:05:06.789Z' };
const open = () => openLake({ folder: undefined, clock: { now: () => '2026-01-01T00:00:00.000Z' } });

it('rows that come as lines are the rows they were, whatever their texts hold, and an empty text is not a missing one', async () => {
  const said = fc.sample(
    fc.tuple(fc.option(text), text, fc.option(fc.boolean()), fc.option(fc.maxSafeInteger())),
    2_000,
  );
  const lake = open();
  const batch = lake.openBatch(ALIKE);
  for (const [at, [category, reaction, first_contact, redress_minor]] of said.entries()) {
    const row = caseOf(String(at), { category, reaction, first_contact, redress_minor });
    await batch.add('cases', Buffer.from(`${rowAsCsv('cases', row)}\n`), 1);
  }
  await batch.keep();

  const rows = await openWarehouse(lake).query(
    'SELECT category, reaction, first_contact, redress_minor FROM cases ORDER BY CAST(row_id AS BIGINT)',
  );
  await lake.close();
  expect(rows.map(Object.values)).toEqual(said);
});

it('purchases come back with every column in its place, and with what their lines leave out', async () => {
  const day = fc.constantFrom('1999-12-31', '2024-02-29', '2026-01-01');
  const minor = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });
  const row: fc.Arbitrary<PurchaseRow> = fc.record({
    ...{ row_id: text, customer_key: text, currency: text, status: text, kind: text },
    ...{ order_key: fc.option(text), product_category: fc.option(text), referral_code: fc.option(text) },
    ...{ anomaly: fc.option(text), purchased_day: day, returned_day: fc.option(day) },
    ...{ amount_minor: minor, goodwill_minor: minor, returned_minor: minor },
    ...{ version: fc.constant(ALIKE.version), at: fc.constant(ALIKE.at) },
  });
  const rows = fc.sample(row, 1_000).map((sample, at) => ({ ...sample, row_id: String(at) }));
  const lake = open();
  const batch = lake.openBatch(ALIKE);
  const lines = rows.map((sample) => `${rowAsCsv('purchases', sample)}\n`);
  await batch.add('purchases', Buffer.from(lines.join('')), rows.length);
  await batch.keep();

  const kept = await openWarehouse(lake).query('SELECT * FROM purchases ORDER BY CAST(row_id AS BIGINT)');
  await lake.close();
  expect(kept).toEqual(rows);
});
