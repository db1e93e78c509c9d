import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Longest path after RFC 5321, section 4.5.3.1.3, without its angle brackets. */
const LONGEST_EMAIL = 254;
const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+$/;

/**
 * The one form of an e-mail address that look-ups and pseudonyms are made of: trimmed, lower case (mailboxes that differ
 * in case only are one mailbox in practice). `undefined` for what cannot be an address.
 */
export function normaliseEmail(text: string): string | undefined {
  const email = text.trim().normalize('NFC').toLowerCase();
  return email.length <= LONGEST_EMAIL && EMAIL.test(email) ? email : undefined;
}

/** Whether text messages go to this number (E.164): only to the countries named. */
export function isTextable(phone: string, countries: readonly string[]): boolean {
  const { country } = parsePhoneNumberFromString(phone) ?? {};
  return country !== undefined && countries.includes(country);
}

/**
 * A phone number as E.164, without an extension; one without a prefix is of `country` (ISO 3166-1 alpha-2). `undefined`
 * for what cannot be a number there. Judged by length only: ranges are opened faster than their tables are updated.
 */
export function normalisePhone(text: string, country: string): string | undefined {
  const phone = parsePhoneNumberFromString(text, { defaultCountry: country as CountryCode, extract: false });
  return phone?.isPossible() ? phone.number : undefined;
}
