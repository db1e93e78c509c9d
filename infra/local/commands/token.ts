/** `npm run -s token -- PERSON [--data FOLDER]` prints an access token, whether or not the server runs. */
import { parseArgs } from 'node:util';
import configuration from '../../../comeback.config.ts';
import { openIdentity } from '../../../shared/adapters/embedded/identity.ts';
import { chooseDataFolder, makeDataFolder } from '../data-folder.ts';
import { runCommand, usage } from '../run-command.ts';

await runCommand(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } });
  const [person, ...more] = positionals;
  if (person === undefined || more.length > 0) {
    const people = configuration.demoPeople.map(({ id }) => id).join(', ');
    throw usage(`Name one person: npm run -s token -- PERSON, where PERSON is one of ${people}.`);
  }
  const folder = chooseDataFolder(values.data);
  makeDataFolder(folder);
  const identity = await openIdentity(folder, configuration);
  console.log(await identity.issue(person));
});
