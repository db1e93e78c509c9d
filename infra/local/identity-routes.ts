import * as z from 'zod';
import { type LocalIssuer, TOKEN_SECONDS } from '../../shared/adapters/embedded/identity.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { json } from './http-pages.ts';
import { problem } from './http-problem.ts';
import type { LocalPages } from './http-routes.ts';

const TokenRequest = z.strictObject({ person: z.string() });

/** The local issuer's pages: a token for whoever is named, without a password, and the keys to check it with. */
export function identityPages(issuer: LocalIssuer): LocalPages {
  return {
    'GET /identity/.well-known/jwks.json': async () => json(issuer.jwks()),
    'POST /identity/token': async ({ body = '', isBase64Encoded }) => {
      const request = TokenRequest.safeParse(parse(isBase64Encoded ? '' : body));
      if (!request.success) {
        return problem(400, 'invalid-input', 'Send {"person": "ID"} with content-type: application/json.');
      }
      try {
        const token = await issuer.issue(request.data.person);
        return json({ access_token: token, token_type: 'Bearer', expires_in: TOKEN_SECONDS });
      } catch (error) {
        if (error instanceof AppError && error.expose) return problem(400, error.code, error.message);
        throw error;
      }
    },
  };
}

/** `undefined` for text that is no JSON: no request has that shape. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
