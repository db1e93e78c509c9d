import type { Context } from 'aws-lambda';
import { type Ports, type ServiceName, type Services, servicesFor } from './services.ts';

/** What a Lambda runtime calls; on one machine the engine calls it just so. */
export type Invoke = (event: unknown, context?: Context) => Promise<unknown>;

/** A function of the house: callable as a Lambda, and bindable to the ports of an engine. */
export interface Handler extends Invoke {
  kind: 'http' | 'connect' | 'queue' | 'feed' | 'task' | 'schedule';
  needs: readonly ServiceName[];
  /** The same function over ports that are open already. */
  boundTo(ports: Ports): Invoke;
}

/**
 * Makes a handler out of a chain. Called as a Lambda it opens the engine's ports once per cold start (`#engine/open.ts`);
 * the services are made once, too.
 */
export function entryPoint<N extends ServiceName>(
  kind: Handler['kind'],
  needs: readonly N[],
  chain: (services: Pick<Services, N>, log: Ports['log']) => Invoke,
): Handler {
  const boundTo = (ports: Ports) => chain(servicesFor(needs, ports), ports.log);
  let bound: Promise<Invoke> | undefined;
  const handler: Invoke = async (event, context) => {
    bound ??= import('#engine/open.ts').then(async ({ openPorts }) => boundTo(await openPorts()));
    return (await bound)(event, context);
  };
  return Object.assign(handler, { kind, needs, boundTo });
}
