import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LineHouse, openLineHouse } from './line-house.ts';

let house: LineHouse;
beforeAll(async () => {
  house = await openLineHouse({ lettersPerSecond: 1 });
});
afterAll(() => house.close());

async function page() {
  const response = await fetch(`${house.url}/phone`);
  return { response, html: await response.text() };
}

test('the phone is one page that loads nothing, and only its own script and style may run', async () => {
  const { response, html } = await page();
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const policy = response.headers.get('content-security-policy') ?? '';
  const inside = (tag: string) => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '';
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(policy).toContain(`script-src ${hashOf(inside('script'))};`);
  expect(policy).toContain(`style-src ${hashOf(inside('style'))};`);
  expect(html).not.toMatch(/\b(src|href|style|on\w+)="/);
  expect(html).not.toContain('innerHTML');
});

test('all twelve keys are there, what is said is a live log, and every field has a label', async () => {
  const { html } = await page();
  expect([...html.matchAll(/data-key="(.)"/g)].map(([, key]) => key).join('')).toBe('123456789*0#');
  expect(html).toContain('role="log" aria-live="polite"');
  const fields = [...html.matchAll(/<input id="([\w-]+)"/g)].map(([, id]) => id);
  expect(fields.filter((id) => !html.includes(`for="${id}"`))).toEqual([]);
});

test('a page of another origin cannot dial: without JSON there is no call', async () => {
  const response = await fetch(`${house.url}/phone/calls`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(415);
  expect((await fetch(`${house.url}/phone/calls`, { method: 'POST' })).status).toBe(400);
});

test.each([
  [{ from: 'anonymous' }, 'from'],
  [{ from: '+1' }, 'from'],
  [{ to: '+12025550143' }, 'to'],
])('a call with %j is refused, and the field is named', async (body, field) => {
  expect(await house.ask('/phone/calls', { body })).toMatchObject({ status: 400, body: { field } });
});

test('what is no key is refused; fifty keys and more are no harm', async () => {
  const caller = await house.call();
  expect(await caller.post('keys', { keys: 'A' })).toMatchObject({ status: 400, body: { field: 'keys' } });
  expect(await caller.post('keys', { keys: '*#'.repeat(26) })).toMatchObject({ status: 400 });
  expect(await caller.post('keys', { keys: '9'.repeat(50) })).toMatchObject({ status: 204 });
  await caller.post('hang-up');
  await caller.until(({ state }) => state === 'ended');
  expect(await caller.post('keys', { keys: '1' })).toMatchObject({ status: 204 });
});

test('a call that never was is not found', async () => {
  for (const what of ['keys', 'say', 'hang-up'])
    expect(await house.ask(`/phone/calls/none/${what}`, { body: { keys: '1', text: 'x' } })).toMatchObject({
      status: what === 'hang-up' ? 404 : 400,
    });
  expect(await house.ask('/phone/calls/none/events')).toMatchObject({ status: 404, body: { code: 'not-found' } });
});
