import type { Role } from '../shared/domain/case/vocabulary.ts';
import { problemDetails } from './openapi.ts';

export type { Role };

/** What many operations say alike: who may ask, and what else may come back. */

export const DESK: readonly Role[] = ['agent', 'supervisor', 'admin'];
export const STAFF: readonly Role[] = ['agent', 'supervisor', 'manager', 'admin'];
export const LINE_KEEPERS: readonly Role[] = ['supervisor', 'admin'];
export const ADMINS: readonly Role[] = ['admin'];
export const REPORTING: readonly Role[] = ['supervisor', 'manager', 'admin'];

export const refusal = (description: string) => ({ description, schema: problemDetails });
export const MALFORMED = refusal('Something in the request is not as described here; `field` and `detail` say what.');
export const BUSY = refusal('Too much is going on; the same request will do in a moment.');
export const NOT_FOUND = refusal('Not there, or not for you: the answer is the same.');
export const NO_TOKEN = refusal('No token, or one that is not valid here, or no longer.');
export const WRONG_ROLE = refusal('Your role may not do this.');
export const TOO_LARGE = refusal('More than 256 KiB.');
export const OTHER_BODY = refusal('This Idempotency-Key was used for another complaint.');
export const READING = { 400: MALFORMED, 401: NO_TOKEN, 403: WRONG_ROLE };
