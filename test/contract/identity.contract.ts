import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import type { Identity } from '../../shared/ports/identity.ts';

/** A judge of tokens and the issuer that it trusts. */
export interface IdentityBench {
  identity: Identity;
  /** What a good token of this issuer says. */
  good: JWTPayload;
  /** The issuer's public key, `kid` and all. */
  publicKey: JsonWebKey & { kid: string };
  /** Signs as the issuer does, by RS256; the header may name something else. */
  sign(claims: JWTPayload, header?: { kid?: string; typ?: string }): Promise<string>;
}

const now = () => Math.floor(Date.now() / 1000);

/** What every judge of tokens keeps. */
export function identityContract(make: () => Promise<IdentityBench>): void {
  let bench: IdentityBench;
  beforeAll(async () => {
    bench = await make();
  });

  const signed = (claims: Record<string, unknown>) => bench.sign({ ...bench.good, ...claims });
  const expectRefused = (token: string) =>
    expect(bench.identity.verify(token)).rejects.toMatchObject({
      code: 'unauthorized',
      retryable: false,
      expose: true,
    });

  test('a good token says who somebody is: role, teams, person', async () => {
    const claims = await bench.identity.verify(await signed({ 'cognito:groups': ['agent'], 'comeback:teams': 'a b' }));
    expect(claims).toMatchObject({ sub: bench.good.sub, 'cognito:groups': ['agent'], 'comeback:teams': 'a b' });
    expect(claims.token_use).toBe('access');
  });

  test.each<[string, () => Record<string, unknown>]>([
    ['expired a second ago', () => ({ exp: now() - 1 })],
    ['not valid yet', () => ({ nbf: now() + 360 })],
    ['without an end', () => ({ exp: undefined })],
    ['without a person', () => ({ sub: undefined })],
    ['of an empty person', () => ({ sub: '' })],
    ['of another issuer', () => ({ iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Other' })],
    ['of an issuer that only begins like ours', () => ({ iss: `${bench.good.iss}/` })],
    ['of another application', () => ({ client_id: 'another' })],
    ['that is an identity token', () => ({ token_use: 'id', aud: String(bench.good.client_id) })],
    ['that does not say what it is for', () => ({ token_use: undefined })],
  ])('a token %s is refused', async (_, claims) => expectRefused(await signed(claims())));

  test.each(['', 'nonsense', 'a.b.c', '..', `${'x'.repeat(10_000)}.y.z`])('%j is no token', expectRefused);

  test('a changed payload breaks the signature', async () => {
    const [header, , signature] = (await signed({})).split('.');
    const promoted = Buffer.from(JSON.stringify({ ...bench.good, 'cognito:groups': ['admin'] })).toString('base64url');
    await expectRefused(`${header}.${promoted}.${signature}`);
  });

  test('an unsigned token is refused, also one that names our key', async () => {
    await expectRefused(new UnsecuredJWT(bench.good).encode());
    const header = Buffer.from(JSON.stringify({ alg: 'none', kid: bench.publicKey.kid })).toString('base64url');
    await expectRefused(`${header}.${Buffer.from(JSON.stringify(bench.good)).toString('base64url')}.AA`);
  });

  test('a token signed by HMAC with our public key is refused', async () => {
    const pem = createPublicKey({ key: bench.publicKey, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const header = { alg: 'HS256', kid: bench.publicKey.kid };
    await expectRefused(await new SignJWT(bench.good).setProtectedHeader(header).sign(Buffer.from(pem)));
  });

  test('a token signed by a key of somebody else under our key id is refused', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const header = { alg: 'RS256', kid: bench.publicKey.kid };
    await expectRefused(await new SignJWT(bench.good).setProtectedHeader(header).sign(privateKey));
  });

  test('a key id nobody knows is refused', async () => {
    await expectRefused(await bench.sign(bench.good, { kid: 'unknown' }));
  });
}
