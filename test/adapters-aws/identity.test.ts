import { randomUUID } from 'node:crypto';
import dns from 'node:dns';
import type { Jwks } from 'aws-jwt-verify/jwk';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { expect, test, vi } from 'vitest';
import { openIdentity } from '../../shared/adapters/aws/identity.ts';
import { type IdentityBench, identityContract } from '../contract/identity.contract.ts';

const POOL = { userPoolId: 'eu-central-1_Comeback1', clientId: '2example3client4id5' };

/** A user pool as far as its tokens tell: what Cognito puts into an access token, signed by a key of the pool. */
async function userPool(): Promise<IdentityBench> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'pool-key-1', alg: 'RS256', use: 'sig' };
  const now = Math.floor(Date.now() / 1000);
  const good = {
    sub: randomUUID(),
    iss: `https://cognito-idp.eu-central-1.amazonaws.com/${POOL.userPoolId}`,
    client_id: POOL.clientId,
    token_use: 'access',
    scope: 'openid',
    auth_time: now,
    iat: now,
    exp: now + 3_600,
    jti: randomUUID(),
    username: 'ana',
  };
  return {
    identity: openIdentity({ ...POOL, jwks: { keys: [jwk] } as unknown as Jwks }),
    publicKey: jwk,
    good,
    sign: (claims, header = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: jwk.kid, ...header }).sign(privateKey),
  };
}

identityContract(userPool);

test('somebody in no group and no team has none, and so no rights', async () => {
  const { identity, sign, good } = await userPool();
  expect(await identity.verify(await sign(good))).toMatchObject({ 'cognito:groups': [], 'comeback:teams': '' });
});

test('a token of another application of the same pool is refused', async () => {
  const { identity, sign, good } = await userPool();
  const token = await sign({ ...good, client_id: '9other8client7id6' });
  await expect(identity.verify(token)).rejects.toMatchObject({ code: 'unauthorized' });
});

test("while the pool's keys cannot be fetched, a token is not refused but may be shown again", async () => {
  const { sign, good } = await userPool();
  const away = vi
    .spyOn(dns, 'lookup')
    .mockImplementation(((_host: string, _options: object, done: (error: Error) => void) =>
      done(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }))) as never);
  await expect(openIdentity(POOL).verify(await sign(good))).rejects.toMatchObject({ code: 'busy', retryable: true });
  expect(away).toHaveBeenCalled();
  vi.restoreAllMocks();
});
