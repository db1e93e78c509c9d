import { expect, test } from 'vitest';
import * as z from 'zod';
import { line, prose } from '../../../events/text.ts';
import { httpHandler } from '../../../shared/runtime/http-handler.ts';
import { answerTo, JSON_TYPE, type Sent } from './http-event.ts';
import { heardLog, portsWith } from './lines.ts';

const heard = heardLog();
const echo = httpHandler({
  roles: 'public',
  body: z.strictObject({
    message: prose(300_000),
    name: line(40).exactOptional(),
    count: z.int().exactOptional(),
    inner: z.strictObject({ email: z.email() }).exactOptional(),
  }),
  needs: [],
  run: async ({ body }) => ({ status: 200, body }),
}).boundTo(portsWith({ log: heard.log }));

const sent = (body: unknown): Sent => ({ body: JSON.stringify(body) });
const inBase64 = (bytes: Buffer): Sent => ({ body: bytes.toString('base64'), isBase64Encoded: true });

test.each<[string, Sent]>([
  ['half of it', { body: '{"message":"a"' }],
  ['something behind it', { body: '{"message":"a"} {}' }],
  ['single quotes', { body: "{'message':'a'}" }],
  ['a number that is none', { body: '{"message":"a","count":NaN}' }],
  ['no JSON at all', { body: 'message=a' }],
  ['bytes that are no UTF-8', inBase64(Buffer.from([0x22, 0xff, 0xfe, 0x22]))],
  ['UTF-16 under the name of UTF-8', inBase64(Buffer.from('{"message":"a"}', 'utf16le'))],
  ['plain text called base64', { body: '{"message":"a"}', isBase64Encoded: true }],
  ['gzip', inBase64(Buffer.from('1f8b0800000000000003ab5602004ebcc38f02000000', 'hex'))],
  ['a prototype', { body: '{"message":"a","__proto__":{"isAdmin":true}}' }],
  ['a prototype further down', { body: '{"message":"a","inner":{"__proto__":{"isAdmin":true}}}' }],
  ['a prototype in escapes', { body: '{"\\u005f_proto__":{"isAdmin":true}}' }],
  ['arrays 100,000 deep', { body: '['.repeat(100_000) + ']'.repeat(100_000) }],
  ['objects 40,000 deep', { body: `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}` }],
])('a body of %s is refused as malformed', async (_what, body) => {
  expect(await answerTo(echo, body)).toMatchObject({ status: 400, body: { code: 'malformed-json', field: 'body' } });
  expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
});

test.each<[string, unknown, string]>([
  ['nothing', {}, 'message'],
  ['a list', [], 'body'],
  ['null', null, 'message'],
  ['a text', 'message', 'body'],
  ['a field that is not there', { message: 'a', status: 'closed' }, 'status'],
  [
    'a field that is not there, further down',
    { message: 'a', inner: { email: 'a@example.com', owner: 'me' } },
    'inner.owner',
  ],
  ['a constructor', { message: 'a', constructor: { prototype: { isAdmin: true } } }, 'constructor'],
  ['a number for a text', { message: 1 }, 'message'],
  ['a text for a number', { message: 'a', count: '5' }, 'count'],
  ['half a number', { message: 'a', count: 0.5 }, 'count'],
  ['a number beyond all counting', { message: 'a', count: 1e308 }, 'count'],
  ['an object for a text', { message: { $gt: '' } }, 'message'],
  ['an address that is none', { message: 'a', inner: { email: 'a@b\r\nBcc: c@example.com' } }, 'inner.email'],
  ['blanks', { message: ' \n ' }, 'message'],
  ['NUL', { message: 'a\u0000b' }, 'message'],
  ['a bell', { message: 'a\u0007' }, 'message'],
  ['half a surrogate pair', { message: 'a\ud800b' }, 'message'],
  ['text turned around', { message: 'gpj.\u202eexe' }, 'message'],
  ['two lines where one belongs', { message: 'a', name: 'Robin\r\nBcc: x@example.com' }, 'name'],
  ['an escape sequence in a name', { message: 'a', name: '\u001b[31mRobin' }, 'name'],
])('a body of %s is refused, and the field named', async (_what, body, field) => {
  expect(await answerTo(echo, sent(body))).toMatchObject({ status: 400, body: { code: 'invalid-input', field } });
});

test.each<[string, Record<string, string>]>([
  ['no type', {}],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['plain text', { 'content-type': 'text/plain' }],
  ['UTF-16', { 'content-type': 'application/json; charset=utf-16' }],
  ['a type that only begins so', { 'content-type': 'application/jsonp' }],
])('a body announced as %s is refused before it is read', async (_what, headers) => {
  const answer = await answerTo(echo, { ...sent({ message: 'a' }), headers });
  expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
});

test.each([
  'application/json',
  'Application/JSON; charset=UTF-8',
  'application/json;charset="utf-8"',
  'application/vnd.a+json',
])('a body announced as %s is taken', async (type) => {
  expect(await answerTo(echo, { ...sent({ message: 'a' }), headers: { 'content-type': type } })).toMatchObject({
    status: 200,
  });
});

test('256 KiB are taken, one byte more is not, and 300 KB are refused without being read', async () => {
  const frame = JSON.stringify({ message: '' }).length;
  const most = 256 * 1024 - frame;
  expect(await answerTo(echo, sent({ message: 'a'.repeat(most) }))).toMatchObject({ status: 200 });
  expect(await answerTo(echo, sent({ message: 'a'.repeat(most + 1) }))).toMatchObject({
    status: 413,
    body: { code: 'too-large' },
  });
  expect(await answerTo(echo, { body: '{'.repeat(300_000) })).toMatchObject({ status: 413 });
});

test('size is counted in bytes: 200,000 letters of two bytes are too many', async () => {
  expect(await answerTo(echo, sent({ message: 'é'.repeat(200_000) }))).toMatchObject({ status: 413 });
  expect(await answerTo(echo, inBase64(Buffer.alloc(300_000, 'a')))).toMatchObject({ status: 413 });
});

test('text of every script comes through as it was sent, in base64 too', async () => {
  const message = 'Ünïcode 苦情 😀 e\u0301\n\tzweite Zeile <b>{{7*7}}</b>';
  expect((await answerTo(echo, sent({ message }))).body).toEqual({ message });
  expect((await answerTo(echo, inBase64(Buffer.from(JSON.stringify({ message }))))).body).toEqual({ message });
});

test('a byte order mark is passed over', async () => {
  const body = `\ufeff${JSON.stringify({ message: 'a' })}`;
  expect((await answerTo(echo, { body })).body).toEqual({ message: 'a' });
  expect((await answerTo(echo, inBase64(Buffer.from(body)))).body).toEqual({ message: 'a' });
});

test('of a field sent twice the last counts, and is the one that is checked', async () => {
  expect((await answerTo(echo, { body: '{"message":"a","message":"b"}' })).body).toEqual({ message: 'b' });
  expect(await answerTo(echo, { body: '{"message":"a","message":1}' })).toMatchObject({ status: 400 });
});

test('a refusal does not send back what it refused', async () => {
  const secret = 'x'.repeat(5_000);
  for (const body of [
    { message: 1, [secret]: 1 },
    { message: 'a', [secret]: 1 },
    { message: 'a', count: secret },
  ]) {
    expect(JSON.stringify((await answerTo(echo, { ...sent(body), headers: JSON_TYPE })).body)).not.toContain(secret);
  }
});

test('nothing of all this is a fault of ours: the log stays empty', () => {
  expect(heard.text()).toBe('');
});
