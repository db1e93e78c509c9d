import type { Instant } from '../../time.ts';

/** Work for a case that another team does. */
export type DelegationCommand =
  | { type: 'delegate'; textId: string; team: string; owner?: string; dueAt: Instant }
  | { type: 'finishTask'; taskId: string; textId?: string }
  | { type: 'cancelTask'; taskId: string };

export const DELEGATION_COMMANDS = [
  'delegate',
  'finishTask',
  'cancelTask',
] as const satisfies readonly DelegationCommand['type'][];
