import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';
import { rowAsCsv } from '../../../shared/domain/loyalty/row-text.ts';
import { caseOf } from '../../unit/loyalty/cohort.ts';

it('rows that come as lines are the rows they were, whatever their texts hold, and an empty text is not a missing one', async () => {
  const sign = fc.constantFrom(
    '"',
    ',',
    '\n',
    '\r',
    '\\',
    "'",
    ' ',
    '\t',
    '\u0000',
    'é',
    '\u{1f600}',
    '\u2028',
    'NULL',
    '\\N',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(sign, { maxLength: 6 }).map((signs) => signs.join('')),
  );
  const said = fc.sample(
    fc.tuple(fc.option(text), text, fc.option(fc.boolean()), fc.option(fc.maxSafeInteger())),
    2_000,
  );
  const lake = openLake({ folder: undefined, clock: { now: () => '2026-01-01T00:00:00.000Z' } });
  const batch = lake.openBatch();
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
