/** `npm run -s export-person -- CUSTOMER_ID`: read by the server that holds the data folder, or here. */
import { userInfo } from 'node:os';
import { exportCommand } from '../../record/export-person.ts';
import { chooseDataFolder } from '../data-folder.ts';
import { perform } from '../perform.ts';

process.exitCode = await exportCommand(
  process.argv.slice(2),
  `terminal:${userInfo().username}`,
  async ({ data }, request) => (await perform(chooseDataFolder(data), 'export-person', request)).result as object,
  { out: process.stdout, err: process.stderr },
);
