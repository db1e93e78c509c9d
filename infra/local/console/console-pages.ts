import type { ConsoleSettings, DemoPeople } from '../../../events/console-settings.v1.ts';
import type { LocalIssuer } from '../../../shared/adapters/embedded/identity.ts';
import { calledIn } from '../../../shared/domain/called.ts';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import { json } from '../http-pages.ts';
import type { LocalPages } from '../http-routes.ts';

/** The firm as its console has to know it on one machine. `now` is the house's clock, which may run behind. */
export function localSettings(configuration: Configuration, now: string): ConsoleSettings {
  const { firm, currency, businessTimeZone, defaultLanguage } = configuration;
  return {
    signIn: { how: 'local' },
    firm,
    currency,
    timeZone: businessTimeZone,
    language: defaultLanguage,
    ...calledIn(configuration),
    now,
  };
}

/** The way to the console, and whom one can sign in as. */
export function consolePages(issuer: Pick<LocalIssuer, 'people'>): LocalPages {
  const people = (): DemoPeople => ({
    people: issuer.people().map(({ id, name, role, teams }) => ({ id, name, role, teams: [...teams] })),
  });
  return {
    'GET /': async () => ({ statusCode: 302, headers: { location: '/console/', 'cache-control': 'no-store' } }),
    'GET /identity/people': async () => json(people()),
  };
}
