/**
 * `npm run redrive -- queue NAME|case NUMBER|feed --stage STAGE`: puts right on AWS what stopped, with the credentials of
 * whoever types it. Without `--stage` it is infra/local/commands/redrive.ts, for the house on this machine.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { clientSettings } from '../../../shared/adapters/aws/clients.ts';
import { queueSetting } from '../../../shared/adapters/aws/settings.ts';
import { servicesFor, usesOf } from '../../../shared/runtime/services.ts';
import { QUEUES } from '../../queues.ts';
import { redriveCase } from '../../redrive-case.ts';
import { type Manual, runCommand, usage } from '../../run-command.ts';
import { FEED_FAILURES_BUCKET, functionSetting } from '../output-keys.ts';
import type { Stage } from '../stages.ts';
import { CONSUMERS, redriveFeed } from './feed-failures.ts';
import { redriveQueue } from './redrive-queue.ts';
import { asOperator } from './refusals.ts';
import { openStagePorts, settingOf, settingsOf, stageNamed } from './stage-ports.ts';

const MANUAL: Manual = {
  name: 'redrive',
  usage: 'npm run redrive -- queue NAME|case NUMBER|feed --stage STAGE',
  about: `Puts right by hand what stopped on AWS: all dead letters of a queue (${Object.keys(QUEUES).join(', ')}) go back on it, the state machine of a case starts again, or the batches of the feed that Lambda gave up are followed after all. It uses your own credentials (AWS_PROFILE).`,
};

process.exitCode = await runCommand(MANUAL, (argv) => asOperator(() => redrive(argv)));

async function redrive(argv: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { stage: { type: 'string' } },
  });
  const stage = stageNamed(values.stage ?? '');
  const [kind, name, ...more] = positionals;
  if (more.length > 0) throw mistyped();
  if (kind === 'queue' && name !== undefined) return queue(name, stage);
  if (kind === 'case' && name !== undefined) return oneCase(name, stage);
  if (kind === 'feed' && name === undefined) return feed(stage);
  throw mistyped();
}

async function queue(name: string, stage: Stage): Promise<number> {
  if (!Object.hasOwn(QUEUES, name)) {
    throw usage(`There is no queue "${name}"; there are ${Object.keys(QUEUES).join(', ')}.`);
  }
  const url = settingOf(await settingsOf(stage), queueSetting(name));
  const { moved } = await redriveQueue(url, {
    client: new SQSClient({ ...clientSettings(10_000), region: stage.region }),
    pause: () => pause(2_000),
    tell: ({ moved, total }) => console.error(`${moved} of ${total ?? 'an unknown number of'} messages moved.`),
  });
  console.log(`Put ${moved} messages back on the queue ${name} of ${stage.name}.`);
  return 0;
}

async function oneCase(typed: string, stage: Stage): Promise<number> {
  const ports = await openStagePorts(stage, await settingsOf(stage), usesOf({ needs: ['cases'] }));
  const { cases } = servicesFor(['cases'], ports);
  const { caseNumber, run } = await redriveCase(typed, cases);
  console.log(`Started case ${caseNumber} of ${stage.name} again, as run ${run}.`);
  return 0;
}

async function feed(stage: Stage): Promise<number> {
  const settings = await settingsOf(stage);
  const sendsTo = CONSUMERS.map((consumer) => consumer.queue);
  const queueOfArn = new Map(CONSUMERS.map(({ word, queue: to }) => [settingOf(settings, functionSetting(word)), to]));
  const { queues } = await openStagePorts(stage, settings, { queues: sendsTo });
  const { batches, records, unread } = await redriveFeed({
    bucket: settingOf(settings, FEED_FAILURES_BUCKET),
    s3: new S3Client({ ...clientSettings(10_000), region: stage.region }),
    queues,
    queueOf: (arn) => queueOfArn.get(arn),
  });
  console.log(`Put ${records} changes of ${batches} batches on their queues; they are followed now.`);
  if (unread.length === 0) return 0;
  console.error(`redrive: These could not be read and were left in the bucket: ${unread.join(', ')}`);
  return 1;
}

function mistyped() {
  return usage(`Say what to redrive: ${MANUAL.usage}.`);
}
