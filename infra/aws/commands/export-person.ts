/** `npm run -s export-person -- CUSTOMER_ID --stage STAGE`: reads a stage with the credentials of whoever types it. */
import { userInfo } from 'node:os';
import { servicesFor, usesOf } from '../../../shared/runtime/services.ts';
import { exportCommand, exportPerson } from '../../record/export-person.ts';
import { asOperator } from './refusals.ts';
import { openStagePorts, settingsOf, stageNamed } from './stage-ports.ts';

process.exitCode = await exportCommand(
  process.argv.slice(2),
  `terminal:${userInfo().username}`,
  (where, request) =>
    asOperator(async () => {
      const stage = stageNamed(where.stage ?? '');
      const ports = await openStagePorts(stage, await settingsOf(stage), usesOf({ needs: ['dossiers'] }));
      return exportPerson(request, servicesFor(['dossiers', 'ids', 'clock'], ports));
    }),
  { out: process.stdout, err: process.stderr },
);
