import { businessTimeBetween } from '../../deadlines/schedule.ts';
import type { Instant } from '../../time.ts';
import type { Case } from '../case.ts';
import type { CommandRules } from '../decide.ts';

const HOUR_SECONDS = 3_600;
/** What begins a wait for somebody; a command that changes nothing of that does not begin it anew. */
const BEGINNINGS = ['opened', 'released', 'assigned', 'reopened', 'unmerged'];

/** The wait that goes on if nobody has the case: since when, and whether attention was called to it. */
export function waitOf({ history, loggedAt }: Pick<Case, 'history' | 'loggedAt'>): {
  since: Instant;
  wasCalled: boolean;
} {
  const begun = history.findLastIndex(({ what }) => BEGINNINGS.includes(what));
  return {
    since: history[begun]?.at ?? loggedAt,
    wasCalled: history.slice(begun + 1).some(({ what }) => what === 'attention-called'),
  };
}

export const waitingRules = {
  /** Once for each wait: its supervisors are told, and it comes before others. */
  callAttention(it, _command, { now, rules }) {
    const { since, wasCalled } = waitOf(it);
    if (it.owner !== undefined || wasCalled) return [];
    if (businessTimeBetween(rules.calendar, since, now) < rules.nobodyHours * HOUR_SECONDS) return [];
    return [{ type: 'attention-called', level: it.escalationLevel + 1, priority: Math.max(1, it.priority - 1) }];
  },
} satisfies Partial<CommandRules>;
