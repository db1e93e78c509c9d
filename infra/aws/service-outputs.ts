import { queueSetting } from '../../shared/adapters/aws/settings.ts';
import type { SettingValues } from './environment.ts';
import { functionSetting } from './output-keys.ts';
import type { ServiceStack } from './stacks/service-stack.ts';

/**
 * Where things are, by the names of settings, for the commands of operators: what functions are told, and what only people
 * ask for. Never a secret, as everybody who may look at a stack reads its outputs.
 */
export function settingsForCommands(
  { ORIGIN_SECRETS: _, ...values }: SettingValues['values'],
  { queues, functions, userPool, userPoolClient }: ServiceStack,
): Record<string, string> {
  return {
    ...values,
    ...Object.fromEntries(Object.entries(queues).map(([name, { queue }]) => [queueSetting(name), queue.queueUrl])),
    ...Object.fromEntries(Object.entries(functions).map(([word, at]) => [functionSetting(word), at.functionArn])),
    USER_POOL_ID: userPool.userPoolId,
    USER_POOL_CLIENT_ID: userPoolClient.userPoolClientId,
  };
}
