import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JwtVerifier } from 'aws-jwt-verify';
import { validateCognitoJwtFields } from 'aws-jwt-verify/cognito-verifier';
import type { JwtPayload } from 'aws-jwt-verify/jwt-model';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { Role } from '../../domain/case/vocabulary.ts';
import type { Configuration, DemoPerson } from '../../domain/configuration.ts';
import { AppError, dataDamaged } from '../../domain/errors.ts';
import type { Claims, Identity } from '../../ports/identity.ts';
import type { EmbeddedAccounts } from './identity/accounts.ts';

/** The one application that gets tokens here; Cognito calls it the app client. */
export const CLIENT_ID = 'comeback-console';

/** 8 h: a shift. */
export const TOKEN_SECONDS = 8 * 60 * 60;

/** RS256, as Cognito signs and as API Gateway asks for. */
const ALGORITHM = 'RS256';

/** Tokens with the issuer's real signature for people who need no password here. */
export interface LocalIssuer extends Identity {
  /** @throws AppError `unknown-person`, which lists the people there are. */
  issue(personId: string): Promise<string>;
  /** Who can sign in. */
  people(): readonly DemoPerson[];
  /** The public keys, as other verifiers load them. */
  jwks(): { keys: JWK[] };
}

/**
 * Opens the issuer whose key lies in the folder (`identity-key.json`, owner only, made once), or, without a folder, one
 * whose key ends with the process. aws-jwt-verify reads the machine's clock and takes no other, so tokens live by real
 * time even where the house's clock is set back.
 *
 * @param accounts who can sign in, and whose tokens are refused though they have not ended; else the people of the configuration can
 */
export async function openIdentity(
  folder: string | undefined,
  configuration: Pick<Configuration, 'publicUrl' | 'demoPeople'>,
  accounts: Pick<EmbeddedAccounts, 'people' | 'holds'> = {
    people: () => [...configuration.demoPeople],
    holds: () => true,
  },
): Promise<LocalIssuer> {
  const issuer = `${configuration.publicUrl}/identity`;
  const privateKey = await openKey(folder);
  const { n = '', e = '' } = privateKey;
  const publicKey = { kty: 'RSA', n, e, alg: ALGORITHM, use: 'sig', kid: await calculateJwkThumbprint(privateKey) };
  const signingKey = await importJWK(privateKey, ALGORITHM);

  const verifier = JwtVerifier.create({
    issuer,
    // Access tokens have no audience; validateCognitoJwtFields checks client_id in its place.
    audience: null,
    customJwtCheck: ({ payload }) => {
      assertAccessToken(payload);
      const [role = ''] = payload['cognito:groups'] as string[];
      const teams = String(payload['comeback:teams']).split(' ').filter(Boolean);
      if (!accounts.holds(String(payload.sub), { role: role as Role, teams })) {
        throw new Error('whoever it names was deactivated, or has another role or other teams by now');
      }
    },
  });
  // JSON.parse makes the plain object that the verifier's type asks for.
  verifier.cacheJwks(JSON.parse(JSON.stringify({ keys: [publicKey] })));

  return {
    async issue(personId) {
      const people = accounts.people();
      const person = people.find(({ id }) => id === personId);
      if (person === undefined) throw unknownPerson(personId, people);
      return new SignJWT({
        client_id: CLIENT_ID,
        token_use: 'access',
        username: person.id,
        'cognito:groups': [person.role],
        'comeback:teams': person.teams.join(' '),
        'comeback:name': person.name,
      })
        .setProtectedHeader({ alg: ALGORITHM, kid: publicKey.kid })
        .setIssuer(issuer)
        .setSubject(person.id)
        .setIssuedAt()
        .setExpirationTime(`${TOKEN_SECONDS}s`)
        .setJti(randomUUID())
        .sign(signingKey);
    },
    async verify(token) {
      try {
        // The synchronous way reads the loaded keys only: no token can make this process fetch anything.
        return verifier.verifySync(token) as unknown as Claims;
      } catch (cause) {
        throw new AppError('Unauthorized', 'unauthorized', 'The token is not valid here, or no longer.', {
          expose: true,
          cause,
        });
      }
    },
    people: () => accounts.people(),
    jwks: () => ({ keys: [publicKey] }),
  };
}

async function openKey(folder: string | undefined): Promise<JWK> {
  if (folder === undefined) return makeKey();
  const file = join(folder, 'identity-key.json');
  const kept = await readFile(file, 'utf8').catch(nothingIfMissing);
  if (kept !== undefined) return parsedKey(kept, file);

  // A link appears whole or not at all, and only once: `npm start` and `npm run token` may come here at the same moment.
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(await makeKey()), { mode: 0o600, flush: true });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return parsedKey(await readFile(file, 'utf8'), file);
}

async function makeKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return exportJWK(privateKey);
}

function nothingIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

function assertAccessToken(payload: JwtPayload) {
  validateCognitoJwtFields(payload, { tokenUse: 'access', clientId: CLIENT_ID });
  // The verifier lets a token without an end pass, and one without a person.
  if (payload.exp === undefined || !payload.sub) throw new Error('the token lacks exp or sub');
}

function unknownPerson(personId: string, people: readonly DemoPerson[]) {
  const known = people.map(({ id, role }) => `${id} (${role})`).join(', ');
  return new AppError('UnknownPerson', 'unknown-person', `Nobody is called "${personId}"; there are ${known}.`, {
    expose: true,
    field: 'person',
  });
}

function parsedKey(text: string, file: string): JWK {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw dataDamaged(file, error);
  }
}
