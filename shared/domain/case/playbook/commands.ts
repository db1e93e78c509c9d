import type { TickState } from '../vocabulary.ts';

/** How a case is dealt with: which playbook, and which of its steps are done. */
export type PlaybookCommand =
  | { type: 'followPlaybook'; playbook: string }
  | { type: 'tickStep'; step: string; state: TickState; textId?: string };

export const PLAYBOOK_COMMANDS = ['followPlaybook', 'tickStep'] as const satisfies readonly PlaybookCommand['type'][];
