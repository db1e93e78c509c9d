import { isRunning, pauseDeadlines, resumeDeadlines } from '../../deadlines/deadlines.ts';
import { addMilliseconds, DAY_MS } from '../../time.ts';
import type { CommandRules } from '../decide.ts';
import { concernsThem } from '../delegation/decide.ts';
import { isFinal, isOwner, isShutOut, isSupervising } from '../guards.ts';
import { notForReview, notToDecider } from '../review/reviewers.ts';
import { raisedOnce } from '../teamwork/repeats.ts';

/** A year: what lies beyond is a mistyped date, and a hold would count its business days for ever. */
const LONGEST_EXTENSION_DAYS = 366;
/** Nobody had more to say in the sources; a link that is pressed all day must not fill a history. */
const MOST_MESSAGES = 20;

/** Commands of everyday work: who has the case, what stands still, what is promised. */
export const workRules = {
  take(it, _command, { by }) {
    if (by.kind !== 'staff') return { code: 'role-too-low', message: 'Only a member of staff can take a case.' };
    const elsewhere = notForReview(it, by);
    if (elsewhere !== undefined) return elsewhere;
    if (isOwner(by, it)) return [];
    if (it.owner !== undefined && !isSupervising(by)) {
      return { code: 'already-owned', message: `The case is already with ${it.owner}.` };
    }
    return [{ type: 'taken', owner: by.id }];
  },

  release(it) {
    return it.owner === undefined ? [] : [{ type: 'released' }];
  },

  assign(it, command, { by, rules }) {
    if (command.owner === undefined && command.team === undefined) {
      return { code: 'invalid-assignment', message: 'Name an owner, a team or both.', field: 'owner' };
    }
    if (command.team !== undefined && !rules.teams.some((team) => team.id === command.team)) {
      const known = rules.teams.map((team) => team.id).join(', ');
      return { code: 'unknown-team', message: `No team of that id; there are: ${known}.`, field: 'team' };
    }
    // The house gives cases in turn, and only those that nobody has (shared/runtime/routing).
    if (command.owner !== undefined && by.kind === 'staff' && !isSupervising(by)) {
      return {
        code: 'role-too-low',
        message: 'Giving a case to a person needs a supervisor; a team can be named by its owner.',
      };
    }
    if (command.owner !== undefined && isShutOut(command.owner, it)) return concernsThem();
    const elsewhere = notToDecider(it, command.owner);
    if (elsewhere !== undefined) return elsewhere;
    const team = command.team ?? it.team;
    return [{ type: 'assigned', team, ...(command.owner === undefined ? {} : { owner: command.owner }) }];
  },

  note(it, command, { by }) {
    // The same text is the same note: two repeats of one request may come at the same moment.
    if (it.history.some(({ what, ref }) => what === 'noted' && ref === command.textId)) return [];
    const messages = it.history.filter((entry) => entry.what === 'noted' && entry.by === 'customer');
    if (by.kind === 'customer' && messages.length >= MOST_MESSAGES) {
      return { code: 'too-many-messages', message: 'You have written many times about this case; please call us.' };
    }
    return [{ type: 'noted', textId: command.textId }];
  },

  hold(it, command, { now, rules }) {
    if (command.until !== undefined && command.until <= now) {
      return { code: 'invalid-until', message: 'The end of a hold must lie in the future.', field: 'until' };
    }
    return [
      {
        type: 'held',
        reason: command.reason,
        deadlines: pauseDeadlines(it.deadlines, rules.calendar, now),
        ...(command.until === undefined ? {} : { until: command.until }),
      },
    ];
  },

  resume(it, _command, { now, rules }) {
    return [{ type: 'resumed', deadlines: resumeDeadlines(it.deadlines, rules.calendar, now) }];
  },

  join(it, command, { by }) {
    if (it.contacts.includes(command.contactId)) return [];
    const { contactId, isOutbound, despiteQuietHours } = command;
    if (isOutbound) return [{ type: 'joined', contactId, isOutbound, ...(despiteQuietHours && { despiteQuietHours }) }];
    // Somebody heard it and says that it belongs here; who calls to ask how it stands is no second complaint.
    const raised = by.kind === 'staff' && !isFinal(it) ? raisedOnce(it, 'contact') : [];
    return [{ type: 'joined', contactId: command.contactId }, ...raised];
  },

  extend(it, command, { now }) {
    const deadline = it.deadlines.find((candidate) => candidate.kind === command.deadline && isRunning(candidate));
    if (deadline === undefined) {
      return {
        code: 'unknown-deadline',
        message: `No running deadline "${command.deadline}" on this case.`,
        field: 'deadline',
      };
    }
    if (deadline.regulatory) {
      return {
        code: 'regulatory-deadline',
        message: `"${command.deadline}" is a regulator's: nobody here moves it. A holding letter may, where the policy has one.`,
        field: 'deadline',
      };
    }
    if (command.dueAt <= deadline.dueAt || command.dueAt <= now) {
      return { code: 'invalid-due', message: `Later than ${deadline.dueAt} and than now, please.`, field: 'dueAt' };
    }
    if (command.dueAt > addMilliseconds(now, LONGEST_EXTENSION_DAYS * DAY_MS)) {
      return {
        code: 'invalid-due',
        message: `At most ${LONGEST_EXTENSION_DAYS} days from now, please.`,
        field: 'dueAt',
      };
    }
    return [{ type: 'extended', deadline: command.deadline, dueAt: command.dueAt, textId: command.textId }];
  },
} satisfies Partial<CommandRules>;
