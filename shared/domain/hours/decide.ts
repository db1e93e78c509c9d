import type { Actor } from '../case/commands.ts';
import { isSupervising } from '../case/guards.ts';
import type { Refusal } from '../case/refusal.ts';
import { addDays, isDay, localDay } from '../deadlines/calendar.ts';
import { dayProblems, weekProblems } from '../deadlines/calendar-check.ts';
import type { Day, Instant } from '../time.ts';
import type { Hours, HoursCommand, HoursEvent } from './hours.ts';

/** Two years: what lies beyond is a mistyped date. */
const FARTHEST_DAYS = 731;
/** Special days ahead and behind, and weeks: far more than a firm has, and the item stays small. */
const MOST_DAYS = 300;
const MOST_WEEKS = 50;

interface Context {
  by: Actor;
  now: Instant;
  timeZone: string;
}

/** The law of the firm's hours: what a change of them comes to, or why it may not be. A day by a supervisor, a week by an admin. */
export function decideHours(it: Hours, command: HoursCommand, context: Context): readonly HoursEvent[] | Refusal {
  return notAllowed(command, context.by) ?? wrongDay(it, command, context) ?? RULES[command.type](it, command as never);
}

const RULES: {
  [T in HoursCommand['type']]: (
    it: Hours,
    command: Extract<HoursCommand, { type: T }>,
  ) => readonly HoursEvent[] | Refusal;
} = {
  setDay(it, { day, windows, reason }) {
    const [problem] = dayProblems('windows', windows);
    if (problem !== undefined) return wrongHours(problem, 'windows');
    if (JSON.stringify(it.days[day]) === JSON.stringify(windows)) return [];
    return [{ type: 'day-set', day, windows, reason }];
  },

  clearDay: (it, { day }) => (it.days[day] === undefined ? [] : [{ type: 'day-cleared', day }]),

  setWeek(it, { from, windows, reason }) {
    const [problem] = weekProblems('windows', windows);
    if (problem !== undefined) return wrongHours(problem, 'windows');
    if (JSON.stringify(it.weeks.find((week) => week.from === from)?.windows) === JSON.stringify(windows)) return [];
    return [{ type: 'week-set', from, windows, reason }];
  },
};

function notAllowed({ type }: HoursCommand, by: Actor): Refusal | undefined {
  if (by.kind === 'staff' && (type === 'setWeek' ? by.role === 'admin' : isSupervising(by))) return undefined;
  return {
    code: 'role-too-low',
    message:
      type === 'setWeek' ? 'The hours of the week are set by an admin.' : 'The hours of a day are set by a supervisor.',
  };
}

function wrongDay(it: Hours, command: HoursCommand, { now, timeZone }: Context): Refusal | undefined {
  const [field, day]: [string, Day] = command.type === 'setWeek' ? ['from', command.from] : ['day', command.day];
  const today = localDay(now, timeZone);
  if (!isDay(day)) return { code: 'invalid-hours', message: `"${day}" is no day; write it like "2026-12-24".`, field };
  if (day < today)
    return { code: 'invalid-hours', message: `Hours that are over stay as they were; today is ${today}.`, field };
  if (day > addDays(today, FARTHEST_DAYS))
    return { code: 'invalid-hours', message: 'At most two years ahead, please.', field };
  const isFull = command.type === 'setWeek' ? it.weeks.length >= MOST_WEEKS : Object.keys(it.days).length >= MOST_DAYS;
  return isFull && command.type !== 'clearDay'
    ? { code: 'invalid-hours', message: 'There are too many changes of hours; take some away that are to come.', field }
    : undefined;
}

/** The check names path and mend: what stands before the colon is the field. */
function wrongHours(problem: string, field: string): Refusal {
  const at = problem.indexOf(': ');
  return {
    code: 'invalid-hours',
    message: at < 0 ? problem : problem.slice(at + 2),
    field: at < 0 ? field : problem.slice(0, at),
  };
}
