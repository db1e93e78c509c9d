import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { handOver, serveJobs } from '../../../infra/local/hand-over.ts';
import { findSocket } from '../../../infra/local/hand-over-socket.ts';
import { endChild, startChild } from './children/child.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comeback-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const unheard = () => {};

test('a job runs in the process that holds the folder, and its progress and result come back', async () => {
  const holder = await startChild('holder.ts', folder);
  const progress: unknown[] = [];
  const handed = await handOver(folder, 'count', { to: 3 }, (report) => progress.push(report));
  expect(handed).toEqual({ done: true, result: { counted: 3 } });
  expect(progress).toEqual([{ counted: 1 }, { counted: 2 }, { counted: 3 }]);
  await endChild(holder, 'SIGKILL');
});

test('where nobody holds the folder, nothing is handed over', async () => {
  expect(await handOver(folder, 'count', {}, unheard)).toEqual({ done: false });
  expect(await handOver(join(folder, 'missing'), 'count', {}, unheard)).toEqual({ done: false });
});

test('a refusal keeps its code and message across the processes', async () => {
  const holder = await startChild('holder.ts', folder);
  await expect(handOver(folder, 'refuse', null, unheard)).rejects.toMatchObject({
    code: 'refused-for-good',
    message: 'This is refused.',
  });
  await expect(handOver(folder, 'toString', null, unheard)).rejects.toMatchObject({ code: 'unknown-job' });
  await endChild(holder, 'SIGKILL');
});

test('a job goes on to its end when whoever asked for it is killed', async () => {
  const holder = await startChild('holder.ts', folder);
  const asker = await startChild('asker.ts', folder);
  await endChild(asker, 'SIGKILL');
  await vi.waitFor(() => expect(readFileSync(join(folder, 'done.txt'), 'utf8')).toBe('10\n'), 20_000);
  await endChild(holder, 'SIGKILL');
});

test('a server told to stop finishes the job first, and answers it', async () => {
  const holder = await startChild('holder.ts', folder);
  let stopping: Promise<number | null> | undefined;
  const job = handOver(folder, 'count', { to: 5 }, () => {
    stopping ??= endChild(holder, 'SIGTERM');
  });
  expect(await job).toEqual({ done: true, result: { counted: 5 } });
  expect(await stopping).toBe(0);
  expect(await handOver(folder, 'count', { to: 1 }, unheard)).toEqual({ done: false });
});

test('a killed server is reported, and its left-over socket is replaced by the next', async () => {
  const holder = await startChild('holder.ts', folder);
  let killed: Promise<number | null> | undefined;
  const job = handOver(folder, 'count', { to: 1_000 }, () => {
    killed ??= endChild(holder, 'SIGKILL');
  });
  await expect(job).rejects.toMatchObject({ code: 'server-stopped' });
  await killed;
  expect(existsSync(join(folder, 'engine.sock'))).toBe(true);
  expect(await handOver(folder, 'count', { to: 1 }, unheard)).toEqual({ done: false });

  const next = await startChild('holder.ts', folder);
  expect(await handOver(folder, 'count', { to: 1 }, unheard)).toEqual({ done: true, result: { counted: 1 } });
  await endChild(next, 'SIGKILL');
});

test.each(['', '{"progress":', '{"progress":1}\n'])(
  'a server that breaks off after %j is one that stopped',
  async (last) => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.write(last);
      // What the client has sent stays unread, so that closing resets the connection.
      setTimeout(() => socket.destroy(), 20);
    }).listen(join(folder, 'engine.sock'));
    await once(server, 'listening');
    await expect(handOver(folder, 'count', {}, unheard)).rejects.toMatchObject({ code: 'server-stopped' });
    server.close();
  },
);

test('a folder whose name is too long for a socket works all the same, and leaves nothing behind', async () => {
  const long = join(folder, 'x'.repeat(60), 'y'.repeat(60));
  mkdirSync(long, { recursive: true });
  const server = await serveJobs(long, { echo: async (args) => args });
  const socket = findSocket(long);
  expect(socket.startsWith(long)).toBe(false);
  expect(await handOver(long, 'echo', { a: 1 }, unheard)).toEqual({ done: true, result: { a: 1 } });
  await server.close();
  expect(existsSync(dirname(socket))).toBe(false);
  expect(findSocket(long)).toBe(join(long, 'engine.sock'));
});

test('the socket belongs to its owner alone', async () => {
  const server = await serveJobs(folder, {});
  expect(statSync(findSocket(folder)).mode & 0o077).toBe(0);
  await server.close();
});

test('progress that nobody takes is left out instead of piling up', async () => {
  const server = await serveJobs(folder, {
    flood: async (_, progress) => {
      for (let i = 0; i < 2_000; i++) progress('x'.repeat(1_000));
      return 'done';
    },
  });
  let heard = 0;
  expect(await handOver(folder, 'flood', null, () => heard++)).toEqual({ done: true, result: 'done' });
  expect(heard).toBeLessThan(2_000);
  await server.close();
});
