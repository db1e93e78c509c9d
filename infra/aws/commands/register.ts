/** `npm run -s register -- --from DAY --until DAY --stage STAGE`: reads a stage with the credentials of whoever types it. */
import { servicesFor, usesOf } from '../../../shared/runtime/services.ts';
import { registerCommand } from '../../record/register-command.ts';
import { registerOf } from '../../record/register-work.ts';
import { asOperator } from './refusals.ts';
import { openStagePorts, settingsOf, stageNamed } from './stage-ports.ts';

process.exitCode = await registerCommand(
  process.argv.slice(2),
  (where, request) =>
    asOperator(async () => {
      const stage = stageNamed(where.stage ?? '');
      const ports = await openStagePorts(stage, await settingsOf(stage), usesOf({ needs: ['register'] }));
      return registerOf(request, servicesFor(['register', 'configuration'], ports));
    }),
  { out: process.stdout, err: process.stderr },
);
