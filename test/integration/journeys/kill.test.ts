import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const launcher = fileURLToPath(new URL('../../../infra/local/launch.sh', import.meta.url));
const env = { ...process.env, PORT: '0', PATH: `${join(process.execPath, '..')}:${process.env.PATH}` };

interface Server {
  child: ChildProcess;
  url: string;
}

async function started(folder: string): Promise<Server> {
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

async function submit(url: string, key: string): Promise<{ caseNumber: string; secret: string } | undefined> {
  const body = JSON.stringify({
    message: 'My parcel was delivered late',
    complainant: { email: `${key}@example.com` },
  });
  const headers = { 'content-type': 'application/json', 'idempotency-key': key };
  const answer = await fetch(`${url}/complaints`, { method: 'POST', headers, body });
  return answer.status === 202 ? ((await answer.json()) as { caseNumber: string; secret: string }) : undefined;
}

/** Submits without a pause until the server is gone; what was answered with a number is noted. */
async function pour(url: string, accepted: Map<string, string>): Promise<void> {
  while (true) {
    const key = randomUUID();
    try {
      const receipt = await submit(url, key);
      if (receipt !== undefined) accepted.set(key, receipt.caseNumber);
    } catch {
      return;
    }
  }
}

async function pages(url: string, token: string): Promise<{ caseNumber: string }[]> {
  const cases: { caseNumber: string }[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const query = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await fetch(`${url}/cases?team=orders&limit=100${query}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const page = (await answer.json()) as { cases: { caseNumber: string }[]; cursor?: string };
    cases.push(...page.cases);
    cursor = page.cursor;
  }
  return cases;
}

test('killed at any moment and started again, the house has one acknowledged case for every number it gave out', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'comeback-test-')), 'data');
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true }));
  const accepted = new Map<string, string>();
  for (let round = 1; round <= 3; round += 1) {
    const { child, url } = await started(folder);
    const poured = Promise.all(Array.from({ length: 4 }, () => pour(url, accepted)));
    const enough = accepted.size + 5 + Math.random() * 25;
    while (accepted.size < enough) await pause(Math.random() * 5);
    child.kill('SIGKILL');
    await Promise.all([poured, once(child, 'exit')]);
  }
  const { child, url } = await started(folder);
  const token = (await promisify(execFile)('sh', [launcher, 'token', 'sam', '--data', folder], { env })).stdout.trim();
  const acknowledged = async (caseNumber: string) => {
    const answer = await fetch(`${url}/cases/${caseNumber}`, { headers: { authorization: `Bearer ${token}` } });
    const it = (await answer.json()) as { acknowledgedAt?: string };
    return it.acknowledgedAt !== undefined;
  };
  const numbers = [...accepted.values()];
  await expect
    .poll(async () => (await Promise.all(numbers.map(acknowledged))).filter((is) => !is).length, {
      timeout: 60_000,
      interval: 200,
    })
    .toBe(0);

  const listed = (await pages(url, token)).map(({ caseNumber }) => caseNumber);
  expect(new Set(listed).size).toBe(listed.length);
  expect(numbers.filter((caseNumber) => !listed.includes(caseNumber))).toEqual([]);
  for (const [key, caseNumber] of [...accepted].slice(0, 5)) {
    expect(await submit(url, key)).toMatchObject({ caseNumber });
  }
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  // Five starts of a house, each some seconds of a busy machine.
}, 180_000);
