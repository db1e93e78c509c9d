import { mapOf } from './action.ts';

/**
 * Whether the house has noted, by this answer of `connect-call`, that it calls back. Nobody else does here: what Connect makes
 * of CreateCallbackContact becomes a task on this machine, and that only of what was noted.
 */
export function isPromised(event: object, reply: unknown): boolean {
  const { Parameters } = mapOf(mapOf(event).Details);
  return mapOf(Parameters).purpose === 'requestCallback' && mapOf(reply).status === 'OK';
}

/** Whether `connect-call` is asked for the line's hours. */
export function isAboutHours(event: object): boolean {
  const { Parameters } = mapOf(mapOf(event).Details);
  return mapOf(Parameters).purpose === 'lineHours';
}
