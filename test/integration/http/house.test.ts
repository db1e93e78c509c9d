import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIn } from './terminal.ts';

/** One real server for all of these, on a free port. */
let folder: string;
let url: string;
let server: ReturnType<typeof runIn>;
beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'comeback-test-')), 'data');
  server = runIn(folder, ['start']);
  url = await server.until(/Ready at (http:\S+)\. /);
  // A start is some seconds of a busy machine.
}, 120_000);
afterAll(async () => {
  server.child.kill('SIGTERM');
  await server.ended;
  rmSync(join(folder, '..'), { recursive: true });
});

const run = (...args: string[]) => runIn(folder, args).ended;

async function ask(path: string, { body, token }: { body?: object; token?: string } = {}) {
  const response = await fetch(`${url}${path}`, {
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, never> };
}

/** What happens behind the answer happens soon. */
async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(50);
  }
  throw new Error('it did not come to pass in 20 seconds');
}

test('the link in a survey letter opens the page of the server that sent it, and its answer counts', async () => {
  const token = (await run('token', 'ana')).out.trim();
  const { body: received } = await ask('/complaints', {
    body: { message: 'My parcel came a week late.', complainant: { email: 'robin@example.com' } },
  });
  const commands = `/cases/${received.caseNumber}/commands`;
  const opened = async () =>
    (await ask(commands, { body: { type: 'take' }, token })).status === 200 ? true : undefined;
  await eventually(opened);
  const decision = { type: 'decide', decision: 'upheld', explanation: 'Late.', remedies: [{ kind: 'apology' }] };
  expect((await ask(commands, { body: decision, token })).status).toBe(200);

  const link = await eventually(async () => {
    const letters = (await ask('/outbox')).body as unknown as { text: string }[];
    return letters.map(({ text }) => /http\S+\/surveys\/\S+/.exec(text)?.[0]).find((found) => found !== undefined);
  });
  expect(link.startsWith(`${url}/surveys/`)).toBe(true);
  const page = await fetch(link);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(await ask(link.slice(url.length), { body: { reaction: 'satisfied' } })).toMatchObject({
    status: 200,
    body: { reaction: 'satisfied', reopened: false },
  });
});

// Five processes one after another, each a second or two of a processor by itself.
test('a call gives a number and a PIN, the same to a repeat, and they tell how the case stands', async () => {
  const words = ['--from', '+12025550143', '--contact', 'contact-7', 'My parcel came a week late.'];
  const call = await run('call', ...words);
  expect(call).toMatchObject({ code: 0, errors: '' });
  expect(call.out).toMatch(
    /^status: OK\n[\s\S]*^The caller hears: Your case number is \d[\d, ]+\. Your PIN is \d[\d, ]+\.$/m,
  );
  const repeat = JSON.parse((await run('call', ...words, '--json')).out);
  expect(call.out).toContain(`caseNumber: ${repeat.caseNumber}\n`);
  const another = JSON.parse((await run('call', '--json', 'My parcel came a week late.')).out);
  expect(another.caseNumber).not.toBe(repeat.caseNumber);

  const status = await run('call', '--status', repeat.caseNumber, '--pin', repeat.pin);
  expect(status.out).toMatch(/^The caller hears: Your case is received\./m);
  const guess = await run('call', '--status', repeat.caseNumber, '--pin', repeat.pin === '123456' ? '1' : '123456');
  expect(guess).toMatchObject({ code: 0, out: expect.stringContaining('no case with this number and PIN') });
}, 120_000);
