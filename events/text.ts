import * as z from 'zod';

/** Control characters other than tab and line ends, lone surrogates, and marks that turn the direction of text around. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const UNPRINTABLE_IN_PROSE = /[^\P{Cc}\t\n\r]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line a person types: trimmed, no control characters. It ends up in logs, letters and headers as one line. */
export function line(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !UNPRINTABLE.test(text), 'no control characters, please')
    .refine((text) => VISIBLE.test(text), 'at least one letter, digit or sign that shows, please')
    .meta({ description: `One line of text, 1 to ${longest} characters.` });
}

/** Free text, kept as text: markup in it means nothing. */
export function prose(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !UNPRINTABLE_IN_PROSE.test(text), 'no control characters, please')
    .refine((text) => VISIBLE.test(text), 'at least one letter, digit or sign that shows, please')
    .meta({ description: `Free text, 1 to ${longest} characters; kept and shown as text.` });
}

export const instant = z.iso
  .datetime({ offset: true, error: 'an instant with offset, please: 2026-11-21T09:30:00Z' })
  .transform((text) => new Date(text).toISOString())
  .refine((text) => /^(19|20|21)\d\d-/.test(text), 'a year from 1900 to 2199, please')
  .meta({ description: 'ISO 8601 with offset.' });

/** As the house writes instants: UTC with milliseconds. */
export const moment = z.iso.datetime();

/** As people give them; normalised to E.164 by the store. */
export const phone = line(40);
export const email = z.email().max(254);

export const caseNumberText = z
  .string()
  .max(14)
  .meta({ description: 'Ten digits, the last a check digit; spaces and dashes are ignored.', example: '482-193-7560' });

/** A person of the staff: it stands in the history, where no free text may. */
export const personId = z
  .string()
  .regex(/^[\w.@:|+-]{1,64}$/, 'one word, please: the id of a person, not a name')
  .meta({ description: 'Id of a person, as in their token: one word.' });

/** An id of Connect's or of a post room: it stands in the history, where no free text may. */
export const contactId = z
  .string()
  .regex(/^[\w-]{1,64}$/, 'letters, digits, _ and -, at most 64')
  .meta({ description: 'Id of the contact (a call, a letter): letters, digits, _ and -.' });

/** A word of the firm's own making that stands unsealed on the case, in reports and in the history. */
export const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a code, please: lower-case words joined by dashes')
  .max(40);
