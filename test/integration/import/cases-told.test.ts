import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CUSTOMER_PURCHASES_KEY, customerPurchases } from '../../../events/purchase.v1.ts';
import { readImportArguments } from '../../../infra/local/import/arguments.ts';
import { importFile } from '../../../infra/local/import/import-file.ts';
import { givenAHouse } from '../../support/journey.ts';
import type { EngineDriver } from '../../support/journey-engine.ts';

/** What an import of cases puts on the queue: as it lies there, and opened. */
async function sentBy({ engine, configuration, clock }: EngineDriver, text: string, ...options: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'comeback-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'cases.csv'), text);
  const sent: string[] = [];
  const { lake, sealer, table, ids } = engine.services;
  const queues = {
    send: async (_queue: string, messages: readonly { body: string }[]) => {
      sent.push(...messages.map(({ body }) => body));
    },
  };
  const { request } = readImportArguments(['cases', 'cases.csv', ...options], folder);
  const result = await importFile(request, { lake, sealer, table, ids, clock, configuration, queues }, () => {});
  const opened = sent.map(async (body) => {
    const text = await sealer.unseal(CUSTOMER_PURCHASES_KEY, JSON.parse(body).sealed);
    return customerPurchases.parse(JSON.parse(text ?? ''));
  });
  return { result, sent, opened: await Promise.all(opened) };
}

const FILE =
  'case_id,customer_id,email,received_at,closed_at,category\n' +
  'OLD-1,C-1,Ann@example.com,2025-03-01,2025-03-09,loan\n' +
  'OLD-2,,,2025-03-02,,loan\n' +
  'OLD-3,C-1,Ann@example.com,2025-04-01,,loan\n' +
  'OLD-4,,bob@example.com,2025-04-02,,\n';

test('cases of somebody are told to the agents’ pages, sealed, one message for all that name somebody alike', async () => {
  const { driver } = await givenAHouse();
  const { result, sent, opened } = await sentBy(driver, FILE);
  expect(result).toMatchObject({ kept: 4, rejected: 0 });
  expect(sent.join()).not.toMatch(/OLD-|C-1|ann@|loan/i);
  expect(opened).toMatchObject([
    {
      customerId: 'C-1',
      email: 'ann@example.com',
      purchases: [],
      importedCases: [{ caseId: 'OLD-3' }, { caseId: 'OLD-1' }],
    },
    { email: 'bob@example.com', purchases: [], importedCases: [{ caseId: 'OLD-4' }] },
  ]);
});

test('nothing is told where it is not wanted, nor of a case past the time for which cases are kept', async () => {
  const { driver } = await givenAHouse();
  expect((await sentBy(driver, FILE, '--no-remember')).sent).toEqual([]);
  driver.clock.moveTo('2031-03-20T14:00:00.000Z');
  const { opened } = await sentBy(driver, FILE);
  expect(opened.flatMap(({ importedCases = [] }) => importedCases.map(({ caseId }) => caseId))).toEqual([
    'OLD-3',
    'OLD-4',
  ]);
});
