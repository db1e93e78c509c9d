/**
 * `npm run replay-erasures -- --stage STAGE [--keys-table NAME]`: after keys were put back from a backup, which is always into
 * a new table, before the system opens on it: takes away again every key that was destroyed since. With the credentials of
 * whoever types it.
 */
import { parseArgs } from 'node:util';
import { replayErasures } from '../../../shared/adapters/aws/sealer/replay.ts';
import { sendReplays } from '../../record/send-replays.ts';
import { type Manual, runCommand, usage } from '../../run-command.ts';
import { asOperator } from './refusals.ts';
import { openStagePorts, settingOf, settingsOf, stageNamed, tellAdapters } from './stage-ports.ts';

const MANUAL: Manual = {
  name: 'replay-erasures',
  usage: 'npm run replay-erasures -- --stage STAGE [--keys-table NAME]',
  about:
    'After keys were put back from a backup, before the system opens on them: destroys again every key of the erasure list. --keys-table names the table that the backup was restored to; without it, it is the one in use. It may be run at any time and again. It uses your own credentials (AWS_PROFILE).',
};

process.exitCode = await runCommand(MANUAL, (argv) =>
  asOperator(async () => {
    const options = { stage: { type: 'string' }, 'keys-table': { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...argv], options });
    const stage = stageNamed(values.stage ?? '');
    const settings = await settingsOf(stage);
    tellAdapters(stage, settings);
    const keysTable = values['keys-table'] ?? settingOf(settings, 'KEYS_TABLE_NAME');
    const { queues } = await openStagePorts(stage, settings, { queues: ['erasures'] });
    const onPage = (keyIds: readonly string[]) => sendReplays(keyIds, queues);
    const { listed, destroyed } = await replayErasures({ keysTable, onPage }).catch(absent(keysTable));
    console.log(
      `The erasure list of ${stage.name} names ${listed} keys; ${destroyed} were not yet destroyed in ${keysTable}, and are now. What the table still holds of these persons is taken away as soon as functions run.`,
    );
    return 0;
  }),
);

/** Mistyped most likely: a restored table has a name that somebody chose. */
function absent(keysTable: string) {
  return (error: unknown): never => {
    const isAbsent = error instanceof Error && error.name === 'ResourceNotFoundException';
    throw isAbsent ? usage(`There is no table "${keysTable}".`) : error;
  };
}
