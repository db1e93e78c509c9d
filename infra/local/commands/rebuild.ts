/** `npm run -s rebuild -- lake`: done by the server that holds the data folder, or here. */
import { type Rebuilt, rebuildCommand } from '../../record/rebuild-command.ts';
import { chooseDataFolder } from '../data-folder.ts';
import { perform } from '../perform.ts';

process.exitCode = await rebuildCommand(
  process.argv.slice(2),
  async ({ data }) => (await perform(chooseDataFolder(data), 'rebuild', {})).result as Rebuilt,
  { out: process.stdout, err: process.stderr },
);
