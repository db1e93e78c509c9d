import * as z from 'zod';

/** What Cognito asks before it issues a token (pre token generation, version 2); read leniently, it is not ours. */
export const tokenRequest = z.looseObject({
  triggerSource: z.string(),
  request: z.looseObject({
    userAttributes: z.record(z.string(), z.string()),
  }),
});
export type TokenRequest = z.infer<typeof tokenRequest>;
