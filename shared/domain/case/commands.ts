import { CAUSES_COMMANDS, type CausesCommand } from './causes/commands.ts';
import { CLOCK_COMMANDS, type ClockCommand } from './clock/commands.ts';
import { CORRESPONDENCE_COMMANDS, type CorrespondenceCommand } from './correspondence/commands.ts';
import { COUNTING_COMMANDS, type CountingCommand } from './counting/commands.ts';
import { DELEGATION_COMMANDS, type DelegationCommand } from './delegation/commands.ts';
import { EXTERNAL_REVIEW_COMMANDS, type ExternalReviewCommand } from './external-review/commands.ts';
import { GIFT_COMMANDS, type GiftCommand } from './gifts/commands.ts';
import { MERGING_COMMANDS, type MergingCommand } from './merging/commands.ts';
import { OUTCOME_COMMANDS, type OutcomeCommand } from './outcome/commands.ts';
import { PEOPLE_COMMANDS, type PeopleCommand } from './people/commands.ts';
import { PLAYBOOK_COMMANDS, type PlaybookCommand } from './playbook/commands.ts';
import { PROMISES_COMMANDS, type PromisesCommand } from './promises/commands.ts';
import { RECORD_COMMANDS, type RecordCommand } from './record/commands.ts';
import { TEAMWORK_COMMANDS, type TeamworkCommand } from './teamwork/commands.ts';
import type { Role } from './vocabulary.ts';
import { WAITING_COMMANDS, type WaitingCommand } from './waiting/commands.ts';
import { WORK_COMMANDS, type WorkCommand } from './work/commands.ts';

/**
 * Who sends a command. `system` is a function by its one word (`close-case`), acting for the clock or the feed. `attends`: the id of the
 * case whose call they took, or that they logged, within the last day; absent where it is none, or nobody asked.
 */
export type Actor =
  | { kind: 'staff'; id: string; role: Role; teams: readonly string[]; attends?: string }
  | { kind: 'customer' }
  | { kind: 'system'; name: string };

/**
 * All that can be asked of a case, by subject: each subject's folder has its commands, what it answers (`decide.ts`), what then
 * happened (`events.ts`) and what that makes of the case (`evolve.ts`). Text ids name TEXT items that were sealed and saved before
 * the command; the law never sees free text.
 */
export type Command =
  | WorkCommand
  | OutcomeCommand
  | ClockCommand
  | MergingCommand
  | CorrespondenceCommand
  | DelegationCommand
  | PeopleCommand
  | RecordCommand
  | CountingCommand
  | GiftCommand
  | PromisesCommand
  | TeamworkCommand
  | CausesCommand
  | PlaybookCommand
  | WaitingCommand
  | ExternalReviewCommand;

export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

export const COMMANDS = [
  ...WORK_COMMANDS,
  ...OUTCOME_COMMANDS,
  ...CLOCK_COMMANDS,
  ...MERGING_COMMANDS,
  ...CORRESPONDENCE_COMMANDS,
  ...DELEGATION_COMMANDS,
  ...PEOPLE_COMMANDS,
  ...RECORD_COMMANDS,
  ...COUNTING_COMMANDS,
  ...EXTERNAL_REVIEW_COMMANDS,
  ...CAUSES_COMMANDS,
  ...PLAYBOOK_COMMANDS,
  ...PROMISES_COMMANDS,
  ...GIFT_COMMANDS,
  ...TEAMWORK_COMMANDS,
  ...WAITING_COMMANDS,
] as const satisfies readonly CommandType[];
