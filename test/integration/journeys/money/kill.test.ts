import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import configuration from '../../../../comeback.config.ts';
import { localDay } from '../../../../shared/domain/deadlines/calendar.ts';

const launcher = fileURLToPath(new URL('../../../../infra/local/launch.sh', import.meta.url));
const env = { ...process.env, PORT: '0', PATH: `${join(process.execPath, '..')}:${process.env.PATH}` };
const command = async (...words: string[]) => (await promisify(execFile)('sh', [launcher, ...words], { env })).stdout;

const SUM = 5_000;
const { perDayMinor } = configuration.authority.agent;
const today = () => localDay(new Date().toISOString(), configuration.businessTimeZone);
/** Half as many again as the day has room for. */
const CASES = (perDayMinor / SUM) * 1.5;

async function started(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn('sh', [launcher, 'start', '--data', folder], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    printed += text;
    const url = /Ready at (http:\S+)\. /.exec(printed)?.[1];
    if (url !== undefined) return { child, url };
  }
  throw new Error(`the server did not start: ${printed}`);
}

test('killed while sums are granted and started again, no limit is passed and the ledger adds up', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'comeback-test-')), 'data');
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true }));
  const begun = today();
  const first = await started(folder);
  const token = (await command('token', 'ana', '--data', folder)).trim();
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const tell = async (url: string, number: string, body: object): Promise<number> =>
    (await fetch(`${url}/cases/${number}/commands`, { method: 'POST', headers, body: JSON.stringify(body) })).status;

  const numbers: string[] = [];
  for (let at = 0; at < CASES; at += 1) {
    const complaint = { message: 'My parcel came late', complainant: { email: `customer${at}@example.com` } };
    const answer = await fetch(`${first.url}/complaints`, { method: 'POST', headers, body: JSON.stringify(complaint) });
    numbers.push(((await answer.json()) as { caseNumber: string }).caseNumber);
  }
  for (const number of numbers) {
    await expect.poll(() => tell(first.url, number, { type: 'take' }), { timeout: 30_000 }).toBe(200);
  }
  const remedies = [{ kind: 'refund', amountMinor: SUM, currency: configuration.currency }];
  const decide = { type: 'decide', decision: 'upheld', remedies };
  const underWay = numbers.map((number) => tell(first.url, number, decide).catch(() => 0));
  await Promise.race([...underWay, pause(50)]);
  first.child.kill('SIGKILL');
  await Promise.all([...underWay, once(first.child, 'exit')]);

  const second = await started(folder);
  await Promise.all(numbers.map((number) => tell(second.url, number, decide)));
  const check = JSON.parse(await command('ledger', 'check', '--json', '--data', folder));
  expect(check.difference).toBeUndefined();
  // The server's clock is this machine's: past midnight there is room again.
  expect(check.grantedMinor).toBeLessThanOrEqual(today() === begun ? perDayMinor : 2 * perDayMinor);
  expect(check.grantedMinor).toBeGreaterThan(0);
  expect(check.cases).toBe(CASES);
  second.child.kill('SIGTERM');
  await once(second.child, 'exit');
  // Four starts, two of a house, each some seconds of a busy machine.
}, 180_000);
