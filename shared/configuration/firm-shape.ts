import * as z from 'zod';
import { LANGUAGES, SEVERITIES } from '../domain/case/vocabulary.ts';
import { SEVEN_INDICATORS } from '../domain/indicators/words.ts';
import { MAIL_RHYTHMS } from '../domain/reports/mails/report-mail.ts';
import { cause, gift, letters, line, playbook, survey } from './customers-shape.ts';
import { country, fields, number, own, some, text, word } from './field.ts';
import { authority, category, demoPerson, reviewCard, rosterPerson, route, team } from './people-shape.ts';
import { calendar, policies } from './promises-shape.ts';

/**
 * What stands where in a firm's configuration (docs/configuration.md), field by field: whether it is there, of what type, not
 * empty, and nothing beside it. Whether the fields fit together, the domain says (check-configuration.ts).
 */
export const firmShape = fields({
  firm: text,
  publicUrl: text,
  mailAddress: text,
  businessTimeZone: text,
  currency: text,
  defaultLanguage: z.enum(LANGUAGES),
  phoneCountry: country,
  smsCountries: z.array(country),
  calendar,
  policies,
  surveyWindowDays: number,
  returnWindowDays: number,
  smallestGroup: number,
  indicators: z.exactOptional(
    some('indicator', SEVEN_INDICATORS, fields({ owner: text, targets: own('quarter', number) })),
  ),
  reportMails: z.exactOptional(
    z.array(
      fields({
        report: text,
        parameters: own('parameter', text),
        to: z.array(text),
        every: z.enum(MAIL_RHYTHMS),
        language: z.exactOptional(z.enum(LANGUAGES)),
      }),
    ),
  ),
  repeatWindowDays: number,
  teams: z.array(team),
  nobodyHours: number,
  fallbackTeam: text,
  safetyTeam: text,
  categories: z.array(category),
  retention: z.array(
    fields({
      policy: z.exactOptional(text),
      category: z.exactOptional(text),
      severity: z.exactOptional(z.enum(SEVERITIES)),
      years: number,
    }),
  ),
  routes: z.array(route),
  severityWords: some('severity', SEVERITIES, z.array(word)),
  authority,
  approvers: z.exactOptional(own('person', z.array(text))),
  survey,
  letters,
  money: fields({ perCaseMinor: number, teamMonthMinor: own('team', number) }),
  gift: z.exactOptional(gift),
  line,
  roster: z.array(rosterPerson),
  causes: z.exactOptional(z.array(cause)),
  playbooks: z.exactOptional(z.array(playbook)),
  scorecards: z.exactOptional(z.array(reviewCard)),
  demoPeople: z.array(demoPerson),
});
