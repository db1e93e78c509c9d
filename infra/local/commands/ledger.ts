/** `npm run -s ledger -- check`: added up by the server that holds the data folder, or here. */
import type { LedgerCheck } from '../../record/check-ledger.ts';
import { ledgerCommand } from '../../record/ledger-command.ts';
import { chooseDataFolder } from '../data-folder.ts';
import { perform } from '../perform.ts';

const FOLLOWING_MS = 2_000;

process.exitCode = await ledgerCommand(
  process.argv.slice(2),
  async ({ data }) => (await perform(chooseDataFolder(data), 'ledger', {})).result as LedgerCheck,
  FOLLOWING_MS,
  { out: process.stdout, err: process.stderr },
);
