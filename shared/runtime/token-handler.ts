import middy from '@middy/core';
import type * as z from 'zod';
import { factsOf } from './failures.ts';
import { entryPoint, type Handler } from './handler.ts';
import type { ServiceName, Services } from './services.ts';

/** What a token is to say beside what Cognito says. */
export interface TokenStamp {
  accessTokenClaims: Readonly<Record<string, string>>;
}

/**
 * A function that Cognito asks before it issues a token (pre token generation, version 2). It answers the event it was
 * given, with the claims added; where it fails, nobody gets a token.
 */
export function tokenHandler<N extends ServiceName, I extends z.ZodType>(definition: {
  input: I;
  needs: readonly N[];
  run(request: z.output<I>, services: Pick<Services, N>): Promise<TokenStamp>;
}): Handler {
  return entryPoint('token', definition.needs, (services, { log }) => {
    const chain = middy<unknown, unknown>()
      .use({ onError: ({ error }) => log.error('token not stamped', factsOf(error)) })
      .handler(async (event) => {
        const { accessTokenClaims } = await definition.run(definition.input.parse(event), services);
        const response = {
          claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: accessTokenClaims } },
        };
        return { ...(event as object), response };
      });
    return (event, context) => chain(event, context as never) as Promise<unknown>;
  });
}
