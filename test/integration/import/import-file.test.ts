import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { CUSTOMER_PURCHASES_KEY, customerPurchases, customerPurchasesMessage } from '../../../events/purchase.v1.ts';
import { readImportArguments } from '../../../infra/local/import/arguments.ts';
import { type ImportProgress, importFile } from '../../../infra/local/import/import-file.ts';
import { INDEXES } from '../../../infra/topology.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { type EmbeddedLake, openLake } from '../../../shared/adapters/embedded/lake.ts';
import { type EmbeddedSealer, openSealer } from '../../../shared/adapters/embedded/sealer.ts';
import { openTable } from '../../../shared/adapters/embedded/table.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';

let folder: string;
let lake: EmbeddedLake;
let sealer: EmbeddedSealer;
let sent: string[];

const clock = { now: () => new Date().toISOString() };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comeback-import-'));
  lake = openLake({ folder: undefined, clock });
  sealer = openSealer(undefined);
  sent = [];
});
afterEach(async () => {
  await lake.close();
  sealer.close();
  rmSync(folder, { recursive: true });
});

async function load(content: string | Buffer, argv: string[], progress: (seen: ImportProgress) => void = () => {}) {
  const [what = '', ...options] = argv;
  writeFileSync(join(folder, 'file.csv'), content);
  const { request } = readImportArguments([what, 'file.csv', ...options], folder);
  return importFile(
    request,
    {
      ...{ lake, sealer, configuration, clock, ids: { next: randomUUID } },
      table: openTable(openDatabase(':memory:'), INDEXES),
      queues: {
        async send(_queue, messages) {
          sent.push(...messages.map(({ body }) => body));
        },
      },
    },
    progress,
  );
}

function ask(sql: string) {
  return openWarehouse(lake).query(sql);
}

const kept = () =>
  ask('SELECT amount_minor FROM purchases ORDER BY amount_minor').then((rows) => rows.map((row) => row.amount_minor));

/** The rejects as [line, reason]; reasons hold no comma here. */
function rejects(what = 'purchases'): string[][] {
  const lines = readFileSync(join(folder, `file.csv.${what}.rejects.csv`), 'utf8')
    .trim()
    .split('\n');
  return lines.slice(1).map((line) => line.split(',', 2));
}

const HEADER = 'customer_id,purchased_at,amount\n';
const PURCHASES = ['purchases', '--no-remember'];

describe('a file of purchases', () => {
  it('imported twice changes nothing', async () => {
    const file = `${HEADER}C1,2026-01-02,100\nC1,2026-01-02,100\nC2,2026-01-03,250\n`;
    const seen = 'SELECT count(DISTINCT row_id) AS n, count(DISTINCT customer_key) AS customers FROM purchases';
    await load(file, PURCHASES);
    expect(await ask(seen)).toEqual([{ n: 3, customers: 2 }]);
    await load(file, PURCHASES);
    expect(await ask(seen)).toEqual([{ n: 3, customers: 2 }]);
  });

  it('keeps what can be read, and says line and reason of the rest', async () => {
    const result = await load(
      `${HEADER}C1,2026-01-02,100\nC2,2026-02-30,1\n,2026-01-02,2\nC3,2026-01-02\nC4,2026-01-02,3,4\nC5,2026-01-02,-5\nC6,2026-01-02,600\n`,
      PURCHASES,
    );
    expect(result).toEqual({
      rows: 7,
      kept: 2,
      rejected: 5,
      anomalies: {},
      commonestReason: { reason: 'has 2 columns instead of 3', line: 5, rows: 2 },
      rejectsFile: join(folder, 'file.csv.purchases.rejects.csv'),
    });
    expect(await kept()).toEqual([100, 600]);
    expect(rejects()).toEqual([
      ['3', '"purchased_at ""2026-02-30"" is no date that exists'],
      ['4', '"customer_id is empty"'],
      ['5', '"has 2 columns instead of 3"'],
      ['6', '"has 4 columns instead of 3"'],
      ['7', '"a negative amount needs an order_id: it is a credit on an order"'],
    ]);
  });

  it('keeps a row with an anomaly, and counts it', async () => {
    const result = await load(`customer_id,purchased_at,amount,phone,email\nC1,2026-01-02,1,nobody,x\n`, PURCHASES);
    expect(result).toMatchObject({ kept: 1, rejected: 0, anomalies: { 'phone-unreadable': 1, 'email-unreadable': 1 } });
    expect(await ask('SELECT anomaly FROM purchases')).toEqual([{ anomaly: 'email-unreadable phone-unreadable' }]);
  });

  it('without rejects leaves no rejects file', async () => {
    await load(`${HEADER}C1,2026-01-02,100\n`, PURCHASES);
    expect(existsSync(join(folder, 'file.csv.purchases.rejects.csv'))).toBe(false);
  });

  it('takes away the rejects of an earlier import when all is mended, and no file of others', async () => {
    const file = join(folder, 'file.csv.purchases.rejects.csv');
    await load(`${HEADER}C1,2026-01-32,100\n`, PURCHASES);
    expect(existsSync(file)).toBe(true);
    await load(`${HEADER}C1,2026-01-31,100\n`, PURCHASES);
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, 'line,reason\nmine\n');
    await load(`${HEADER}C1,2026-01-31,100\n`, PURCHASES);
    expect(readFileSync(file, 'utf8')).toContain('mine');
  });

  it('reads what spreadsheets write: a byte order mark, CRLF, quotes, line breaks in cells, no line end at the end', async () => {
    const file =
      '\ufeffcustomer_id,"note",purchased_at,amount\r\n"C ""1""","a, b\r\nc",2026-01-02,100\r\nC2,,2026-01-02,200';
    expect(await load(file, PURCHASES)).toMatchObject({ kept: 2, rejected: 0 });
    expect(await kept()).toEqual([100, 200]);
  });

  it('a quote that is never closed takes its own line with it, and no other', async () => {
    const file = `${HEADER}C1,2026-01-02,100\n"C2,2026-01-02,200\nC3,2026-01-02,300\n"C4",2026-01-02,400\nC5,2026-01-02,500\n`;
    expect(await load(file, PURCHASES)).toMatchObject({ kept: 4, rejected: 1 });
    expect(await kept()).toEqual([100, 300, 400, 500]);
    expect(rejects()).toMatchObject([['3', expect.any(String)]]);
  });

  it('an open quote far from the end does not hold the file in memory', async () => {
    const rows = Array.from({ length: 5_000 }, (_, row) => `C${row},2026-01-02,${row}`);
    rows[10] = '"C10,2026-01-02,10';
    expect(await load(`${HEADER}${rows.join('\n')}\n`, PURCHASES)).toMatchObject({ kept: 4_999, rejected: 1 });
    expect(rejects()).toEqual([['12', '"opens a quote that is never closed"']]);
  });

  it('a quote inside a cell refuses its line only', async () => {
    const file = `customer_id,purchased_at,amount,product_category\nC1,2026-01-02,100,5" pipe\nC2,2026-01-02,200,"5"" pipe"\nC3,2026-01-02,300,5" pipe\n`;
    expect(await load(file, PURCHASES)).toMatchObject({ kept: 1, rejected: 2 });
    expect(await ask('SELECT product_category FROM purchases')).toEqual([{ product_category: '5" pipe' }]);
  });

  it('a line without end is passed over', async () => {
    const file = `${HEADER}C1,2026-01-02,100\n${'x'.repeat(3_000_000)}\nC2,2026-01-02,200\n`;
    expect(await load(file, PURCHASES)).toMatchObject({ kept: 2, rejected: 1 });
    expect(rejects()).toEqual([['3', '"is longer than 1048576 bytes"']]);
    expect(statSync(join(folder, 'file.csv.purchases.rejects.csv')).size).toBeLessThan(10_000);
  });

  it('finds its columns among ten thousand', async () => {
    const cells = (end: string) => `${'x,'.repeat(9_997)}${end}\n`;
    const header = cells('customer_id,purchased_at,amount').replace(/x/g, () => '');
    expect(await load(`${header}${cells('C1,2026-01-02,100')}`, PURCHASES)).toMatchObject({ kept: 1, rejected: 0 });
  });

  it('refuses by row what is no UTF-8, and control characters', async () => {
    const latin1 = Buffer.from('C\u00e9,2026-01-02,1\n', 'latin1');
    const surrogate = Buffer.from([0x43, 0xed, 0xa0, 0x80]);
    const file = Buffer.concat([
      Buffer.from(HEADER),
      latin1,
      ...[surrogate, Buffer.from(',2026-01-02,2\n')],
      Buffer.from('C\u0000,2026-01-02,3\nC\u00e9,2026-01-02,4\n'),
    ]);
    expect(await load(file, PURCHASES)).toMatchObject({ kept: 1, rejected: 3 });
    expect(rejects().map(([line]) => line)).toEqual(['2', '3', '4']);
  });

  it('a rejected row is no formula in a spreadsheet, and nobody else’s to read', async () => {
    await load(`${HEADER}=cmd|' /C calc'!A0,2026-01-02,x\n`, PURCHASES);
    const path = join(folder, 'file.csv.purchases.rejects.csv');
    expect(readFileSync(path, 'utf8')).toContain(`"'=cmd|`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('a rejected row commands no terminal', async () => {
    await load(`${HEADER}\u001b[2JC1,2026-01-02,1\n`, PURCHASES);
    expect(readFileSync(join(folder, 'file.csv.purchases.rejects.csv'), 'utf8')).toContain(
      '"\ufffd[2JC1,2026-01-02,1"',
    );
  });

  it('amounts in major units follow each row’s currency', async () => {
    const file =
      'customer_id,purchased_at,amount,currency\nC1,2026-01-02,1.25,USD\nC1,2026-01-02,500,JPY\nC1,2026-01-02,1.5,JPY\nC1,2026-01-02,1.234,BHD\n';
    expect(await load(file, [...PURCHASES, '--amounts', 'major'])).toMatchObject({ kept: 3, rejected: 1 });
    expect(await kept()).toEqual([125, 500, 1234]);
  });

  it('without a header, with runs of spaces, in another date format', async () => {
    const file = ' 00004 0001 19970101  2   29.33\r\n 00004 0001 19970118  2   29.73\r\n';
    const options = ['--no-header', '--delimiter', 'whitespace', '--columns', 'customer_id=1,purchased_at=3,amount=5'];
    await load(file, [...PURCHASES, ...options, '--date-format', 'yyyyMMdd', '--amounts', 'major']);
    expect(await ask('SELECT purchased_day, amount_minor FROM purchases ORDER BY 1')).toEqual([
      { purchased_day: '1997-01-01', amount_minor: 2933 },
      { purchased_day: '1997-01-18', amount_minor: 2973 },
    ]);
  });

  it.each<[string, string, string[]]>([
    ['twice', 'customer_id,amount,purchased_at,amount\n', []],
    ['No column "amount"', 'customer_id,purchased_at,price\n', []],
    ['the file has 3 columns', HEADER, ['--columns', 'order_id=4']],
    ["the file's header has", HEADER, ['--columns', 'order_id=Order']],
    ['no such column', HEADER, ['--map', 'status:ok=paid']],
    ['is empty', '', []],
    ['opens a quote', '"customer_id,purchased_at,amount\nC1,2026-01-02,1\n', []],
    ['control characters', 'customer_id,purchased_at,amount\rC1,2026-01-02,1\r', []],
  ])('says "%s" and keeps nothing where header and options do not agree', async (sentence, file, options) => {
    await expect(load(file, [...PURCHASES, ...options])).rejects.toThrow(sentence);
    expect(await kept()).toEqual([]);
  });

  it('says that a file in UTF-16 is one', async () => {
    await expect(load(Buffer.from(`\ufeff${HEADER}`, 'utf16le'), PURCHASES)).rejects.toThrow('UTF-16');
  });

  it('tells the agents’ pages, sealed, one message a customer', async () => {
    const file =
      'customer_id,purchased_at,amount,email\nC1,2026-01-02,1,Ann@example.com\nC2,2026-01-02,2,\nC1,2026-01-01,3,\n';
    await load(file, ['purchases']);
    expect(sent.join()).not.toMatch(/"C1"|ann@example/i);
    const told = await Promise.all(
      sent.map(async (body) => {
        const text = await sealer.unseal(
          CUSTOMER_PURCHASES_KEY,
          customerPurchasesMessage.parse(JSON.parse(body)).sealed,
        );
        return customerPurchases.parse(JSON.parse(text ?? ''));
      }),
    );
    expect(told).toMatchObject([
      { customerId: 'C1', email: 'ann@example.com', purchases: [{ amountMinor: 3 }, { amountMinor: 1 }] },
      { customerId: 'C2', purchases: [{ amountMinor: 2 }] },
    ]);
  });

  it('reports progress up to the whole file', async () => {
    const seen: ImportProgress[] = [];
    await load(`${HEADER}C1,2026-01-02,100\nC1,bad,100\n`, PURCHASES, (progress) => seen.push(progress));
    expect(seen.at(-1)).toMatchObject({ rows: 2, rejected: 1 });
    expect(seen.at(-1)?.bytes).toBe(seen.at(-1)?.totalBytes);
  });
});

describe('files of cases and customers', () => {
  it('a case is found by its customer’s e-mail, and one without anybody is kept', async () => {
    await load('customer_id,email,segment\nC1,ann@example.com,gold\n', ['customers']);
    await load('received_at,email,reaction\n2026-01-02,ANN@example.com,Yes\n2026-01-03,,No\n', [
      ...['cases', '--map', 'reaction:Yes=dissatisfied,No=no-reply'],
    ]);
    const found = await ask(
      'SELECT c.reaction, i.customer_key IS NOT NULL AS known FROM cases c LEFT JOIN identities i ON i.identity_key = c.email_key ORDER BY 1',
    );
    expect(found).toEqual([
      { reaction: 'dissatisfied', known: true },
      { reaction: 'no-reply', known: false },
    ]);
    expect(await ask('SELECT segment FROM customers')).toEqual([{ segment: 'gold' }]);
  });

  it('a word nobody knows refuses its row, and names the mend', async () => {
    const result = await load('received_at,channel\n2026-01-02,Phone\n2026-01-02,Pigeon\n', ['cases']);
    expect(result).toMatchObject({ kept: 1, rejected: 1 });
    expect(readFileSync(result.rejectsFile ?? '', 'utf8')).toContain('--map channel:""Pigeon""=');
  });

  it('equal cases without an id stay separate, and a second import adds none', async () => {
    const file = 'Received,Product\n7/29/2013,Loan\n7/29/2013,Loan\n';
    const options = ['--columns', 'received_at=Received,category=Product', '--date-format', 'M/d/yyyy'];
    await load(file, ['cases', ...options]);
    await load(file, ['cases', ...options]);
    expect(await ask('SELECT count(DISTINCT row_id) AS n, count(t0_day) AS in_groups FROM cases')).toEqual([
      { n: 2, in_groups: 0 },
    ]);
  });

  it('a mystery shopper’s case is kept, and excluded from every count; one that says no is the case it was without the column', async () => {
    await load('received_at,category\n2026-01-03,loan\n', ['cases']);
    const file = 'received_at,category,excluded\n2026-01-02,loan,TRUE\n2026-01-03,loan,false\n2026-01-04,loan,maybe\n';
    expect(await load(file, ['cases'])).toMatchObject({ kept: 2, rejected: 1 });
    expect(
      await ask('SELECT excluded, count(DISTINCT row_id) AS n FROM cases GROUP BY 1 ORDER BY 1 NULLS LAST'),
    ).toEqual([
      { excluded: 'mystery-shopper', n: 1 },
      { excluded: null, n: 1 },
    ]);
  });
});
