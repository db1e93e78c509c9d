/**
 * `npm run replay-erasures -- --stage STAGE`: after the keys table was put back from a backup, before the system opens:
 * takes away again every key that was destroyed since. With the credentials of whoever types it.
 */
import { parseArgs } from 'node:util';
import { replayErasures } from '../../../shared/adapters/aws/sealer/replay.ts';
import { type Manual, runCommand } from '../../run-command.ts';
import { asOperator } from './refusals.ts';
import { settingsOf, stageNamed, tellAdapters } from './stage-ports.ts';

const MANUAL: Manual = {
  name: 'replay-erasures',
  usage: 'npm run replay-erasures -- --stage STAGE',
  about:
    'After the keys table was put back from a backup, before the system opens: destroys again every key of the erasure list. It may be run at any time and again. It uses your own credentials (AWS_PROFILE).',
};

process.exitCode = await runCommand(MANUAL, (argv) =>
  asOperator(async () => {
    const { values } = parseArgs({ args: [...argv], options: { stage: { type: 'string' } } });
    const stage = stageNamed(values.stage ?? '');
    tellAdapters(stage, await settingsOf(stage));
    const { listed, destroyed } = await replayErasures();
    console.log(
      `The erasure list of ${stage.name} names ${listed} keys; ${destroyed} had come back and are gone again.`,
    );
    return 0;
  }),
);
