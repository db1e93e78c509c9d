import type { Instant } from '../../time.ts';

/** Of the clock and the courier; a `run` that is not the case's own is refused. */
export type ClockCommand =
  | { type: 'acknowledge'; run?: number }
  | { type: 'escalate'; run?: number }
  /** `lastAskedAt`: when the same customer was last asked about another case. */
  | { type: 'ask'; run?: number; lastAskedAt?: Instant }
  | { type: 'close'; run?: number }
  | { type: 'flagBreach' }
  | { type: 'restartWorkflow' };

export const CLOCK_COMMANDS = [
  'acknowledge',
  'escalate',
  'ask',
  'close',
  'flagBreach',
  'restartWorkflow',
] as const satisfies readonly ClockCommand['type'][];
