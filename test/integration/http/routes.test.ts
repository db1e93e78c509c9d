import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FrontDoor, openFrontDoor } from './front-door.ts';

let door: FrontDoor;
beforeEach(async () => {
  door = await openFrontDoor();
});
afterEach(() => door.close());

/** fetch tidies addresses up; this sends them as they are. */
function sendRaw(path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(door.url);
    request({ hostname, port, path, headers, agent: false }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

test('a function gets the request as API Gateway would hand it over', async () => {
  await fetch(`${door.url}/complaints?tag=a&tag=b%20c&empty=`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'k1', cookie: 'a=1; b=2', 'user-agent': 'tests' },
    body: '{"message":"Grüße"}',
  });
  expect(door.invoked).toHaveLength(1);
  expect(door.invoked[0]?.functionName).toBe('web-form');
  const event = door.invoked[0]?.event;
  expect(event).toMatchObject({
    version: '2.0',
    routeKey: 'POST /complaints',
    rawPath: '/complaints',
    rawQueryString: 'tag=a&tag=b%20c&empty=',
    queryStringParameters: { tag: 'a,b c', empty: '' },
    cookies: ['a=1', 'b=2'],
    body: '{"message":"Grüße"}',
    isBase64Encoded: false,
    requestContext: {
      routeKey: 'POST /complaints',
      stage: '$default',
      http: { method: 'POST', path: '/complaints', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'tests' },
    },
  });
  expect(event?.headers).toMatchObject({ 'content-type': 'application/json', 'idempotency-key': 'k1' });
  expect(event?.headers).not.toHaveProperty('cookie');
  expect(event).not.toHaveProperty('pathParameters');
  expect(event?.requestContext.time).toMatch(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/);
});

test('claims arrive as API Gateway flattens them: all text, lists in brackets', async () => {
  const token = await door.identity.issue('ana');
  await fetch(`${door.url}/cases`, { headers: { authorization: `Bearer ${token}` } });
  const event = door.invoked[0]?.event as APIGatewayProxyEventV2WithJWTAuthorizer;
  const { claims } = event.requestContext.authorizer.jwt;
  expect(claims).toMatchObject({ sub: 'ana', 'cognito:groups': '[agent]', 'comeback:teams': 'orders general' });
  expect(Object.values(claims).every((claim) => typeof claim === 'string')).toBe(true);
});

test('path parameters are decoded, and the more literal route wins', async () => {
  const headers = { authorization: `Bearer ${await door.identity.issue('mia')}` };
  await fetch(`${door.url}/cases/48%2F19%20é`, { headers });
  await fetch(`${door.url}/reports/runs/r1`, { headers });
  await fetch(`${door.url}/reports/repurchase`, { headers });
  expect(door.invoked.map(({ functionName, event }) => [functionName, event.pathParameters])).toEqual([
    ['read-case', { caseNumber: '48/19 é' }],
    ['read-report', { id: 'r1' }],
    ['request-report', { name: 'repurchase' }],
  ]);
});

test('what is no text in UTF-8 arrives as base64', async () => {
  const bytes = Buffer.from([0x7b, 0xff, 0x7d]);
  await fetch(`${door.url}/complaints`, {
    method: 'POST',
    body: bytes,
    headers: { 'content-type': 'application/json' },
  });
  await fetch(`${door.url}/complaints`, {
    method: 'POST',
    body: 'gzip',
    headers: { 'content-type': 'application/gzip' },
  });
  expect(door.invoked.map(({ event }) => [event.body, event.isBase64Encoded])).toEqual([
    [bytes.toString('base64'), true],
    [Buffer.from('gzip').toString('base64'), true],
  ]);
});

test('malformed percent-encodings are 400 and reach no function', async () => {
  for (const path of ['/complaints/%', '/complaints/%zz', '/complaints/%c3%28', '/complaints/1?secret=%E0%A4', '/%']) {
    expect(await sendRaw(path), path).toBe(400);
  }
  expect(await sendRaw('http://elsewhere.example/complaints/1')).toBe(400);
  expect(door.invoked).toEqual([]);
});

test('unknown addresses are 404, known ones by another method 405 with Allow', async () => {
  for (const path of ['/nothing', '/complaints/1/2', '/complaints/', '/', '/cases//commands', '//complaints']) {
    expect(await sendRaw(path), path).toBe(404);
  }
  const wrong = await fetch(`${door.url}/complaints`, { method: 'DELETE' });
  expect(wrong.status).toBe(405);
  expect(wrong.headers.get('allow')).toBe('POST, OPTIONS');
  expect(wrong.headers.get('content-type')).toBe('application/problem+json');
  expect(await wrong.json()).toMatchObject({ status: 405, code: 'method-not-allowed' });
  expect(door.invoked).toEqual([]);
});

test('HEAD is GET without a body, OPTIONS names the methods, and no other site may read either', async () => {
  const head = await fetch(`${door.url}/complaints/1`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '2', '']);
  expect(door.invoked[0]?.event.routeKey).toBe('GET /complaints/{caseNumber}');
  const options = await fetch(`${door.url}/cases`, { method: 'OPTIONS', headers: { origin: 'https://evil.example' } });
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'POST, GET, HEAD, OPTIONS']);
  expect(options.headers.has('access-control-allow-origin')).toBe(false);
});

test('local pages answer this machine only, whatever name a foreign page gave it', async () => {
  expect(await sendRaw('/health')).toBe(200);
  expect(await sendRaw('/health', { host: 'localhost:4400' })).toBe(200);
  expect(await sendRaw('/health', { host: 'evil.example:4400' })).toBe(421);
});

test('answers keep status, headers, cookies and bytes', async () => {
  await door.close();
  door = await openFrontDoor(async () => ({
    statusCode: 201,
    headers: { 'x-number': 7, 'content-type': 'image/png' },
    cookies: ['a=1', 'b=2'],
    body: Buffer.from([0, 255, 1]).toString('base64'),
    isBase64Encoded: true,
  }));
  const response = await fetch(`${door.url}/openapi.json`);
  expect(response.status).toBe(201);
  expect(response.headers.get('x-number')).toBe('7');
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from([0, 255, 1]));
});

test('a function that breaks is a 500 without details, logged once', async () => {
  await door.close();
  door = await openFrontDoor(async () => {
    throw new Error('SQLITE_CORRUPT in table secrets');
  });
  const response = await fetch(`${door.url}/openapi.json`);
  expect(response.status).toBe(500);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.text()).not.toMatch(/SQLITE|secrets|at /);
  expect(door.logged).toHaveLength(1);
});

test('closing lets a running request end, and takes no new one', async () => {
  await door.close();
  door = await openFrontDoor(async () => {
    await sleep(200);
    return { statusCode: 200, body: 'late' };
  });
  const running = fetch(`${door.url}/openapi.json`);
  while (door.invoked.length === 0) await sleep(5);
  const closed = door.close();
  await expect(fetch(`${door.url}/health`)).rejects.toThrow();
  expect(await (await running).text()).toBe('late');
  await closed;
});
