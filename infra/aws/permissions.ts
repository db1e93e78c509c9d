import { ACTIONS, type Action, type ResourceName } from '../../shared/adapters/aws/actions.ts';
import type { OuterPort, Uses } from '../../shared/runtime/services.ts';
import { isWildcard, type Wildcard } from './wildcards.ts';

/** ARNs of what actions are done to; a queue's by its name. Tokens of CDK as well as plain ones. */
export interface Resources {
  arnsOf(resource: Exclude<ResourceName, 'queue'>): readonly string[];
  queueArn(queue: string): string;
}

/** One statement of a policy: actions of one service on the same resources. */
export interface Allowed {
  actions: string[];
  resources: string[];
  /** What forces a wildcard in the resources, where there is one. */
  wildcard?: Wildcard;
}

/**
 * What a function's role allows: for every operation that it uses the actions that actions.ts declares, each on its own
 * resources, and nothing more.
 */
export function allowedFor(uses: Uses, resources: Resources): Allowed[] {
  const byResources = new Map<string, Allowed>();
  for (const [port, operations] of Object.entries(uses) as [OuterPort, readonly string[]][]) {
    for (const [action, on] of actionsOf(port, operations)) {
      const arns = on === 'queue' ? operations.map(resources.queueArn) : resources.arnsOf(on);
      const key = `${action.split(':')[0]} ${arns.join(' ')}`;
      const allowed = byResources.get(key) ?? {
        actions: [],
        resources: [...arns],
        ...(isWildcard(on) && { wildcard: on }),
      };
      if (!allowed.actions.includes(action)) allowed.actions.push(action);
      byResources.set(key, allowed);
    }
  }
  return [...byResources.values()].map((allowed) => ({ ...allowed, actions: allowed.actions.sort() }));
}

/** The declared actions of operations of a port; for `queues` the operations are the queues sent to. */
export function actionsOf(port: OuterPort, operations: readonly string[]): readonly Action[] {
  const declared = ACTIONS[port] as Readonly<Record<string, readonly Action[]>>;
  if (port === 'queues') return Object.values(declared).flat();
  return operations.flatMap((operation) => declared[operation] ?? undeclared(port, operation));
}

function undeclared(port: string, operation: string): never {
  throw new Error(`${port}.${operation} is not declared in shared/adapters/aws/actions.ts`);
}
