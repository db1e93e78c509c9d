import { createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, exportJWK, generateKeyPair, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { openIdentity } from '../../../shared/adapters/embedded/identity.ts';
import { type FrontDoor, openFrontDoor } from './front-door.ts';

const HOUR = 3600;
const now = () => Math.floor(Date.now() / 1000);

let folder: string;
let door: FrontDoor;
let good: JWTPayload;
let kid: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'comeback-test-'));
  door = await openFrontDoor(undefined, undefined, folder);
  good = decodeJwt(await door.identity.issue('ana'));
  kid = door.identity.jwks().keys[0]?.kid ?? '';
});
afterAll(async () => {
  await door.close();
  rmSync(folder, { recursive: true });
});

const ask = (authorization?: string) =>
  fetch(`${door.url}/cases`, authorization === undefined ? {} : { headers: { authorization } });

/** A token with the house's own key and claims, except for what is given. */
async function signed(claims: Record<string, unknown>, header: Record<string, unknown> = {}): Promise<string> {
  const key = await importJWK(JSON.parse(readFileSync(join(folder, 'identity-key.json'), 'utf8')), 'RS256');
  return new SignJWT({ ...good, ...claims }).setProtectedHeader({ alg: 'RS256', kid, ...header }).sign(key);
}

/** Refused before any function runs. */
async function expectRefused(token: string) {
  const before = door.invoked.length;
  const response = await ask(`Bearer ${token}`);
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  expect(await response.json()).toMatchObject({ status: 401, code: 'unauthorized' });
  expect(door.invoked).toHaveLength(before);
}

test('a token that the house gave opens a staff route, and signing again by hand does too', async () => {
  expect((await ask(`Bearer ${await door.identity.issue('ana')}`)).status).toBe(200);
  expect((await ask(`bearer ${await signed({})}`)).status).toBe(200);
});

test('without a token, or with something else in its place, the answer says what to send', async () => {
  for (const authorization of [undefined, '', 'Bearer', 'Basic YTpi', 'Bearer a b']) {
    const response = await ask(authorization);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  }
});

test('public routes ask for no token, and look at none', async () => {
  const response = await fetch(`${door.url}/complaints/1`, { headers: { authorization: 'Bearer nonsense' } });
  expect(response.status).toBe(200);
});

test('an unsigned token is refused', () => expectRefused(new UnsecuredJWT(good).encode()));

test('an unsigned token that names our key is refused', async () => {
  const header = Buffer.from(JSON.stringify({ alg: 'none', kid })).toString('base64url');
  await expectRefused(`${header}.${Buffer.from(JSON.stringify(good)).toString('base64url')}.AA`);
});

test('a token signed by HMAC with our public key is refused', async () => {
  const [jwk = {}] = door.identity.jwks().keys;
  const pem = createPublicKey({ key: jwk as never, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  await expectRefused(await new SignJWT(good).setProtectedHeader({ alg: 'HS256', kid }).sign(Buffer.from(pem)));
});

test('a token signed by a key of somebody else under our key id is refused', async () => {
  const { privateKey } = await generateKeyPair('RS256');
  await expectRefused(await new SignJWT(good).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey));
});

test('a token that brings its own key is refused', async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const header = { alg: 'RS256', kid, jwk: await exportJWK(publicKey) };
  await expectRefused(await new SignJWT(good).setProtectedHeader(header).sign(privateKey));
});

test('a changed payload breaks the signature', async () => {
  const [header, , signature] = (await signed({})).split('.');
  const promoted = Buffer.from(JSON.stringify({ ...good, 'cognito:groups': ['admin'] })).toString('base64url');
  await expectRefused(`${header}.${promoted}.${signature}`);
});

test.each<[string, () => Record<string, unknown>]>([
  ['expired a second ago', () => ({ exp: now() - 1 })],
  ['not valid yet, by the six minutes of a wrong clock', () => ({ nbf: now() + 360 })],
  ['without an end', () => ({ exp: undefined })],
  ['without a person', () => ({ sub: undefined })],
  ['of another issuer', () => ({ iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Other' })],
  ['of an issuer that only begins like ours', () => ({ iss: `${good.iss}/` })],
  ['of another application', () => ({ client_id: 'another' })],
  ['that is an ID token', () => ({ token_use: 'id', aud: String(good.client_id) })],
  ['that does not say what it is for', () => ({ token_use: undefined })],
])('a token %s is refused', async (_, claims) => expectRefused(await signed(claims())));

test('a key id nobody knows is refused, and nothing is fetched because of it', async () => {
  let fetched = 0;
  const attacker = createServer((_, response) => {
    fetched++;
    response.end('{"keys":[]}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => attacker.once('listening', resolve));
  const url = `http://127.0.0.1:${(attacker.address() as AddressInfo).port}/jwks.json`;
  await expectRefused(await signed({}, { kid: 'unknown' }));
  await expectRefused(await signed({}, { kid: url, jku: url, x5u: url }));
  await expectRefused(await signed({}, { kid: '../../etc/passwd' }));
  await expectRefused(await signed({}, { kid: undefined }));
  expect(fetched).toBe(0);
  attacker.close();
});

test('a token lives for a shift of 8 hours', () => {
  expect(Number(good.exp) - Number(good.iat)).toBe(8 * HOUR);
});

test("the issuer's key is made once, belongs to its owner alone, and is shared by all who open it", async () => {
  const empty = mkdtempSync(join(tmpdir(), 'comeback-test-'));
  const [one, two] = await Promise.all([openIdentity(empty, configuration), openIdentity(empty, configuration)]);
  expect(await two.verify(await one.issue('sam'))).toMatchObject({ sub: 'sam', 'cognito:groups': ['supervisor'] });
  expect(statSync(join(empty, 'identity-key.json')).mode & 0o077).toBe(0);
  rmSync(empty, { recursive: true });
});

test('the keys that are published are public', async () => {
  const response = await fetch(`${door.url}/identity/.well-known/jwks.json`);
  expect(await response.json()).toEqual({
    keys: [{ kty: 'RSA', n: expect.any(String), e: 'AQAB', alg: 'RS256', use: 'sig', kid }],
  });
});

test('whoever is named gets a token; an unknown name gets the list of names', async () => {
  const post = (body: string) =>
    fetch(`${door.url}/identity/token`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  const issued = (await (await post('{"person":"ben"}')).json()) as Record<string, unknown>;
  expect(issued).toMatchObject({ token_type: 'Bearer', expires_in: 8 * HOUR });
  expect((await ask(`Bearer ${issued.access_token}`)).status).toBe(200);

  const unknown = await post('{"person":"eve"}');
  expect(unknown.status).toBe(400);
  expect(await unknown.json()).toMatchObject({
    code: 'unknown-person',
    detail: expect.stringContaining('ana (agent)'),
  });
  for (const body of ['', '{', '{"person":1}', '{"person":"ana","role":"admin"}']) {
    expect((await post(body)).status, body).toBe(400);
  }
});
