import type { Language } from '../case/vocabulary.ts';
import { localDay } from '../deadlines/calendar.ts';
import type { BusinessCalendar, OpenWeek } from '../deadlines/policy.ts';
import { isOpenAt, windowsOn } from '../deadlines/schedule.ts';
import type { Day, Instant } from '../time.ts';

/** Somebody to whom cases can be given: for what, and when. Changed by supervisors; comeback.config.ts is the seed. */
export interface RosterPerson {
  /** As in their token. */
  personId: string;
  teams: readonly string[];
  languages: readonly Language[];
  /** Of the firm's own making (`appliances`, `safety`); a case may ask for one. */
  skills: readonly string[];
  /** Cases that may be in hand before no more are given; one may still take more. 0: none are given. */
  cap: number;
  /** When they work, by the business clock. */
  week: OpenWeek;
  /** First and last day of each absence. */
  away: readonly { from: Day; until: Day }[];
  /** Their address at work: what waits for them is mailed there, too. None: they see it in the console only. */
  mail?: string;
  /** Whether their mail tells of proposals that wait for somebody of their teams. */
  approves?: boolean;
  /** Id of their user in Amazon Connect, by which the calls that they take are theirs. Nobody else has it. */
  connectUser?: string;
}

/** Whether they work at that instant: by their own week, on a day on which the firm works at all, and not away. */
export function isOnShift({ week, away }: RosterPerson, house: BusinessCalendar, now: Instant): boolean {
  const { timeZone } = house;
  const today = localDay(now, timeZone);
  if (away.some(({ from, until }) => from <= today && today <= until)) return false;
  if (windowsOn(house, today).length === 0) return false;
  return isOpenAt(weekAsCalendar(week, timeZone), now);
}

/** Calendars are told apart as objects, and what is worked out of each is kept: the same week is the same calendar. */
const calendars = new Map<string, BusinessCalendar>();

function weekAsCalendar(week: OpenWeek, timeZone: string): BusinessCalendar {
  const key = `${timeZone} ${JSON.stringify(week)}`;
  const known = calendars.get(key) ?? { timeZone, windows: week, holidays: [] };
  calendars.set(key, known);
  return known;
}
