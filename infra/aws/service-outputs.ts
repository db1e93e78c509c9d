import { CfnOutput, type Stack } from 'aws-cdk-lib';
import { queueSetting } from '../../shared/adapters/aws/settings.ts';
import type { FunctionName } from '../topology.ts';
import type { People } from './constructs/front/people.ts';
import type { SettingValues } from './environment.ts';
import { FEED_FAILURES_BUCKET, FOLLOWERS, functionSetting, outputKey } from './output-keys.ts';
import type { ServiceStack } from './stacks/service-stack.ts';

/**
 * Puts out where things are, by the names of settings, for the commands of operators (commands/stage-ports.ts): what functions
 * are told, and what only people ask for. Never a secret, as everybody who may look at a stack reads its outputs.
 */
export function outputSettings(
  stack: Stack,
  { ORIGIN_SECRETS: _, ...values }: SettingValues['values'],
  owners: Pick<ServiceStack, 'queues'> & {
    functionArn(word: FunctionName): string;
    people: People;
    feedFailuresBucket: string;
  },
): void {
  const { queues, functionArn, people, feedFailuresBucket } = owners;
  const all: Record<string, string> = {
    ...values,
    ...Object.fromEntries(Object.entries(queues).map(([name, { queue }]) => [queueSetting(name), queue.queueUrl])),
    // Of those alone that a command asks for: a stack puts out 200 things at most.
    ...Object.fromEntries(FOLLOWERS.map((word) => [functionSetting(word), functionArn(word)])),
    USER_POOL_CLIENT_ID: people.client.userPoolClientId,
    [FEED_FAILURES_BUCKET]: feedFailuresBucket,
  };
  for (const [name, value] of Object.entries(all)) new CfnOutput(stack, outputKey(name), { value });
}
