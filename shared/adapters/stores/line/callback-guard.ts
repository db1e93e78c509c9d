import { type CountryCode, type NumberType, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { spokenDigits } from '../../../domain/case/case-number.ts';
import type { Configuration } from '../../../domain/configuration.ts';
import { contention } from '../../../domain/errors.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Clock } from '../../../ports/surroundings.ts';
import type { Table } from '../../../ports/table.ts';
import { limitKey } from '../keys.ts';

/** A number that may be called back, and how it is read aloud; or why not. `invalid`: no number at all. */
export type CallbackNumber = { number: string; spoken: string } | 'invalid' | 'not-callable';

/** Keeps the line from being made to call what costs its owner money, or somebody who never called. */
export interface CallbackGuard {
  /** Of what was keyed or shown as caller id. `lineNumber`: the number that the call came in on. */
  judge(given: string, lineNumber?: string): CallbackNumber;
  /** Whether the number's day has room for this call. Counts nothing: a look must not use up the callbacks of who owns it. */
  hasRoom(number: string, contactId: string): Promise<boolean>;
  /**
   * Counts a callback to this number, once for a call; false where the number's day or everybody's hour is full.
   * @throws AppError `busy` when too many ask for the same number at once
   */
  admit(number: string, contactId: string): Promise<boolean>;
}

/**
 * Kinds of number that ring at a person's and cost what a call costs. All others are refused: premium, shared cost, toll-free
 * (it forwards to who knows where), personal (+44 70), pagers, voicemail boxes, numbers for a whole company. Satellite phones
 * (+870, +881, +882, +883) belong to no country, and so to none that is allowed.
 */
const RINGS_AT_SOMEBODY: readonly (NumberType | undefined)[] = ['FIXED_LINE', 'MOBILE', 'FIXED_LINE_OR_MOBILE', 'VOIP'];
/** Emergency and short codes have no more digits than this in any country allowed; local numbers have more. */
const SHORT_CODE = /^\+?\d{2,6}$/;
const TRIES = 5;

/** Under which callbacks to a number are counted. */
export const callbackScope = (sealer: Pick<Sealer, 'mac'>, number: string): string =>
  `callback#number#${sealer.mac('callback-number', number)}`;

export function openCallbackGuard(ports: {
  table: Pick<Table, 'get' | 'put' | 'update'>;
  sealer: Pick<Sealer, 'mac'>;
  clock: Clock;
  configuration: Pick<Configuration, 'line' | 'phoneCountry'>;
}): CallbackGuard {
  const { table, sealer, clock } = ports;
  const { line, phoneCountry } = ports.configuration;

  const dayKey = (number: string) => limitKey(callbackScope(sealer, number), clock.now().slice(0, 10));

  /** The calls of the day that asked for this number. */
  async function callsFor(number: string): Promise<string[] | undefined> {
    return (await table.get(dayKey(number)))?.calls as string[] | undefined;
  }

  /** False where others were faster and the number's day is full. */
  async function note(number: string, contactId: string): Promise<boolean> {
    const key = dayKey(number);
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const before = await callsFor(number);
      if (before?.includes(contactId)) return true;
      if ((before?.length ?? 0) >= line.callbacksPerNumberAndDay) return false;
      const calls = [...(before ?? []), contactId];
      const condition = before === undefined ? { absent: true as const } : { equals: { count: before.length } };
      if (await table.put({ ...key, calls, count: calls.length }, condition)) return true;
    }
    throw contention('a callback number');
  }

  return {
    judge(given, lineNumber) {
      const typed = given.replace(/[\s().-]/g, '');
      if (SHORT_CODE.test(typed)) return 'not-callable';
      const phone = parsePhoneNumberFromString(typed, { defaultCountry: phoneCountry as CountryCode, extract: false });
      if (!phone?.isPossible()) return 'invalid';
      const isOurs = [...line.numbers, lineNumber].includes(phone.number);
      return isOurs || !isCallable(phone, line.callbackCountries)
        ? 'not-callable'
        : { number: phone.number, spoken: spoken(phone) };
    },

    async hasRoom(number, contactId) {
      const calls = (await callsFor(number)) ?? [];
      return calls.includes(contactId) || calls.length < line.callbacksPerNumberAndDay;
    },

    async admit(number, contactId) {
      const calls = (await callsFor(number)) ?? [];
      if (calls.includes(contactId)) return true;
      if (calls.length >= line.callbacksPerNumberAndDay) return false;
      // Everybody's first: a call that is noted for its number was let through, and a repeat of it is too.
      const hour = limitKey('callback#overall', clock.now().slice(0, 13));
      const within = { any: [{ absent: true as const }, { below: { count: line.callbacksPerHour } }] };
      if ((await table.update(hour, { add: { count: 1 } }, within)) === undefined) return false;
      return note(number, contactId);
    },
  };
}

function isCallable(phone: PhoneNumber, countries: readonly string[]): boolean {
  return (
    phone.isValid() &&
    countries.some((country) => country === phone.country) &&
    RINGS_AT_SOMEBODY.includes(phone.getType())
  );
}

/** Digit by digit in the groups in which people there write it. */
function spoken(phone: PhoneNumber): string {
  const groups = phone.formatNational().match(/\d+/g) ?? [];
  const lengths = groups.map((group) => group.length);
  return spokenDigits(groups.join(''), lengths);
}
