import { CfnOutput, type Stack } from 'aws-cdk-lib';
import { outputKey } from '../../output-keys.ts';

/** Makes settings readable from outside, for the commands of operators (infra/aws/commands/stage-ports.ts). */
export function outputSettings(stack: Stack, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) new CfnOutput(stack, outputKey(name), { value });
}
