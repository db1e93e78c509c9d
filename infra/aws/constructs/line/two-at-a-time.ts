import type { CfnResource } from 'aws-cdk-lib';

/**
 * Connect takes two requests a second of an account, over all its instances, and CloudFormation starts everything at once
 * that waits for nothing: each of these waits for the one two places before it. Those that need others stand behind them.
 */
export function twoAtATime<R extends CfnResource>(resources: readonly R[]): readonly R[] {
  for (const [place, resource] of resources.entries()) {
    const before = resources[place - 2];
    if (before !== undefined) resource.addResourceDependency(before);
  }
  return resources;
}
