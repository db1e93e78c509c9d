/**
 * Before Cognito issues a token. Adds to the access token the person's teams, from the attribute `custom:teams` that only an admin
 * can write: API Gateway hands nothing else about a person to the functions. And what the person is called, for the console: Cognito's own
 * name of an account is an id. Changes nothing, asks nobody.
 */
import { type TokenRequest, tokenRequest } from '../../events/token-request.v1.ts';
import { tokenHandler } from '../../shared/runtime/token-handler.ts';

export async function run(request: TokenRequest) {
  const { 'custom:teams': teams = '', name } = request.request.userAttributes;
  const accessTokenClaims = {
    'comeback:teams': teams.split(/\s+/).filter(Boolean).join(' '),
    ...(name !== undefined && { 'comeback:name': name }),
  };
  return { accessTokenClaims };
}

export const handler = tokenHandler({ input: tokenRequest, needs: [], run });
