import type { Instant } from '../../time.ts';
import type { Concern } from '../people/people.ts';
import type { DeadlineKind } from '../vocabulary.ts';

/** `survivor`: this case takes the other. `other`: this case yields to it (sent by the feed). */
export type MergingCommand =
  | {
      type: 'merge';
      side: 'survivor';
      otherId: string;
      otherReceivedAt: Instant;
      otherSentToCompanyAt?: Instant;
      otherMissed: readonly DeadlineKind[];
      sameCustomer: boolean;
      /** Why cases of different customers are one. */
      reasonTextId?: string;
      /** As it stood when the command was made; the other's own answer is the one that counts. */
      otherCanYield: boolean;
      /** Whom the other case is kept from: this one then is, too. */
      otherConcerns?: Concern;
    }
  | { type: 'merge'; side: 'other'; into: string }
  | { type: 'unmerge'; side: 'survivor'; otherId: string }
  | { type: 'unmerge'; side: 'other'; from: string };

export const MERGING_COMMANDS = ['merge', 'unmerge'] as const satisfies readonly MergingCommand['type'][];
