/**
 * What a token says about the person who carries it: a Cognito access token, plus the teams.
 *
 * API Gateway's JWT authorizer hands claims on as text and flattens lists without quoting (`[agent supervisor]`), so what
 * the house reads is made of words without spaces: roles, and team ids joined by one space, as OAuth does with `scope`.
 */
export interface Claims {
  iss: string;
  /** The person's id: who did it, in a case's history. */
  sub: string;
  client_id: string;
  token_use: 'access';
  /** Exactly one role of the house; more or fewer give no rights. */
  'cognito:groups': string[];
  /** Ids of the person's teams, joined by one space; empty for none. */
  'comeback:teams': string;
  /** What the person is called, for pages; nothing judges by it. An account that was made without a name has none. */
  'comeback:name'?: string;
  /** Seconds since 1970, of the real clock: who somebody is does not follow the house's clock. */
  iat: number;
  exp: number;
  jti: string;
}

/** Judges tokens. On AWS, API Gateway does this before a function runs. */
export interface Identity {
  /** @throws AppError `unauthorized`: forged, expired, not yet valid, of another issuer or client, or no access token. */
  verify(token: string): Promise<Claims>;
}
