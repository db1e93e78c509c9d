import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runIn } from './terminal.ts';

// Each starts a process or several: seconds, of a busy machine more.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'comeback-test-')), 'data');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const run = (args: string[], environment?: Record<string, string>) => runIn(folder, args, environment);

test('the server says where it is, answers there, and Ctrl-C stops it cleanly', async () => {
  const server = run(['start']);
  const url = await server.until(/Ready at (http:\S+)\. /);
  expect((await fetch(`${url}/health`)).status).toBe(200);
  expect(await (await fetch(`${url}/outbox`)).json()).toEqual([]);
  const start = await fetch(url);
  expect([start.url, await start.text()]).toEqual([`${url}/console/`, expect.stringContaining('<div id="app">')]);
  expect(await (await fetch(`${url}/addresses`)).text()).toContain(`${url}/openapi.json`);

  const { out: token, code } = await run(['token', 'ana']).ended;
  expect(code).toBe(0);
  const cases = await fetch(`${url}/cases`, { headers: { authorization: `Bearer ${token.trim()}` } });
  expect(cases.status).not.toBe(401);
  const nobody = await run(['token', 'eve']).ended;
  expect(nobody).toMatchObject({
    code: 1,
    errors: expect.stringContaining('Nobody is called "eve"; there are ana (agent)'),
  });

  server.child.kill('SIGINT');
  expect(await server.ended).toMatchObject({ code: 0, errors: '' });
});

test('the clock is set back by whole days, and it is said how time passes then', async () => {
  const server = run(['start', '--clock-offset', '150']);
  await server.until(
    /(150 days behind, at normal speed[\s\S]*start again with a smaller --clock-offset: with 130 it is 20 days later\.)/,
  );
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
  expect(errors).toBe(`start: Port ${port} is taken; choose another: PORT=${port + 1} npm start\n`);
  other.close();
});

test.each([
  [['start', '--clock-offset=-3'], /--clock-offset takes the whole days/],
  [['start', '--clock-offset', '-3'], /--clock-offset takes the whole days .* got "-3"\.\n$/],
  [['start', '--nonsense'], /^start: Unknown option '--nonsense'\. Usage: npm start -- /],
  [['start', 'now'], /^start: Unexpected argument 'now'\. Usage: npm start -- /],
  [['demo', '--speed', '2'], /^demo: Unknown option '--speed'\. Usage: npm run demo /],
  [['report', '--windows'], /^report: .*'--windows.*Usage: npm run -s report -- NAME/],
  [['import', 'cases', '--delimiter', '--map'], /^import: .*'--delimiter' lacks its value.*Usage: npm run import -- /],
  [['call'], /Give --keys, since nobody is at the keyboard/],
  [['call', 'one', 'two'], /Say in one pair of quotes.*Usage: npm run -s call -- /],
  [['token'], /Name one person: .* ana, ben/],
  [
    ['token', 'ana'],
    /^token: No house has been started in \S+; start one there \(npm start\), or name its folder with --data\.\n$/,
  ],
  [['redrive', 'everything'], /Say what to redrive/],
  [['redrive', 'queue', 'nothing'], /There is no queue "nothing"; there are complaints/],
])('%s is refused in one sentence', async (args, sentence) => {
  const { code, errors, out } = await run(args).ended;
  expect(code).toBe(1);
  expect(errors).toMatch(sentence);
  expect(errors.trimEnd().split('\n')).toHaveLength(1);
  expect(out).toBe('');
  expect(existsSync(folder)).toBe(args[0] === 'redrive' && args[1] === 'queue');
});

test.each(['start', 'demo', 'import', 'report', 'call', 'redrive', 'token'])('%s --help explains it', async (name) => {
  const { code, errors, out } = await run([name, '--help']).ended;
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(out).toMatch(new RegExp(`^Usage: npm (run (-s )?)?${name} .*-- .*\\n(.+\\n)+$`));
  expect(existsSync(folder)).toBe(false);
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
