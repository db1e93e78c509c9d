import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { consoleSettings, demoPeople } from '../../../events/console-settings.v1.ts';
import { openConsoleDoor } from '../../../infra/local/console/console-door.ts';
import { consolePages, localSettings } from '../../../infra/local/console/console-pages.ts';
import { serveHttp } from '../../../infra/local/http.ts';

async function givenAConsole(workspaces: readonly string[] = []) {
  const folder = await mkdtemp(join(tmpdir(), 'comeback-console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>app</title>');
  await writeFile(join(folder, 'assets/app-1a2b.js'), 'let app;');
  await mkdir(join(folder, 'assets/fonts'));
  await writeFile(join(folder, 'assets/fonts/open-sans-1a2b.woff2'), 'wOF2');
  const server = await serveHttp({
    port: 0,
    functions: {},
    invoke: () => Promise.reject(new Error('no function here')),
    identity: { verify: () => Promise.reject(new Error('nobody here')) },
    localPages: consolePages({ people: () => configuration.demoPeople }),
    console: openConsoleDoor({
      folder,
      settings: () => localSettings(configuration, '2026-06-24T14:00:00.000Z'),
      files: ['http://127.0.0.1:4401'],
      workspaces,
    }),
    log: { error: () => {} },
  });
  onTestFinished(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  const ask = (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, { redirect: 'manual', ...init });
  return Object.assign(ask, { folder });
}

test('the front page leads to the console', async () => {
  const ask = await givenAConsole();
  for (const path of ['/', '/console']) {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/console/']);
  }
});

test('every address of the app is its one page, which is never kept', async () => {
  const ask = await givenAConsole();
  for (const path of ['/console/', '/console/cases', '/console/cases/9123866074?x=1', '/console/../../package.json']) {
    const answer = await ask(path);
    if (answer.status === 404) continue;
    expect(answer.headers.get('content-type'), path).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toContain('<title>app</title>');
  }
});

test('assets are kept for ever, and one that is not there is not the page', async () => {
  const ask = await givenAConsole();
  const answer = await ask('/console/assets/app-1a2b.js');
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect((await ask('/console/assets/app-old.js')).status).toBe(404);
  const typeface = await ask('/console/assets/fonts/open-sans-1a2b.woff2');
  expect(typeface.headers.get('content-type')).toBe('font/woff2');
  expect(typeface.headers.get('cache-control')).toContain('immutable');
});

test('built anew beside the running house, it is served anew', async () => {
  const ask = await givenAConsole();
  expect((await ask('/console/assets/app-1a2b.js')).status).toBe(200);
  await rm(join(ask.folder, 'assets/app-1a2b.js'));
  await writeFile(join(ask.folder, 'assets/app-3c4d.js'), 'let app;');
  await utimes(join(ask.folder, 'index.html'), 1, 1);
  expect((await ask('/console/assets/app-3c4d.js')).status).toBe(200);
  expect((await ask('/console/assets/app-1a2b.js')).status).toBe(404);
});

type Asking = Awaited<ReturnType<typeof givenAConsole>>;
const policyOf = async (ask: Asking, path: string) => (await ask(path)).headers.get('content-security-policy') ?? '';

test('no script but its own, and nobody’s frame', async () => {
  const ask = await givenAConsole();
  for (const path of ['/console/cases', '/console/workspace', '/console/workspace/cases/9123866074']) {
    const strict = await policyOf(ask, path);
    expect(strict, path).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(strict, path).toContain("font-src 'self';");
    expect(strict, path).not.toMatch(/unsafe/);
    expect(strict, path).toMatch(/frame-ancestors 'none'$/);
  }
});

test('an agent workspace may frame the page made for it, and no other', async () => {
  const ask = await givenAConsole(['https://firm.my.connect.aws', 'https://firm.awsapps.com']);
  for (const path of ['/console/workspace', '/console/workspace/', '/console/workspace/signed-in?code=1']) {
    const answer = await ask(path);
    expect(answer.headers.get('content-security-policy'), path).toMatch(
      /frame-ancestors https:\/\/firm\.my\.connect\.aws https:\/\/firm\.awsapps\.com$/,
    );
    // Or the window in which one signs in would be cut off from the frame that opened it.
    expect(answer.headers.get('cross-origin-opener-policy'), path).toBeNull();
    expect(answer.headers.get('x-frame-options'), path).toBeNull();
  }
  for (const path of ['/console/', '/console/workspaces', '/console/cases/9123866074', '/console/signed-in']) {
    expect(await policyOf(ask, path), path).toMatch(/frame-ancestors 'none'$/);
    expect((await ask(path)).headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
  }
});

test('the app is told what it cannot know when it is built, and whom one can be', async () => {
  const ask = await givenAConsole();
  const settings = consoleSettings.parse(await (await ask('/console/settings.json')).json());
  expect(settings).toMatchObject({ signIn: { how: 'local' }, currency: 'USD', now: '2026-06-24T14:00:00.000Z' });
  const { people } = demoPeople.parse(await (await ask('/identity/people')).json());
  expect(people.map(({ id }) => id)).toEqual(configuration.demoPeople.map(({ id }) => id));
});

test('nothing can be sent there', async () => {
  const ask = await givenAConsole();
  expect((await ask('/console/', { method: 'POST' })).status).toBe(405);
});
