/** `npm run -s audit -- verify --stage STAGE`: reads table and lake of a stage with the credentials of whoever types it. */
import { servicesFor, usesOf } from '../../../shared/runtime/services.ts';
import { auditCommand } from '../../record/audit-command.ts';
import { asOperator } from './refusals.ts';
import { openStagePorts, settingsOf, stageNamed } from './stage-ports.ts';

process.exitCode = await auditCommand(
  process.argv.slice(2),
  (where, numbers, reader) =>
    asOperator(async () => {
      const stage = stageNamed(where.stage ?? '');
      const ports = await openStagePorts(stage, await settingsOf(stage), usesOf({ needs: ['audit'] }));
      return servicesFor(['audit'], ports).audit.verify(numbers, reader);
    }),
  { out: process.stdout, err: process.stderr },
);
