import type { Instant } from '../time.ts';
import type { ProposedRemedy } from './case.ts';
import type {
  AcceptedHow,
  Answer,
  AnswerReason,
  DeadlineKind,
  Decision,
  HoldReason,
  ReopenReason,
  Role,
  WithdrawReason,
} from './vocabulary.ts';

/** Who sends a command. `system` is a function by its one word (`close-case`), acting for the clock or the feed. */
export type Actor =
  | { kind: 'staff'; id: string; role: Role; teams: readonly string[] }
  | { kind: 'customer' }
  | { kind: 'system'; name: string };

/** Text ids name TEXT items that were sealed and saved before the command; the law never sees free text. */
export type Command =
  | { type: 'take' }
  | { type: 'release' }
  | { type: 'assign'; owner?: string; team?: string }
  | { type: 'note'; textId: string }
  | { type: 'hold'; reason: HoldReason; until?: Instant }
  | { type: 'resume' }
  | {
      type: 'decide';
      decision: Decision;
      remedies: readonly ProposedRemedy[];
      /** What the customer is told. A decision that does not uphold the complaint must have it. */
      reasonTextId?: string;
      rootCause?: string;
    }
  | { type: 'approve' }
  | { type: 'reject'; textId?: string }
  | { type: 'acceptOffer'; how: AcceptedHow }
  | { type: 'declineOffer' }
  | { type: 'recordReaction'; reaction: Answer; because?: AnswerReason; textId?: string }
  | { type: 'acknowledge'; run?: number }
  | { type: 'escalate'; run?: number }
  | { type: 'reopen'; reason: ReopenReason }
  | { type: 'close'; run?: number }
  | { type: 'withdraw'; reason: WithdrawReason }
  | { type: 'join'; contactId: string }
  /** `survivor`: this case takes the other. `other`: this case yields to it (sent by the feed). */
  | {
      type: 'merge';
      side: 'survivor';
      otherId: string;
      otherReceivedAt: Instant;
      otherMissed: readonly DeadlineKind[];
      sameCustomer: boolean;
      /** As it stood when the command was made; the other's own answer is the one that counts. */
      otherCanYield: boolean;
    }
  | { type: 'merge'; side: 'other'; into: string }
  | { type: 'unmerge'; side: 'survivor'; otherId: string }
  | { type: 'unmerge'; side: 'other'; from: string }
  | { type: 'extend'; deadline: DeadlineKind; dueAt: Instant; textId: string }
  | { type: 'ask'; run?: number }
  | { type: 'flagBreach' }
  | { type: 'confirmRemedy'; remedyId: string }
  | { type: 'failRemedy'; remedyId: string }
  | { type: 'restartWorkflow' };

export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

export const COMMANDS = [
  'take',
  'release',
  'assign',
  'note',
  'hold',
  'resume',
  'decide',
  'approve',
  'reject',
  'acceptOffer',
  'declineOffer',
  'recordReaction',
  'acknowledge',
  'escalate',
  'reopen',
  'close',
  'withdraw',
  'join',
  'merge',
  'unmerge',
  'extend',
  'ask',
  'flagBreach',
  'confirmRemedy',
  'failRemedy',
  'restartWorkflow',
] as const satisfies readonly CommandType[];
