import { localDay } from '../deadlines/calendar.ts';
import { type Day, type Instant, millisecondsOf } from '../time.ts';
import type { IdentityRow } from './rows.ts';

/** What a pseudonym stands for. */
export type PseudonymKind = 'crm' | 'email' | 'phone' | 'order' | 'case';

/** All that the derivation of rows needs to know beside the row: one per file or per request. */
export interface RowContext {
  /** The pseudonym of a value: `services.sealer.mac('lake', kind + ':' + value)`. */
  mac(kind: PseudonymKind, value: string): string;
  /** SHA-256, base64url. Its input holds pseudonyms instead of ids, so that nobody can find those by guessing. */
  digest(text: string): string;
  /** How many rows with this identity came before in the file or request: 0 for the first. */
  ordinal(identity: string): number;
  /** `undefined`: cannot be one. The forms that pseudonyms are made of (shared/adapters/stores/customer/identities.ts). */
  email(text: string): string | undefined;
  phone(text: string): string | undefined;
  timeZone: string;
  surveyWindowDays: number;
  /** When the import or request began: of rows with one id the newest wins. */
  at: Instant;
  /** The business day of `at`. */
  today: Day;
  /** Of all rows of this import or request: `at` in milliseconds. */
  version: number;
}

/** @param given `ordinal` is counted in memory unless given */
export function rowContext(
  given: Omit<RowContext, 'today' | 'version' | 'ordinal'> & Partial<Pick<RowContext, 'ordinal'>>,
): RowContext {
  const today = localDay(given.at, given.timeZone);
  return { ordinal: ordinals(), ...given, today, version: millisecondsOf(given.at) };
}

/** Why a row cannot be kept, as a sentence without its subject's row number. */
export interface Refused {
  refused: string;
}

/** 22 characters of base64url are 132 bits. */
const ID_LENGTH = 22;

/** What a row is told by; the first part names the kind of identity. Ids of persons stand in it as pseudonyms. */
export type Identity = readonly (string | number | boolean | null)[];

/** The same facts get the same id in every file and request. */
export function idOf(identity: Identity, context: RowContext): string {
  return context.digest(JSON.stringify(identity)).slice(0, ID_LENGTH);
}

/** The id, how often it came before in this file or request, and the version of whatever it says now. */
export function identify(identity: Identity, context: RowContext) {
  const id = idOf(identity, context);
  return { id, ordinal: context.ordinal(id), version: context.version };
}

/** The id of the n-th of several rows that are alike: alike is not the same. */
export function idOfRepeat(id: string, ordinal: number): string {
  return ordinal === 0 ? id : `${id}-${ordinal}`;
}

/** Counts in memory: for a request. The importer brings one that holds millions. */
export function ordinals(): (identity: string) => number {
  const seen = new Map<string, number>();
  return (identity) => {
    const before = seen.get(identity) ?? 0;
    seen.set(identity, before + 1);
    return before;
  };
}

/** Whose row it is, in pseudonyms, and what could not be read of it. */
export interface Contact {
  emailKey: string | null;
  phoneKey: string | null;
  anomalies: string[];
}

/** An e-mail or phone that cannot be one is left out and said so, never guessed. */
export function readContact(
  given: { email?: string | undefined; phone?: string | undefined },
  context: RowContext,
): Contact {
  const email = given.email ? context.email(given.email) : undefined;
  const phone = given.phone ? context.phone(given.phone) : undefined;
  const anomalies: string[] = [];
  if (given.email && email === undefined) anomalies.push('email-unreadable');
  if (given.phone && phone === undefined) anomalies.push('phone-unreadable');
  return {
    emailKey: email === undefined ? null : context.mac('email', email),
    phoneKey: phone === undefined ? null : context.mac('phone', phone),
    anomalies,
  };
}

/** What ties a customer's e-mail and phone to the CRM id, for cases that come without one. Always the same row. */
export function identityRows(customerKey: string, contact: Contact, context: RowContext): IdentityRow[] {
  // Most orders name neither, and an import has millions.
  if (contact.emailKey === null && contact.phoneKey === null) return [];
  const keys = [
    ['email', contact.emailKey],
    ['phone', contact.phoneKey],
  ] as const;
  return keys.flatMap(([kind, key]) => {
    if (key === null) return [];
    const row_id = idOf(['identity', kind, key, customerKey], context);
    return [{ row_id, version: 1, kind, identity_key: key, customer_key: customerKey, at: context.at }];
  });
}
