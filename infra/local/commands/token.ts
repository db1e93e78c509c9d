/** `npm run -s token -- PERSON [--data FOLDER]` prints an access token, whether or not the server runs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import configuration from '../../../comeback.config.ts';
import { openIdentity } from '../../../shared/adapters/embedded/identity.ts';
import { type Manual, runCommand, usage } from '../../run-command.ts';
import { chooseDataFolder } from '../data-folder.ts';

const people = configuration.demoPeople.map(({ id }) => id).join(', ');

const MANUAL: Manual = {
  name: 'token',
  usage: 'npm run -s token -- PERSON [--data FOLDER]',
  about: `Prints an access token, good for 8 hours, of one of the demo people (${people}), for the house whose data lies in the folder. It goes into the header "authorization: Bearer TOKEN".`,
};

process.exitCode = await runCommand(MANUAL, async (argv) => {
  const { positionals, values } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { data: { type: 'string' } },
  });
  const [person, ...more] = positionals;
  if (person === undefined || more.length > 0) {
    throw usage(`Name one person: ${MANUAL.usage}, where PERSON is one of ${people}.`);
  }
  const folder = chooseDataFolder(values.data);
  // Opening the issuer would make a key, and a token of that opens no door of the house that was meant.
  if (!existsSync(join(folder, 'identity-key.json'))) {
    throw usage(`No house has been started in ${folder}; start one there (npm start), or name its folder with --data.`);
  }
  const identity = await openIdentity(folder, configuration);
  console.log(await identity.issue(person));
  return 0;
});
