import type { HistoryLines } from '../events.ts';

/** Nobody had the case for too long. */
export type WaitingEvent = { type: 'attention-called'; level: number; priority: number };

export const waitingLines: HistoryLines<WaitingEvent> = {
  'attention-called': ({ level }) => ({ ref: String(level) }),
};
