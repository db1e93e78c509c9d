import type { Context } from 'aws-lambda';
import { openPorts } from '#engine/open.ts';
import { type Ports, type ServiceName, type Services, servicesFor, usesOf } from './services.ts';

/** What a Lambda runtime calls; on one machine the engine calls it just so. */
export type Invoke = (event: unknown, context?: Context) => Promise<unknown>;

/** A function of the house: callable as a Lambda, and bindable to the ports of an engine. */
export interface Handler extends Invoke {
  kind: 'http' | 'connect' | 'queue' | 'feed' | 'task' | 'schedule' | 'token' | 'contact-events';
  needs: readonly ServiceName[];
  /** Queues that the chain itself sends to, beside those of the stores. */
  sendsTo: readonly string[];
  /** The same function over ports that are open already. */
  boundTo(ports: Ports): Invoke;
}

/** What every chain has without asking. */
export type Surroundings = Pick<Ports, 'log' | 'meter' | 'queues'>;

/**
 * Makes a handler out of a chain. Called as a Lambda it opens, once per cold start, the ports that it uses and no others
 * (`#engine/open.ts`); the services are made once, too.
 */
export function entryPoint<N extends ServiceName>(
  kind: Handler['kind'],
  needs: readonly N[],
  chain: (services: Pick<Services, N>, surroundings: Surroundings) => Invoke,
  sendsTo: readonly string[] = [],
): Handler {
  const boundTo = (ports: Ports) => chain(servicesFor(needs, ports), ports);
  let bound: Promise<Invoke> | undefined;
  const open = async () => boundTo(await openPorts(usesOf({ needs, sendsTo })));
  // A cold start that failed is tried again by the next invocation; a promise kept would fail for ever.
  const bind = () =>
    (bound ??= open().catch((error) => {
      bound = undefined;
      throw error;
    }));
  const handler: Invoke = async (event, context) => (await bind())(event, context);
  // A copy that is kept warm runs only this much before its first caller; a failure is the first invocation's to tell.
  if (process.env.AWS_LAMBDA_INITIALIZATION_TYPE === 'provisioned-concurrency') bind().catch(() => {});
  return Object.assign(handler, { kind, needs, sendsTo, boundTo });
}
