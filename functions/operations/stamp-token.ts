/**
 * Before Cognito issues a token. Adds the person's teams to the access token, from the attribute `custom:teams` that only an
 * admin can write: API Gateway hands nothing else about a person to the functions. Changes nothing, asks nobody.
 */
import { type TokenRequest, tokenRequest } from '../../events/token-request.v1.ts';
import { tokenHandler } from '../../shared/runtime/token-handler.ts';

export async function run(request: TokenRequest) {
  const teams = request.request.userAttributes['custom:teams'] ?? '';
  return { accessTokenClaims: { 'comeback:teams': teams.split(/\s+/).filter(Boolean).join(' ') } };
}

export const handler = tokenHandler({ input: tokenRequest, needs: [], run });
