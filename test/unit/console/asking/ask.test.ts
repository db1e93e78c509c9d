import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { openDoor } from '../../../../console/src/api/ask.ts';
import { saidOf } from '../../../../console/src/states/said-of.ts';
import { en } from '../../../../console/src/words/en/en.ts';
import { es } from '../../../../console/src/words/es/es.ts';

let server: Server | undefined;
afterEach(() => {
  vi.unstubAllGlobals();
  server?.close();
});

/** The console's client before whoever answers; its addresses are those of a page, so they are given an origin here. */
async function askOf(answer: RequestListener) {
  server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => real(new URL(path, origin), init));
  // As for a reader of English: what the house said is theirs to read.
  const readDetail = async (_: string, english: string) => english;
  return openDoor({ token: async () => 'a-token', onUnauthorized() {}, readDetail });
}

test('an answer that breaks off in the middle is none', async () => {
  const ask = await askOf((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
    response.write('{"people":[', () => response.destroy());
  });
  await expect(ask('GET /people', {})).rejects.toMatchObject({ code: 'offline', isOffline: true, mayPass: true });
});

test('a page of somebody between us and the house is no answer of the house', async () => {
  const ask = await askOf((_, response) => response.end('<!doctype html><title>Welcome to our lounge</title>'));
  await expect(ask('GET /people', {})).rejects.toMatchObject({ code: 'offline' });
});

test('what was called off is no failure of the house', async () => {
  const going = new AbortController();
  const ask = await askOf((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{', () => going.abort());
  });
  await expect(ask('GET /people', {}, { signal: going.signal })).rejects.toMatchObject({ name: 'AbortError' });
});

test.each(['{"message":"Service Unavailable"}', ''])(
  'a gateway that says %j is read as a failure, in words',
  async (said) => {
    const ask = await askOf((_, response) => response.writeHead(503).end(said));
    const problem = await ask('GET /people', {}).catch((error: Error) => error);
    expect(problem).toMatchObject({ status: 503, code: 'unknown', mayPass: true });
    expect(saidOf(problem as Error, en)).toBe(en.states.failedText);
    expect(saidOf(problem as Error, es)).toBe(es.states.failedText);
  },
);
