/** `npm run -s ledger -- check --stage STAGE`: reads the table of a stage with the credentials of whoever types it. */
import { servicesFor, usesOf } from '../../../shared/runtime/services.ts';
import { CHECKED, checkLedger } from '../../record/check-ledger.ts';
import { ledgerCommand } from '../../record/ledger-command.ts';
import { asOperator } from './refusals.ts';
import { openStagePorts, settingsOf, stageNamed } from './stage-ports.ts';

/** The feed and the indexes of a table are behind it by a second or two, more while functions start cold. */
const FOLLOWING_MS = 10_000;

process.exitCode = await ledgerCommand(
  process.argv.slice(2),
  (where) =>
    asOperator(async () => {
      const stage = stageNamed(where.stage ?? '');
      const ports = await openStagePorts(stage, await settingsOf(stage), usesOf({ needs: CHECKED }));
      return checkLedger(servicesFor(CHECKED, ports));
    }),
  FOLLOWING_MS,
  { out: process.stdout, err: process.stderr },
);
