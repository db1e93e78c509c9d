import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { auditCommand } from '../../../../infra/record/audit-command.ts';
import type { Case } from '../../../../shared/domain/case/case.ts';
import type { AuditResult } from '../../../../shared/domain/record/audit.ts';
import { servicesFor } from '../../../../shared/runtime/services.ts';
import { houseOf } from '../../../support/journey.ts';
import { openEngineDriver } from '../../../support/journey-engine.ts';

let lived: string;
const numbers: string[] = [];

/** Three cases of a house that was then closed: each test plants in a copy of its folder. */
beforeAll(async () => {
  lived = mkdtempSync(join(tmpdir(), 'comeback-test-'));
  const driver = await openEngineDriver({ folder: join(lived, 'data') });
  const { robin, ana, days } = houseOf(driver);
  for (let at = 0; at < 3; at += 1) {
    const { caseNumber } = await robin.complains();
    await ana.takes(caseNumber);
    await ana.does(caseNumber, { type: 'note', text: 'Asked the courier.' });
    await ana.decides(caseNumber, { decision: 'not-upheld', explanation: 'It came in time.' });
    numbers.push(caseNumber.replaceAll('-', ''));
  }
  await robin.answersTheSurvey('satisfied');
  await days.pass(1);
  await driver.close();
});
afterAll(() => rmSync(lived, { recursive: true }));

interface Row {
  pk: string;
  sk: string;
  body: string;
}

/** The audit of a copy of the folder, after somebody with a hand on the file has been there. */
async function auditAfter(
  plant: (database: DatabaseSync) => void,
  asked: readonly string[] = [],
): Promise<AuditResult> {
  const folder = mkdtempSync(join(tmpdir(), 'comeback-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(lived, folder, { recursive: true });
  const database = new DatabaseSync(join(folder, 'data', 'comeback.sqlite'));
  plant(database);
  database.close();
  const driver = await openEngineDriver({ folder: join(folder, 'data'), at: '2026-07-01T14:00:00.000Z' });
  try {
    return await servicesFor(['audit'], driver.engine.services).audit.verify(asked);
  } finally {
    await driver.close();
  }
}

/** Changes the second case in its place. */
function changing(change: (it: Case) => void) {
  return (database: DatabaseSync) => {
    const rows = database.prepare("SELECT pk, sk, body FROM items WHERE sk = 'CASE' AND pk LIKE 'CASE#%'").all();
    const items = (rows as unknown as Row[]).map((row) => ({ ...row, item: JSON.parse(row.body) }));
    const planted = items.find(({ item }) => item.case.caseNumber === numbers[1]);
    if (planted === undefined) throw new Error('no such case');
    change(planted.item.case);
    database
      .prepare('UPDATE items SET body = ? WHERE pk = ? AND sk = ?')
      .run(JSON.stringify(planted.item), planted.pk, planted.sk);
  };
}

test('histories that nobody touched hold, every one of them compared with what the lake saw', async () => {
  const result = await auditAfter(() => {});
  expect(result).toMatchObject({ cases: 3, anchored: 3, faulty: 0, faults: [] });
  expect(result.entries).toBeGreaterThan(15);
});

test('one changed word is found: the case, the entry, what was expected', async () => {
  const { faults, faulty } = await auditAfter(
    changing((it) => {
      (it.history[2] as { by: string }).by = 'mallory';
    }),
  );
  expect(faulty).toBe(1);
  expect(faults).toEqual([
    expect.objectContaining({
      caseNumber: numbers[1],
      fault: 'broken-entry',
      n: 3,
      expected: expect.stringMatching(/^[\w-]{22}$/),
    }),
  ]);
});

test('a history that ends too early holds as a chain, and is found out by the lake', async () => {
  const { faults } = await auditAfter(changing((it) => void (it.history as unknown[]).splice(4)));
  expect(faults).toMatchObject([{ caseNumber: numbers[1], fault: 'cut-off', n: 5, found: '4 entries' }]);
});

test('a history written anew from some entry on, hashes and all, is found out by the lake', async () => {
  const { withEntries } = await import('../../../../shared/adapters/stores/case/history.ts');
  const { faults } = await auditAfter(
    changing((it) => {
      const { length } = it.history;
      const facts = { caseId: it.caseId, by: 'mallory', at: it.receivedAt };
      const anew = Array.from({ length: length - 2 }, () => ({ type: 'released' as const }));
      (it as { history: unknown }).history = withEntries(it.history.slice(0, 2), anew, facts);
    }),
  );
  expect(faults).toMatchObject([{ caseNumber: numbers[1], fault: 'rewritten' }]);
});

test('a text that is gone is missed by the entry that points at it', async () => {
  const { faults } = await auditAfter((database) => {
    database.exec(
      "DELETE FROM items WHERE id = (SELECT min(id) FROM items WHERE sk LIKE 'TEXT#%' AND sk <> 'TEXT#complaint')",
    );
  });
  expect(faults).toMatchObject([{ fault: 'missing-text', found: 'nothing' }]);
});

test('a case that is gone altogether is missed: the lake knows it', async () => {
  const gone = (database: DatabaseSync) =>
    void database.exec(
      "DELETE FROM items WHERE id = (SELECT min(id) FROM items WHERE sk = 'CASE' AND pk LIKE 'CASE#%')",
    );
  expect((await auditAfter(gone)).faults).toMatchObject([{ fault: 'missing-case' }]);
  expect((await auditAfter(gone, [numbers[0] ?? ''])).faults).toMatchObject([
    { caseNumber: numbers[0], fault: 'missing-case' },
  ]);
});

test('the command tells it in a sentence, and ends with 1; asked for another case, with 0', async () => {
  const plant = changing((it) => {
    (it.history[2] as { by: string }).by = 'mallory';
  });
  let said = '';
  const out = new Writable({
    write(text, _encoding, done) {
      said += text;
      done();
    },
  });
  const typed = (...argv: string[]) =>
    auditCommand(argv, (_where, asked) => auditAfter(plant, asked), { out, err: out });
  expect(await typed('verify')).toBe(1);
  expect(said).toMatch(/^\d{3}-\d{3}-\d{4}: entry 3 does not follow from the one before\. Expected [\w-]{22}, found/);
  expect(await typed('verify', numbers[0] ?? '', '--json')).toBe(0);
  expect(await typed('verify', '1234567890')).toBe(1);
  expect(said).toContain('There is no case 1234567890.');
  expect(await typed('check')).toBe(1);
});
