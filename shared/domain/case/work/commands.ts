import type { Instant } from '../../time.ts';
import type { DeadlineKind, HoldReason } from '../vocabulary.ts';

/** Everyday work: who has the case, what stands still, what is promised. */
export type WorkCommand =
  | { type: 'take' }
  | { type: 'release' }
  | { type: 'assign'; owner?: string; team?: string }
  | { type: 'note'; textId: string }
  | { type: 'hold'; reason: HoldReason; until?: Instant }
  | { type: 'resume' }
  /**
   * `isOutbound`: we have called them. That is no second complaint, and nothing that anybody must see. `despiteQuietHours`, of such a
   * call: at an hour at which nobody is to be rung, since they asked for it now.
   */
  | { type: 'join'; contactId: string; isOutbound?: true; despiteQuietHours?: true }
  | { type: 'extend'; deadline: DeadlineKind; dueAt: Instant; textId: string };

export const WORK_COMMANDS = [
  'take',
  'release',
  'assign',
  'note',
  'hold',
  'resume',
  'join',
  'extend',
] as const satisfies readonly WorkCommand['type'][];
