import type { HistoryEntry } from '../../domain/case/case.ts';
import type { Actor } from '../../domain/case/commands.ts';
import { actorName } from '../../domain/case/guards.ts';
import type { Refusal } from '../../domain/case/refusal.ts';
import type { Configuration } from '../../domain/configuration.ts';
import type { BusinessCalendar } from '../../domain/deadlines/policy.ts';
import { contention } from '../../domain/errors.ts';
import { decideHours } from '../../domain/hours/decide.ts';
import {
  calendarWith,
  evolveHours,
  type Hours,
  type HoursCommand,
  hoursLine,
  UNCHANGED_HOURS,
} from '../../domain/hours/hours.ts';
import { addMilliseconds, type Instant } from '../../domain/time.ts';
import type { Clock } from '../../ports/surroundings.ts';
import type { Attribute, Table } from '../../ports/table.ts';
import { withLines } from './case/history.ts';
import { houseHoursKey } from './keys.ts';

export interface HoursOnRecord {
  hours: Hours;
  history: readonly HistoryEntry[];
}

/** The firm's hours: the file's, and what was changed since, under a law of their own and with a history. */
export interface HouseHours {
  /** As it stands; looked at again after half a minute. */
  calendar(): Promise<BusinessCalendar>;
  load(): Promise<HoursOnRecord>;
  /** @throws AppError `busy` when others keep changing them */
  send(command: HoursCommand, by: Actor): Promise<HoursOnRecord | { refusal: Refusal }>;
}

/** A closure on a bad day is known everywhere within this; a table read for each command would be paid for every day. */
const KNOWN_FOR_MS = 30_000;
/** Two people at once, and one more. */
const TRIES = 5;
/** Ten years of a change a week; an item of 400 KB holds four times as many. */
const MOST_ENTRIES = 500;
const ROOT = 'HOURS';

export function openHouseHours(ports: {
  table: Pick<Table, 'get' | 'put'>;
  clock: Clock;
  configuration: Pick<Configuration, 'calendar'>;
}): HouseHours {
  const { table, clock, configuration } = ports;
  const { timeZone } = configuration.calendar;

  const load: HouseHours['load'] = async () => {
    const item = await table.get(houseHoursKey);
    if (item === undefined) return { hours: UNCHANGED_HOURS, history: [] };
    return { hours: item.hours as unknown as Hours, history: item.history as unknown as HistoryEntry[] };
  };

  return {
    calendar: calendarNow(ports),
    load,
    async send(command, by) {
      for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        const { hours: before, history } = await load();
        const now = clock.now();
        const answer = decideHours(before, command, { by, now, timeZone });
        if ('code' in answer) return { refusal: answer };
        if (answer.length === 0) return { hours: before, history };
        if (history.length >= MOST_ENTRIES) return { refusal: HISTORY_FULL };
        const after = answer.reduce((it, event) => evolveHours(it, event, now, timeZone), before);
        const saved: HoursOnRecord = {
          hours: { ...after, version: before.version + 1 },
          history: withLines(history, answer.map(hoursLine), { root: ROOT, by: actorName(by), at: now }),
        };
        const item = {
          ...houseHoursKey,
          ...(saved as unknown as Record<string, Attribute>),
          version: saved.hours.version,
        };
        const condition = before.version === 0 ? { absent: true as const } : { equals: { version: before.version } };
        if (await table.put(item, condition)) return saved;
      }
      throw contention('the hours of the firm');
    },
  };
}

const HISTORY_FULL: Refusal = {
  code: 'history-full',
  message: 'The hours were changed 500 times: write what holds into comeback.config.ts, and take the item away.',
};

/** Asks for the calendar as it stands, at most every half minute. The same version is the same object: much is kept by it. */
export function calendarNow({
  table,
  clock,
  configuration,
}: {
  table: Pick<Table, 'get'>;
  clock: Clock;
  configuration: Pick<Configuration, 'calendar'>;
}): () => Promise<BusinessCalendar> {
  const seed = configuration.calendar;
  let known: { calendar: BusinessCalendar; version: number; until: Instant } | undefined;
  return async () => {
    const now = clock.now();
    if (known !== undefined && now < known.until) return known.calendar;
    const item = await table.get(houseHoursKey);
    const version = Number(item?.version ?? 0);
    const calendar =
      known?.version === version
        ? known.calendar
        : item === undefined
          ? seed
          : calendarWith(seed, item.hours as unknown as Hours);
    known = { calendar, version, until: addMilliseconds(now, KNOWN_FOR_MS) };
    return calendar;
  };
}
