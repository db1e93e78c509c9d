import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { type FrontDoor, openFrontDoor } from './front-door.ts';

const LIMIT = 256 * 1024;

let door: FrontDoor;
afterEach(() => door.close());

const DRIP_MS = 5;
/** More bytes than come in three seconds, drop by drop: counted in drops, as a machine that stands still lets none fall. */
const inThreeSeconds = (drop: string) => (3_000 / DRIP_MS) * drop.length;

/** What comes back over a bare connection until the server closes it, and how many bytes of `more` it let us send. */
async function talk(first: string, more?: () => string): Promise<{ answer: string; sent: number }> {
  const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
  let answer = '';
  let sent = 0;
  let isOpen = true;
  socket.setEncoding('utf8').on('data', (text) => {
    answer += text;
  });
  socket.on('error', () => {}); // A reset ends the talk like any other close.
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => {
      isOpen = false;
      resolve();
    });
  });
  socket.write(first);
  while (more !== undefined && isOpen && answer === '') {
    const text = more();
    if (socket.writable) socket.write(text);
    sent += text.length;
    await sleep(DRIP_MS);
  }
  await closed;
  return { answer, sent };
}

const head = (lines: string[]) => ['POST /complaints HTTP/1.1', 'host: x', ...lines, '', ''].join('\r\n');

test('a body of exactly 256 KiB is taken, one byte more is 413', async () => {
  door = await openFrontDoor();
  const post = (bytes: number) => fetch(`${door.url}/complaints`, { method: 'POST', body: 'x'.repeat(bytes) });
  expect((await post(LIMIT)).status).toBe(200);
  const refused = await post(LIMIT + 1);
  expect(refused.status).toBe(413);
  expect(await refused.json()).toMatchObject({ code: 'too-large', field: 'body' });
  expect(door.invoked).toHaveLength(1);
});

test('a body that announces too much is refused before any of it is sent', async () => {
  door = await openFrontDoor();
  const { answer } = await talk(head([`content-length: ${LIMIT + 1}`, 'expect: 100-continue']));
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch(/connection: close/i);
  expect(answer).not.toContain('100 Continue');
});

test('a body without end is refused at 256 KiB, and the connection closed', async () => {
  door = await openFrontDoor();
  const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
  const { answer, sent } = await talk(head(['transfer-encoding: chunked']), () => chunk);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(sent).toBeLessThan(2 * LIMIT);
  expect(door.invoked).toEqual([]);
});

test('a client that waits for the word to go on gets it', async () => {
  door = await openFrontDoor();
  const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
  const answer = new Promise<string>((resolve) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (part) => {
      text += part;
      if (text.includes('100 Continue') && !text.includes('200 OK')) socket.end('{}');
    });
    socket.on('close', () => resolve(text));
  });
  socket.write(head(['content-length: 2', 'content-type: application/json', 'expect: 100-continue']));
  expect(await answer).toMatch(/100 Continue[\s\S]*200 OK/);
  expect(door.invoked[0]?.event.body).toBe('{}');
});

test('headers that drip in are cut off in bounded time', async () => {
  door = await openFrontDoor(undefined, { headersMs: 300, requestMs: 600 });
  const { answer, sent } = await talk('POST /complaints HTTP/1.1\r\nhost: x\r\n', () => 'x-a: b\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(sent).toBeLessThan(inThreeSeconds('x-a: b\r\n'));
});

test('a body that drips in is cut off in bounded time, and reaches no function', async () => {
  door = await openFrontDoor(undefined, { headersMs: 300, requestMs: 600 });
  const { answer, sent } = await talk(head(['content-length: 100000']), () => 'x');
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(sent).toBeLessThan(inThreeSeconds('x'));
  expect(door.invoked).toEqual([]);
  expect(door.logged).toEqual([]);
});

test('headers above 10 KiB are refused', async () => {
  door = await openFrontDoor();
  const { answer } = await talk(head([`x-long: ${'x'.repeat(11_000)}`]));
  expect(answer).toMatch(/^HTTP\/1\.1 431 /);
});

test('a client that goes away in the middle of its body is no failure of ours', async () => {
  door = await openFrontDoor();
  const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
  socket.write(`${head(['content-length: 1000'])}half`);
  await sleep(50);
  socket.destroy();
  await sleep(50);
  expect(door.invoked).toEqual([]);
  expect(door.logged).toEqual([]);
});
