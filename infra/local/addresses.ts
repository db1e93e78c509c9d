import { readFile } from 'node:fs/promises';
import type { Configuration, DemoPerson } from '../../shared/domain/configuration.ts';
import type { MailPicture } from '../../shared/ports/messages.ts';
import { chooseDataFolder } from './data-folder.ts';
import { json, text } from './http-pages.ts';
import type { LocalPages } from './http-routes.ts';

/** A letter that the house would have sent. */
type Letters = readonly unknown[] | Promise<readonly unknown[]>;

/** Where to go and what to type first, as plain text. `folder` is named only where a command would not find it itself. */
export function describeAddresses(url: string, configuration: Configuration, folder: string): string {
  const { firm, demoPeople, teams } = configuration;
  // Without this server's environment, which a second terminal does not have.
  const data = folder === chooseDataFolder(undefined, {}) ? '' : ` --data ${quoted(folder)}`;
  const people = demoPeople.map((person) => ({ who: describePerson(person), id: person.id }));
  const width = Math.max(...people.map(({ who }) => who.length));
  const seesAll = demoPeople.find((person) => teams.every(({ id }) => person.teams.includes(id)));
  return [
    `Comeback for ${firm}`,
    '',
    `  the console          ${url}/console/`,
    `  API                  ${url}`,
    `  its description      ${url}/openapi.json`,
    `  to complain          ${url}/complain`,
    `  letters sent         ${url}/outbox`,
    `  remedies on order    ${url}/fulfilments`,
    '',
    'A first complaint, and one by phone:',
    `  curl -s ${url}/complaints -H 'content-type: application/json' \\`,
    `    -d '${FIRST_COMPLAINT}'`,
    `  npm run -s call -- --from +12025550143 "My parcel came a week late."${data}`,
    '',
    'A token of the person you want to be (good for 8 hours):',
    ...people.map(({ who, id }) => `  ${who.padEnd(width)}  npm run -s token -- ${id}${data}`),
    `A case goes to a team by its words${seesAll === undefined ? '' : `; ${seesAll.name} sees all teams`}.`,
    '',
    'The list of cases, as an agent sees it:',
    `  curl -s ${url}/cases -H "authorization: Bearer $(npm run -s token -- ana${data})"`,
    '',
  ].join('\n');
}

/** What it means that the clock is set back, for whoever waits for a deadline. */
export function describeClock(daysBehind: number, now: string): string {
  const days = Math.min(daysBehind, 20);
  return [
    `The clock of the house runs ${daysBehind} days behind, at normal speed: here it is ${now.slice(0, 10)}.`,
    `To let time pass, stop and start again with a smaller --clock-offset: with ${daysBehind - days} it is ${days} days later.`,
  ].join('\n');
}

/** Where the links in letters lead: to the server at `url`, unless the house is to be found under a name of its own. */
export function publicUrlAt(url: string, { publicUrl }: Configuration): string {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(publicUrl) ? url : publicUrl;
}

/** Body of a first complaint, as `POST /complaints` takes it. */
export const FIRST_COMPLAINT = JSON.stringify({
  message: 'My parcel came a week late and nobody told me.',
  complainant: { name: 'Robin', email: 'robin@example.com' },
});

/** A mail's pictures in its HTML, as bytes in a list nobody could look at them: what stands in `html` opens in any browser. */
function withPictures(letter: unknown): unknown {
  const { pictures = [], ...it } = letter as { html?: string; pictures?: readonly MailPicture[] };
  if (it.html === undefined || pictures.length === 0) return it;
  const html = pictures.reduce(
    (page, { id, png }) =>
      page.replaceAll(`"cid:${id}"`, `"data:image/png;base64,${Buffer.from(png).toString('base64')}"`),
    it.html,
  );
  return { ...it, html };
}

/** What can be typed first, the health check, the letters sent and what the order system was told. */
export function addressPages(
  configuration: Configuration,
  folder: string,
  outbox: () => Letters,
  fulfilments: () => readonly unknown[] = () => [],
): LocalPages {
  return {
    'GET /addresses': async ({ headers }) => text(describeAddresses(`http://${headers.host}`, configuration, folder)),
    // Where the `type` of a problem points to.
    'GET /docs/errors': async () => text(await readFile(new URL('../../docs/errors.md', import.meta.url), 'utf8')),
    'GET /health': async () => json({ status: 'ok' }),
    'GET /outbox': async () => json((await outbox()).map(withPictures)),
    'GET /fulfilments': async () => json(fulfilments()),
  };
}

/** `ana (agent: orders, general)` */
function describePerson({ id, role, teams }: DemoPerson): string {
  return `${id} (${role}${teams.length === 0 ? '' : `: ${teams.join(', ')}`})`;
}

/** For a POSIX shell. */
function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}
