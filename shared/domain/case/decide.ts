import type { NoRoom } from '../money/words.ts';
import type { Instant } from '../time.ts';
import type { Case } from './case.ts';
import { causesRules } from './causes/decide.ts';
import { clockRules } from './clock/decide.ts';
import type { Actor, Command, CommandOf, CommandType } from './commands.ts';
import { correspondenceRules } from './correspondence/decide.ts';
import { countingRules } from './counting/decide.ts';
import { delegationRules } from './delegation/decide.ts';
import type { CaseEvent } from './events.ts';
import { externalReviewRules } from './external-review/decide.ts';
import { giftRules } from './gifts/decide.ts';
import { mergeRules } from './merging/decide.ts';
import { outcomeRules } from './outcome/decide.ts';
import { peopleRules } from './people/decide.ts';
import { forbidden } from './permissions.ts';
import { playbookRules } from './playbook/decide.ts';
import { promisesRules } from './promises/decide.ts';
import { forbiddenByRecord, recordRules } from './record/decide.ts';
import type { Refusal } from './refusal.ts';
import type { Rules } from './rules.ts';
import { teamworkRules } from './teamwork/decide.ts';
import {
  ALLOWED,
  ALLOWED_WHEN_FULL,
  HISTORY_LIMIT,
  SILENT_WHEN_LATE,
  SYSTEM_ALLOWED_WHEN_FULL,
} from './transitions.ts';
import { waitingRules } from './waiting/decide.ts';
import { workRules } from './work/decide.ts';

/** The law's answer: what happened (nothing, if the case was past it), or why not. */
export type Verdict = { events: readonly CaseEvent[] } | { refusal: Refusal };

export interface Context {
  by: Actor;
  now: Instant;
  rules: Rules;
  /** Of this attempt: what it grants stands under it in the limits. Without one nothing with a sum can be granted. */
  grantId?: string;
  /** What the limits that many cases share said to the same command a moment ago. */
  noRoom?: NoRoom;
}

export type CommandRules = {
  [T in CommandType]: (it: Case, command: CommandOf<T>, context: Context) => readonly CaseEvent[] | Refusal;
};

const RULES: CommandRules = {
  ...workRules,
  ...outcomeRules,
  ...clockRules,
  ...mergeRules,
  ...recordRules,
  ...countingRules,
  ...correspondenceRules,
  ...delegationRules,
  ...peopleRules,
  ...causesRules,
  ...playbookRules,
  ...giftRules,
  ...externalReviewRules,
  ...promisesRules,
  ...teamworkRules,
  ...waitingRules,
};

/** The law: pure, total over every status and command. `evolve` folds what it answers. */
export function decide(it: Case, command: Command, context: Context): Verdict {
  const refusal = staleRun(it, command) ?? forbidden(context.by, command.type, it);
  if (refusal !== undefined) return { refusal };
  if (SILENT_WHEN_LATE[command.type]?.includes(it.status)) return { events: [] };
  const kept = forbiddenByRecord(it, command, context.by);
  if (kept !== undefined) return { refusal: kept };
  if (!ALLOWED[command.type].includes(it.status)) {
    return {
      refusal: {
        code: command.type === 'close' ? 'still-open' : 'wrong-status',
        message: `${command.type} is not possible while the case is ${it.status}; it is possible in: ${ALLOWED[command.type].join(', ')}.`,
      },
    };
  }
  if (it.history.length >= HISTORY_LIMIT && !isAllowedWhenFull(command.type, context.by)) {
    return {
      refusal: { code: 'history-full', message: 'The history is full: the case can only be brought to its end.' },
    };
  }
  // One table of rules, each typed for its own command; the compiler cannot see that the key picks the matching one.
  const rule = RULES[command.type] as (it: Case, command: Command, context: Context) => readonly CaseEvent[] | Refusal;
  const answer = rule(it, command, context);
  return 'code' in answer ? { refusal: answer } : { events: answer };
}

function isAllowedWhenFull(command: CommandType, by: Actor): boolean {
  return ALLOWED_WHEN_FULL.includes(command) || (by.kind === 'system' && SYSTEM_ALLOWED_WHEN_FULL.includes(command));
}

function staleRun(it: Case, command: Command): Refusal | undefined {
  if (!('run' in command) || command.run === undefined || command.run === it.run) return undefined;
  return { code: 'stale-run', message: `Run ${command.run} is over; run ${it.run} is under way.` };
}
