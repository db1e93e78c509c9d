import { isUnheard, kept, resumeDeadlines } from '../../deadlines/deadlines.ts';
import { addMilliseconds, DAY_MS } from '../../time.ts';
import type { CommandRules } from '../decide.ts';
import type { CaseEvent } from '../events.ts';
import { canClose, hasOpenRemedies, isSurveyOver, isToBeAsked, reactionOf } from '../guards.ts';

const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** Commands of the clock and the courier. Each may come late, early or twice; then nothing happens. */
export const clockRules = {
  acknowledge(it, _command, { now }) {
    if (it.acknowledgedAt !== undefined) return [];
    const deadlines = it.deadlines.map((deadline) =>
      deadline.kind === 'acknowledge' ? kept(deadline, now) : deadline,
    );
    return [{ type: 'acknowledged', deadlines }];
  },

  /** Does whatever is due now: raises the level for each missed deadline, ends a survey in silence, ends a hold. */
  escalate(it, _command, { now, rules }) {
    const events: CaseEvent[] = [];
    // First of all: it carries the deadlines as they are now, and would wipe out the marks of what comes before it.
    if (it.status === 'on-hold' && it.hold?.until !== undefined && it.hold.until <= now) {
      events.push({ type: 'resumed', deadlines: resumeDeadlines(it.deadlines, rules.calendar, now) });
    }
    for (const [at, deadline] of it.deadlines.filter(isUnheard).entries()) {
      events.push({
        type: 'escalated',
        deadline: deadline.kind,
        dueAt: deadline.dueAt,
        level: it.escalationLevel + at + 1,
        priority: Math.max(1, it.priority - at - 1),
      });
    }
    return events;
  },

  ask(it, command, { now, rules }) {
    const isTooLate = it.round.askedAt !== undefined || reactionOf(it) !== undefined || isSurveyOver(it, now);
    if (isTooLate || !isToBeAsked(it)) return [];
    const quietUntil = addMilliseconds(command.lastAskedAt ?? LONG_AGO, rules.survey.quietDays * DAY_MS);
    return now < quietUntil ? [{ type: 'not-asked', reason: 'asked-lately' }] : [{ type: 'asked' }];
  },

  close(it, _command, { now }) {
    if (canClose(it, now)) return [{ type: 'closed', closure: 'decided' }];
    const waitsFor = hasOpenRemedies(it) ? 'a remedy is neither done nor declined' : 'the survey window is still open';
    return { code: 'still-open', message: `The case cannot close yet: ${waitsFor}.` };
  },

  /** The law flags what was missed before it judges any command (law.ts): being asked is all it takes. */
  flagBreach() {
    return [];
  },

  restartWorkflow() {
    return [{ type: 'workflow-restarted' }];
  },
} satisfies Partial<CommandRules>;
