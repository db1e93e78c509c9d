import { invoke } from './language/actions.ts';
import type { Action } from './language/build.ts';

/**
 * Asks the house. `purpose` and its parameters are those of `events/connect-call.v1.ts`; `block` names the action, so that
 * Connect's repeats of it are known as such.
 */
export function ask<const N extends string>(
  purpose: string,
  block: string,
  { next, onError, ...parameters }: { next: N; onError: N } & Readonly<Record<string, string>>,
): Action<N> {
  return invoke({ function: 'connect-call', parameters: { purpose, block, ...parameters }, next, onError });
}
