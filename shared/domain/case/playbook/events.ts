import type { HistoryLines } from '../events.ts';
import type { TickState } from '../vocabulary.ts';

export type PlaybookEvent =
  | { type: 'playbook-followed'; playbook: string }
  | {
      type: 'step-ticked';
      playbook: string;
      step: string;
      round: number;
      state: TickState;
      by: string;
      textId?: string;
    };

export const playbookLines: HistoryLines<PlaybookEvent> = {
  'playbook-followed': ({ playbook }) => ({ code: playbook }),
  'step-ticked': ({ state, step }) => ({ code: `${state}+${step}` }),
};
