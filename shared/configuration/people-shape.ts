import * as z from 'zod';
import { LANGUAGES, ROLES, SEVERITIES } from '../domain/case/vocabulary.ts';
import { byLanguage, code, fields, number, some, text, word } from './field.ts';
import { week } from './promises-shape.ts';

export const team = fields({
  id: code,
  name: text,
  names: z.exactOptional(byLanguage),
  gives: z.exactOptional(z.literal('in-turn')),
});

export const category = fields({ id: code, team: text, names: z.exactOptional(byLanguage), words: z.array(word) });

export const route = fields({
  category: z.exactOptional(text),
  severity: z.exactOptional(z.enum(SEVERITIES)),
  language: z.exactOptional(z.enum(LANGUAGES)),
  words: z.exactOptional(z.array(word)),
  team: z.exactOptional(text),
  skill: z.exactOptional(code),
});

export const authority = some(
  'role',
  ROLES,
  fields({ perCaseMinor: number, perDayMinor: number, perCustomerMinor: number }),
);

export const rosterPerson = fields({
  personId: text,
  teams: z.array(text),
  languages: z.array(z.enum(LANGUAGES)),
  skills: z.array(text),
  cap: number,
  week,
  away: z.array(fields({ from: text, until: text })),
  mail: z.exactOptional(text),
  approves: z.exactOptional(z.boolean()),
  connectUser: z.exactOptional(text),
});

export const demoPerson = fields({ id: text, name: text, role: z.enum(ROLES), teams: z.array(text) });

export const reviewCard = fields({
  version: number,
  criteria: z.array(fields({ id: text, name: byLanguage, look: byLanguage, weight: number, isCritical: z.boolean() })),
});
