import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openLakeManifest } from '../../../shared/adapters/embedded/lake-manifest.ts';
import { moveDurably, openDuckDb, quoted } from '../../../shared/adapters/embedded/lake-parquet.ts';
import { LAKE_COLUMNS } from '../../../shared/domain/loyalty/columns.ts';
import type { LakeTable } from '../../../shared/domain/loyalty/rows.ts';

export interface Size {
  customers: number;
  cases: number;
  purchases: number;
}

/** Rows of a file, as the importer writes them. */
const FILE_ROWS = 250_000;

/** Evenly from 0 to 1, the same for the same `of`: DuckDB's hash, of which nothing is asked but that it mixes. */
const even = (of: string, salt: number) => `(hash((${of}) * 64 + ${salt}) % 1000003 / 1000003.0)`;
/** A pseudonym: 43 characters of base64url, as `sealer.mac` makes them. */
const key = (kind: string, of: string) =>
  `substr(replace(replace(to_base64(unhex(sha256('${kind}:' || (${of})))), '+', '-'), '/', '_'), 1, 43)`;
const rowId = (kind: string, of: string) => `substr(${key(kind, of)}, 1, 22)`;
const among = (of: string, salt: number, values: readonly string[]) =>
  `[${values.map((value) => (value === 'NULL' ? value : quoted(value))).join(', ')}][1 + CAST(floor(${even(of, salt)} * ${values.length}) AS BIGINT)]`;
const FIRST = "DATE '2023-12-01'";
/** Days from the first order to the last. */
const DAYS = 1080;

const AT = "'2026-11-20T03:00:00.000Z'";

/** What a table is made of: a SELECT of some of its columns over `i`; the others are null. */
type Made = { from: string; columns: Readonly<Record<string, string>> };

/**
 * A lake with as many rows as asked, in `folder` as the house keeps it: three years of orders by customers of whom some buy far more
 * than others; more of these complain; cases by customer number, by e-mail or phone alone, and by nobody known; three in ten of them
 * live, written four times; of orders one in fifty twice. No effect is planted: it is for speed, never for figures.
 */
export async function makeLake(folder: string, { customers, cases, purchases }: Size): Promise<void> {
  const scratch = join(folder, 'lake-scratch');
  mkdirSync(scratch, { recursive: true });
  const duckdb = await openDuckDb(scratch, 2);
  const connection = await duckdb.connect();
  const manifest = openLakeManifest(join(folder, 'lake.sqlite'), () => '2026-11-20T03:00:00.000Z');
  const buyer = `CAST(floor(${customers} * pow(${even('i', 1)}, 1.6)) AS BIGINT)`;
  const complainer = `CAST(floor(${customers} * pow(${even('i', 2)}, 1.4)) AS BIGINT)`;
  const put = async (table: LakeTable, rows: number, { from, columns }: Made) => {
    const listed = Object.entries(LAKE_COLUMNS[table]).map(
      ([name, type]) => `CAST(${columns[name] ?? 'NULL'} AS ${type}) AS "${name}"`,
    );
    for (let first = 0; first < rows; first += FILE_ROWS) {
      const name = manifest.newName();
      const temporary = join(scratch, name);
      const those = `SELECT range AS i FROM range(${first}, ${Math.min(rows, first + FILE_ROWS)})`;
      const made = await connection.runAndReadAll(
        `COPY (SELECT ${listed.join(', ')} FROM (SELECT * FROM (${those}) AS numbers ${from})) TO ${quoted(temporary)} (FORMAT parquet, COMPRESSION zstd)`,
      );
      await moveDurably(temporary, join(folder, 'parquet', table, name));
      manifest.add(table, { name, rowCount: Number(made.getRows()[0]?.[0]) });
    }
  };
  await put('customers', customers + Math.floor(customers / 3), {
    from: '',
    columns: {
      row_id: rowId('customer', 'i'),
      version: '1',
      customer_key: key('crm', `i % ${customers}`),
      segment: among('i', 3, ['bronze', 'silver', 'gold', 'platinum']),
      segment_from: `CASE WHEN i >= ${customers} THEN ${FIRST} + CAST(${even('i', 4)} * ${DAYS} AS INTEGER) END`,
      first_seen_day: FIRST,
      at: AT,
    },
  });
  await put('identities', customers + Math.floor(customers / 2), {
    from: '',
    columns: {
      row_id: rowId('identity', 'i'),
      version: '1',
      kind: `CASE WHEN i < ${customers} THEN 'email' ELSE 'phone' END`,
      // One in a hundred shares its address with another.
      identity_key: `CASE WHEN i < ${customers} THEN ${key('email', `i - CASE WHEN i % 100 = 1 THEN 1 ELSE 0 END`)} ELSE ${key('phone', `i - ${customers}`)} END`,
      customer_key: key('crm', `i % ${customers}`),
      at: AT,
    },
  });
  await put('purchases', purchases, {
    from: `JOIN range(1, 3) AS v(writing) ON writing = 1 OR i % 50 = 0`,
    columns: {
      row_id: rowId('order', 'i'),
      version: 'writing',
      customer_key: key('crm', buyer),
      order_key: key('order', 'i'),
      purchased_day: `${FIRST} + CAST(${even('i', 5)} * ${DAYS} AS INTEGER)`,
      amount_minor: `500 + CAST(${even('i', 6)} * ${even('i', 7)} * 30000 AS BIGINT)`,
      goodwill_minor: `CASE WHEN ${even('i', 8)} < 0.02 THEN 300 ELSE 0 END`,
      returned_minor: `CASE WHEN writing = 2 THEN 100000 WHEN ${even('i', 9)} < 0.05 THEN 400 ELSE 0 END`,
      returned_day: `CASE WHEN writing = 2 OR ${even('i', 9)} < 0.05 THEN ${FIRST} + CAST(${even('i', 5)} * ${DAYS} AS INTEGER) + 12 END`,
      currency: "'USD'",
      status: `CASE WHEN ${even('i', 10)} < 0.03 THEN 'cancelled' ELSE 'paid' END`,
      kind: `CASE WHEN ${even('i', 11)} < 0.03 THEN 'replacement' ELSE 'sale' END`,
      product_category: among('i', 12, ['kettle', 'oven', 'fridge', 'washer', 'dryer', 'hob', 'toaster', 'vacuum']),
      referral_code: `CASE WHEN ${even('i', 13)} < 0.002 THEN 'C' || CAST(floor(${even('i', 14)} * 90000) AS BIGINT) END`,
      at: AT,
    },
  });
  const received = `(${FIRST} + CAST(${even('i', 20)} * ${DAYS} AS INTEGER))`;
  const took = `CAST(floor(45 * pow(${even('i', 21)}, 3)) AS INTEGER)`;
  const isLive = 'i % 10 < 3';
  const isKnown = (share: number) => `${even('i', 22)} < ${share}`;
  const isOver = `(NOT (${isLive}) OR writing >= 3)`;
  await put('cases', cases, {
    from: `JOIN range(1, 5) AS v(writing) ON writing = 1 OR ${isLive}`,
    columns: {
      row_id: rowId('case', 'i'),
      version: 'writing',
      source: `CASE WHEN ${isLive} THEN 'live' ELSE 'import' END`,
      crm_key: `CASE WHEN ${isKnown(0.7)} THEN ${key('crm', complainer)} END`,
      email_key: `CASE WHEN ${isKnown(0.88)} THEN ${key('email', complainer)} END`,
      phone_key: `CASE WHEN NOT ${isKnown(0.88)} AND ${isKnown(0.94)} THEN ${key('phone', complainer)} END`,
      ambiguous: `${even('i', 23)} < 0.005`,
      customer_key: `CASE WHEN ${isLive} THEN ${key('customer', complainer)} END`,
      received_day: received,
      decided_day: `CASE WHEN ${isOver} THEN ${received} + ${took} END`,
      closed_day: `CASE WHEN ${isOver} THEN ${received} + ${took} + 15 END`,
      t0_day: `CASE WHEN ${isOver} THEN ${received} + ${took} + 14 END`,
      t0_from_closure: 'FALSE',
      reaction: among('i', 24, ['satisfied', 'mollified', 'dissatisfied', 'no-reply', 'not-asked']),
      decision: among('i', 25, ['upheld', 'partly-upheld', 'not-upheld']),
      closure: `CASE WHEN ${isOver} THEN CASE WHEN ${even('i', 26)} < 0.04 THEN 'withdrawn' WHEN ${even('i', 26)} < 0.06 THEN 'out-of-scope' ELSE 'decided' END END`,
      channel: among('i', 27, ['phone', 'web', 'email', 'post']),
      category: among('i', 28, ['delivery', 'quality', 'billing', 'service', 'safety', 'other']),
      severity: among('i', 29, ['low', 'low', 'medium', 'medium', 'high', 'safety']),
      team: among('i', 30, ['orders', 'repairs', 'billing']),
      root_cause: among('i', 31, [
        'NULL',
        'carrier',
        'packing',
        'part',
        'invoice',
        'manual',
        'promise',
        'stock',
        'training',
      ]),
      remedy: among('i', 32, ['none', 'apology', 'explanation', 'replacement', 'repair', 'refund', 'credit', 'gift']),
      product: among('i', 33, ['kettle', 'oven', 'fridge', 'washer', 'dryer', 'hob', 'toaster', 'vacuum']),
      first_contact: `${even('i', 34)} < 0.4`,
      complaint_order_key: `CASE WHEN ${even('i', 35)} < 0.5 THEN ${key('order', `CAST(floor(${even('i', 36)} * ${purchases}) AS BIGINT)`)} END`,
      at: AT,
      kind: `CASE WHEN ${isLive} THEN CASE WHEN ${even('i', 37)} < 0.05 THEN 'praise' ELSE 'complaint' END END`,
      redress_minor: `CASE WHEN ${even('i', 38)} < 0.5 THEN 100 + CAST(${even('i', 39)} * ${even('i', 40)} * 20000 AS BIGINT) END`,
      redress_currency: `CASE WHEN ${even('i', 38)} < 0.5 THEN 'USD' END`,
      cause_class: among('i', 41, ['NULL', 'product', 'process', 'people']),
      cause_roots: among('i', 42, ['NULL', 'price', 'quality', 'service']),
      recommend: `CASE WHEN ${even('i', 43)} < 0.4 THEN CAST(floor(${even('i', 44)} * 11) AS BIGINT) END`,
      agreement: `CASE WHEN ${even('i', 43)} < 0.2 THEN 'fairly:' || CAST(1 + floor(${even('i', 45)} * 5) AS BIGINT) || ' listened:' || CAST(1 + floor(${even('i', 46)} * 5) AS BIGINT) END`,
      answered_by: among('i', 47, ['web', 'phone', 'staff']),
      change_wanted: `CASE WHEN ${even('i', 43)} < 0.2 THEN ${among('i', 48, ['faster', 'clearer', 'kinder'])} END`,
      answered_day: `CASE WHEN ${isLive} AND writing >= 2 THEN ${received} + 1 END`,
      answer_hours: `CASE WHEN ${isLive} AND writing >= 2 THEN CAST(floor(${even('i', 49)} * 70) AS BIGINT) END`,
      regulatory_kept: `CASE WHEN ${isLive} AND writing >= 3 THEN ${even('i', 50)} < 0.95 END`,
      own_kept: `CASE WHEN ${isLive} AND writing >= 3 THEN ${even('i', 51)} < 0.9 END`,
      reopened_day: `CASE WHEN ${isLive} AND writing >= 4 AND ${even('i', 52)} < 0.03 THEN ${received} + 40 END`,
      referral_code: `CASE WHEN ${isLive} AND writing >= 4 AND ${even('i', 53)} < 0.3 THEN 'C' || (i % 90000) END`,
      story_day: `CASE WHEN ${isLive} AND ${even('i', 54)} < 0.0005 THEN ${received} + 60 END`,
    },
  });
  await put('watches', Math.floor(customers / 4), {
    from: '',
    columns: {
      row_id: rowId('watch', 'i'),
      version: '1',
      customer_key: key('crm', `i * 3 % ${customers}`),
      day: `${FIRST} + 30 * CAST(10 + i % 24 AS INTEGER)`,
      segment: among('i', 60, ['key', 'active', 'slowing', 'lost']),
      rule: "'1'",
      score: 'i % 20',
      band: `[${['low', 'medium', 'high'].map(quoted).join(', ')}][1 + i % 3]`,
      risk_table: "'1'",
      at: AT,
    },
  });
  await put('actions', 12, {
    from: '',
    columns: {
      row_id: rowId('action', 'i'),
      version: '1',
      cause: `[${['carrier', 'packing', 'part', 'invoice'].map(quoted).join(', ')}][1 + i % 4]`,
      state: "'done'",
      effective_day: `${FIRST} + CAST(300 + 40 * i AS INTEGER)`,
      at: AT,
    },
  });
  await put('problem_surveys', 8, {
    from: '',
    columns: {
      row_id: rowId('survey', 'i'),
      version: '1',
      held_day: `${FIRST} + CAST(700 + 30 * i AS INTEGER)`,
      population: String(customers),
      invited: '2000',
      answered: '900',
      had_problem: '250',
      complained: '90',
      silent_bought_again: '80',
      complainants_bought_again: '55',
      at: AT,
    },
  });
  await put('indicators', 600, {
    from: '',
    columns: {
      row_id: rowId('indicator', 'i'),
      version: '1',
      kind: among('i', 61, ['positive-feedback', 'cash-collection', 'training', 'customer-visit']),
      day: `${FIRST} + CAST(${even('i', 62)} * ${DAYS} AS INTEGER)`,
      value: 'i % 40',
      at: AT,
    },
  });
  connection.closeSync();
  duckdb.closeSync();
  manifest.close();
}
