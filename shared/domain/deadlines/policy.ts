import type { DeadlineKind } from '../case/vocabulary.ts';

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** When the firm works. Days without windows are closed; holidays close a day whatever its weekday. */
export interface BusinessCalendar {
  timeZone: string;
  /** `[['09:00', '12:30'], ['13:00', '17:00']]`: local times, each window within one day, `24:00` allowed as an end. */
  windows: Partial<Record<Weekday, readonly (readonly [string, string])[]>>;
  /** `YYYY-MM-DD`. */
  holidays: readonly string[];
}

export interface DeadlineRule {
  kind: DeadlineKind;
  amount: number;
  /**
   * `hours`: elapsed hours. `business-hours`: open time of the calendar. `calendar-days`: ends with the local day, open or
   * not. `business-days`: ends with the close of that business day. Days are whole numbers.
   */
  unit: 'hours' | 'business-hours' | 'calendar-days' | 'business-days';
  /**
   * `receipt`: hours run from the instant. Business days: the day of receipt is day 0 if it is a business day and the close
   * has not passed, else the next business day is.
   * `day-after`: hours run from the first instant of the next day. Business days: the first one after the day of receipt is
   * day 1, whatever day or hour that was; so it is the stricter of the two for what comes in while the firm is closed.
   * Calendar days: the day after receipt is day 1 in both.
   */
  from: 'receipt' | 'day-after';
  regulatory: boolean;
}

/** A set of promises, as data. `validFrom` is the first local day on which new cases fall under it. */
export interface Policy {
  name: string;
  version: number;
  validFrom: string;
  source: string;
  deadlines: readonly DeadlineRule[];
}
