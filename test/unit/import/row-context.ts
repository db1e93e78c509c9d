import { createHash } from 'node:crypto';
import { normaliseEmail, normalisePhone } from '../../../shared/adapters/stores/customer/identities.ts';
import { type RowContext, rowContext } from '../../../shared/domain/loyalty/row-context.ts';

/** A context whose pseudonyms can be read, for one file or request. */
export function contextAt(at = '2026-11-21T15:00:00.000Z'): RowContext {
  return rowContext({
    mac: (kind, value) => `${kind}:${value}`,
    digest: (text) => createHash('sha256').update(text).digest('base64url'),
    email: normaliseEmail,
    phone: (text) => normalisePhone(text, 'US'),
    timeZone: 'America/New_York',
    surveyWindowDays: 14,
    at,
  });
}
