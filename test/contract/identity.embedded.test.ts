import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt, importJWK, SignJWT } from 'jose';
import configuration from '../../comeback.config.ts';
import { openIdentity } from '../../shared/adapters/embedded/identity.ts';
import { identityContract } from './identity.contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

identityContract(async () => {
  const identity = await openIdentity(folder, configuration);
  const key = await importJWK(JSON.parse(readFileSync(join(folder, 'identity-key.json'), 'utf8')), 'RS256');
  const publicKey = identity.jwks().keys[0] as { kid: string };
  return {
    identity,
    publicKey,
    good: decodeJwt(await identity.issue('ana')),
    sign: (claims, header = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: publicKey.kid, ...header }).sign(key),
  };
});
