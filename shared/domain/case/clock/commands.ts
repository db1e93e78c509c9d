/** Of the clock and the courier; a `run` that is not the case's own is refused. */
export type ClockCommand =
  | { type: 'acknowledge'; run?: number }
  | { type: 'escalate'; run?: number }
  | { type: 'ask'; run?: number }
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
