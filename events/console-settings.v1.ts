import * as z from 'zod';
import { LANGUAGES } from '../shared/domain/case/vocabulary.ts';
import { moment } from './text.ts';

const byLanguage = z.strictObject({ en: z.string(), es: z.string(), nl: z.string() });

/** How people of the firm sign in: here by name, on AWS on Cognito's own page (authorization code with PKCE). */
const signIn = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('local') }),
  z.strictObject({
    how: z.literal('cognito'),
    domain: z.string().meta({ description: 'Of the user pool: `https://NAME.auth.REGION.amazoncognito.com`.' }),
    clientId: z.string(),
  }),
]);

/** `GET /console/settings.json`: what the app cannot know when it is built. Public: nothing secret stands here. */
export const consoleSettings = z
  .strictObject({
    signIn,
    firm: z.string(),
    currency: z.string().length(3),
    timeZone: z.string().meta({ description: 'In which the firm counts its days; times are shown in it.' }),
    language: z.enum(LANGUAGES).meta({ description: 'Where the browser asks for none of ours.' }),
    teams: z.array(z.strictObject({ id: z.string(), name: z.string(), names: byLanguage.exactOptional() })),
    categories: z.array(z.string()),
    categoryNames: z
      .record(z.string(), byLanguage)
      .meta({ description: 'What people call a category, where the firm says it.' }),
    now: moment
      .exactOptional()
      .meta({ description: 'The house’s own clock where it runs behind the real one: one machine only.' }),
  })
  .meta({ id: 'ConsoleSettings' });
export type ConsoleSettings = z.infer<typeof consoleSettings>;

/** `GET /identity/people`, on one machine only: whom one can sign in as, without a password. */
export const demoPeople = z.strictObject({
  people: z.array(z.strictObject({ id: z.string(), name: z.string(), role: z.string(), teams: z.array(z.string()) })),
});
export type DemoPeople = z.infer<typeof demoPeople>;
