import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { FetchError } from 'aws-jwt-verify/error';
import type { Jwks } from 'aws-jwt-verify/jwk';
import type { JwtPayload } from 'aws-jwt-verify/jwt-model';
import { AppError } from '../../domain/errors.ts';
import type { Claims, Identity } from '../../ports/identity.ts';
import { serviceBusy } from './service-away.ts';

/**
 * Judges access tokens of one user pool and one application. API Gateway does so before a function runs, so none asks
 * here; this is for what will stand outside of it.
 *
 * @param jwks the pool's public keys; where given, no token can make this process fetch anything
 */
export function openIdentity({
  userPoolId,
  clientId,
  jwks,
}: {
  userPoolId: string;
  clientId: string;
  jwks?: Jwks;
}): Identity {
  const verifier = CognitoJwtVerifier.create({
    userPoolId,
    clientId,
    tokenUse: 'access',
    customJwtCheck: ({ payload }) => assertWhole(payload),
  });
  if (jwks !== undefined) verifier.cacheJwks(jwks);

  return {
    async verify(token) {
      try {
        const payload = jwks === undefined ? await verifier.verify(token) : verifier.verifySync(token);
        // Cognito leaves out what is empty: nobody in a group, nobody in a team.
        return { 'cognito:groups': [], 'comeback:teams': '', ...payload } as Claims;
      } catch (cause) {
        // Keys that cannot be fetched are not the token's fault: nobody with a good one should be sent to sign in again.
        throw cause instanceof FetchError ? serviceBusy('Cognito', cause) : unauthorized(cause);
      }
    },
  };
}

/** The verifier lets a token without an end pass, and one without a person. */
function assertWhole(payload: JwtPayload) {
  if (payload.exp === undefined || !payload.sub) throw new Error('the token lacks exp or sub');
}

function unauthorized(cause: unknown): AppError {
  return new AppError('Unauthorized', 'unauthorized', 'The token is not valid here, or no longer.', {
    expose: true,
    cause,
  });
}
