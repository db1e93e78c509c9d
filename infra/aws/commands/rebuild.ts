/** `npm run -s rebuild -- lake --stage STAGE`: reads the table and writes to the lake's streams as whoever types it. */
import { servicesFor, usesOf } from '../../../shared/runtime/services.ts';
import { rebuildCommand } from '../../record/rebuild-command.ts';
import { asOperator } from './refusals.ts';
import { openStagePorts, settingsOf, stageNamed } from './stage-ports.ts';

process.exitCode = await rebuildCommand(
  process.argv.slice(2),
  (where) =>
    asOperator(async () => {
      const stage = stageNamed(where.stage ?? '');
      const ports = await openStagePorts(stage, await settingsOf(stage), usesOf({ needs: ['rebuild'] }));
      return servicesFor(['rebuild'], ports).rebuild.fromTable();
    }),
  { out: process.stdout, err: process.stderr },
);
