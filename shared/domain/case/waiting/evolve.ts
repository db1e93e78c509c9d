import type { Folds } from '../evolve.ts';
import type { WaitingEvent } from './events.ts';

export const waitingFolds: Folds<WaitingEvent> = {
  'attention-called': (it, { level, priority }) => ({ ...it, escalationLevel: level, priority }),
};
