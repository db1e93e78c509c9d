import type { HistoryLines } from '../events.ts';
import type { RaisedBecause } from './repeats.ts';
import type { LinkKind } from './words.ts';

export type TeamworkEvent =
  /** Beside `assigned` or `released`: what is to be known by whoever goes on. */
  | { type: 'handed-over'; textId: string }
  | { type: 'linked'; to: string; caseNumber: string; kind: LinkKind }
  | { type: 'unlinked'; from: string }
  | { type: 'split'; into: string; caseNumber: string }
  | { type: 'repeat-noted'; of: string }
  | { type: 'priority-raised'; because: RaisedBecause; priority: number };

export const teamworkLines: HistoryLines<TeamworkEvent> = {
  'handed-over': ({ textId }) => ({ ref: textId }),
  linked: ({ kind, to }) => ({ code: kind, ref: to }),
  unlinked: ({ from }) => ({ ref: from }),
  split: ({ into }) => ({ ref: into }),
  'repeat-noted': ({ of }) => ({ ref: of }),
  'priority-raised': ({ because, priority }) => ({ code: because, ref: `${priority}` }),
};
