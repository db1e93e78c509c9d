import type { Deadline } from '../../deadlines/deadline.ts';
import type { Instant } from '../../time.ts';
import type { HistoryLines } from '../events.ts';
import type { Concern } from '../people/people.ts';

export type MergingEvent =
  | {
      type: 'merge-taken';
      otherId: string;
      receivedAt: Instant;
      sentToCompanyAt?: Instant;
      deadlines: readonly Deadline[];
      concerns?: Concern;
      /** Of another customer, or of nobody known. */
      isAcross?: true;
    }
  | { type: 'merged'; into: string }
  | { type: 'merge-returned'; otherId: string }
  | { type: 'unmerged'; from: string; deadlines: readonly Deadline[] };

export const mergingLines: HistoryLines<MergingEvent> = {
  'merge-taken': ({ otherId, isAcross }) => ({ ref: otherId, ...(isAcross ? { code: 'across' } : {}) }),
  merged: ({ into }) => ({ ref: into }),
  'merge-returned': ({ otherId }) => ({ ref: otherId }),
  unmerged: ({ from }) => ({ ref: from }),
};
