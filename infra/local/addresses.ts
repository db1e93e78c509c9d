import { readFile } from 'node:fs/promises';
import type { Configuration } from '../../shared/domain/configuration.ts';
import { chooseDataFolder } from './data-folder.ts';
import { json, text } from './http-pages.ts';
import type { LocalPages } from './http-routes.ts';

/** A letter that the house would have sent. */
type Letters = readonly unknown[] | Promise<readonly unknown[]>;

/** Where to go and what to type first, as plain text. `folder` is named only where a command would not find it itself. */
export function describeAddresses(url: string, configuration: Configuration, folder: string): string {
  const data = folder === chooseDataFolder(undefined) ? '' : ` --data '${folder}'`;
  const people = configuration.demoPeople.map(
    ({ id, name }) => `  ${name.padEnd(20)} npm run -s token -- ${id}${data}`,
  );
  return [
    `Comeback for ${configuration.firm}`,
    '',
    `  API                  ${url}`,
    `  its description      ${url}/openapi.json`,
    `  letters sent         ${url}/outbox`,
    '',
    'A first complaint:',
    `  curl -s ${url}/complaints -H 'content-type: application/json' -H 'idempotency-key: my-first-complaint' \\`,
    `    -d '${FIRST_COMPLAINT}'`,
    '',
    'A token of the person you want to be (good for 8 hours):',
    ...people,
    '',
    'The list of cases, as an agent sees it:',
    `  curl -s ${url}/cases -H "authorization: Bearer $(npm run -s token -- ana${data})"`,
    '',
  ].join('\n');
}

/** Body of a first complaint, as `POST /complaints` takes it. */
export const FIRST_COMPLAINT = JSON.stringify({
  message: 'My parcel came a week late and nobody told me.',
  complainant: { name: 'Robin', email: 'robin@example.com' },
});

/** The front page, the health check and the letters sent. */
export function addressPages(configuration: Configuration, folder: string, outbox: () => Letters): LocalPages {
  return {
    'GET /': async ({ headers }) => text(describeAddresses(`http://${headers.host}`, configuration, folder)),
    // Where the `type` of a problem points to.
    'GET /docs/errors': async () => text(await readFile(new URL('../../docs/errors.md', import.meta.url), 'utf8')),
    'GET /health': async () => json({ status: 'ok' }),
    'GET /outbox': async () => json(await outbox()),
  };
}
