import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const launcher = fileURLToPath(new URL('../../../infra/local/launch.sh', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'comeback-test-')), 'data');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

interface Ended {
  code: number | null;
  out: string;
  errors: string;
}

/** Runs a command as `npm run` would; `until` resolves with all it has printed as soon as that matches. */
function run(args: string[], environment: Record<string, string> = {}) {
  const child: ChildProcess = spawn('sh', [launcher, ...args, '--data', folder], {
    env: { ...process.env, PORT: '0', ...environment, PATH: `${join(process.execPath, '..')}:${process.env.PATH}` },
  });
  const printed = { out: '', errors: '' };
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    printed.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    printed.errors += text;
  });
  const ended: Promise<Ended> = once(child, 'close').then(([code]) => ({ code, ...printed }));
  const until = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => pattern.test(printed.out) && resolve(pattern.exec(printed.out)?.[1] ?? '');
      child.stdout?.on('data', look);
      ended.then(() => reject(new Error(`ended early: ${printed.out}${printed.errors}`)));
    });
  return { child, ended, until };
}

test('the server says where it is, answers there, and Ctrl-C stops it cleanly', async () => {
  const server = run(['start']);
  const url = await server.until(/Ready at (http:\S+)\. /);
  expect((await fetch(`${url}/health`)).status).toBe(200);
  expect(await (await fetch(`${url}/outbox`)).json()).toEqual([]);
  expect(await (await fetch(url)).text()).toContain(`${url}/openapi.json`);

  const { out: token, code } = await run(['token', 'ana']).ended;
  expect(code).toBe(0);
  const cases = await fetch(`${url}/cases`, { headers: { authorization: `Bearer ${token.trim()}` } });
  expect(cases.status).not.toBe(401);

  server.child.kill('SIGINT');
  expect(await server.ended).toMatchObject({ code: 0, errors: '' });
});

test('the clock is set back by whole days, and that is said', async () => {
  const server = run(['start', '--clock-offset', '150']);
  await server.until(/(150 days behind)/);
  server.child.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
});

test('a folder that a server holds is refused by another, in one sentence', async () => {
  const first = run(['start']);
  await first.until(/(Ready)/);
  const second = await run(['start']).ended;
  expect(second.code).toBe(1);
  expect(second.errors.trimEnd().split('\n')).toEqual([expect.stringContaining('is held by another')]);
  first.child.kill('SIGKILL');
  await first.ended;
});

test('a taken port is named, with the way to choose another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, errors } = await run(['start'], { PORT: String(port) }).ended;
  expect(code).toBe(1);
  expect(errors).toBe(`Port ${port} is taken; choose another: PORT=${port + 1} npm start\n`);
  other.close();
});

test.each([
  [['start', '--clock-offset=-3'], /--clock-offset takes the whole days/],
  [['start', '--nonsense'], /--nonsense/],
  [['token'], /Name one person: .* ana, ben/],
  [['token', 'eve'], /Nobody is called "eve"; there are ana \(agent\)/],
  [['redrive', 'everything'], /Say what to redrive/],
  [['redrive', 'queue', 'nothing'], /There is no queue "nothing"; there are complaints/],
])('%s is refused in one sentence', async (args, sentence) => {
  const { code, errors, out } = await run(args).ended;
  expect(code).toBe(1);
  expect(errors).toMatch(sentence);
  expect(errors.trimEnd().split('\n')).toHaveLength(1);
  expect(out).toBe('');
});

test('dead letters are put back by the server that holds the folder, or without one', async () => {
  const alone = await run(['redrive', 'queue', 'letters']).ended;
  expect(alone).toMatchObject({ code: 0, errors: '' });
  expect(alone.out).toMatch(/^Put 0 messages .*as soon as the server runs/);

  const server = run(['start']);
  await server.until(/(Ready)/);
  const handed = await run(['redrive', 'queue', 'letters']).ended;
  expect(handed).toMatchObject({ code: 0, errors: '', out: 'Put 0 messages back on the queue letters.\n' });
  server.child.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
});
