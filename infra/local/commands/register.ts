/** `npm run -s register -- --from DAY --until DAY`: written by the server that holds the data folder, or here, and printed. */
import { registerCommand } from '../../record/register-command.ts';
import type { registerOf } from '../../record/register-work.ts';
import { chooseDataFolder } from '../data-folder.ts';
import { perform } from '../perform.ts';

process.exitCode = await registerCommand(
  process.argv.slice(2),
  async ({ data }, request) =>
    (await perform(chooseDataFolder(data), 'register', request)).result as Awaited<ReturnType<typeof registerOf>>,
  { out: process.stdout, err: process.stderr },
);
