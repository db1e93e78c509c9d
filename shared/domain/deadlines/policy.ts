import type { DeadlineKind } from '../case/vocabulary.ts';
import type { Day } from '../time.ts';

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** From, until: local times `HH:MM` within one day; `24:00` is allowed as an end. */
export type OpenWindow = readonly [string, string];

/** `[['09:00', '12:30'], ['13:00', '17:00']]` by weekday; a day without windows is closed. */
export type OpenWeek = Partial<Record<Weekday, readonly OpenWindow[]>>;

/** When the firm works. Holidays close a day whatever its weekday. */
export interface BusinessCalendar {
  timeZone: string;
  windows: OpenWeek;
  /** `YYYY-MM-DD`. */
  holidays: readonly Day[];
  /** Weeks that hold from a day on, each until the next, in order of `from`; before the first of them `windows` does. */
  weeks?: readonly { from: Day; windows: OpenWeek }[];
  /** What a single day has instead, whatever its weekday and be it a holiday: its windows, none of them where it is closed. */
  days?: Readonly<Record<Day, readonly OpenWindow[]>>;
  /** When nobody is sent a text message, every day: local times `HH:MM`, over midnight where `until` is not after `from`. */
  quietHours?: QuietHours;
}

export interface QuietHours {
  from: string;
  until: string;
}

/** A length of time, and how it is counted. Days are whole numbers. */
export interface Span {
  amount: number;
  /**
   * `hours`: elapsed hours. `business-hours`: open time of the calendar. `calendar-days`: ends with the local day, open or
   * not. `business-days`: ends with the close of that business day.
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
}

export interface DeadlineRule extends Span {
  kind: DeadlineKind;
  regulatory: boolean;
  /** What the span is counted from. Until the firm knows that date there is no clock of this rule: no other one stands in. */
  anchor?: 'received' | 'sent-to-company';
  /** "24 hours or one business day": whichever ends later. */
  orLater?: Span;
  /** A way that is open until then (early close, holding letter), no promise: not taken, nothing is broken. */
  isOption?: true;
  /** Kept, the promise begins anew, counted from the instant at which it was kept. */
  repeats?: Span;
  /** A holding letter before the end may move it, once. */
  delay?: {
    /** The latest end, from the same anchor. Absent: the text names none, and the date given to the customer is the end. */
    until?: Span;
    by: 'owner' | 'supervisor';
    /** On what condition, as the person who writes the letter is told. */
    when: string;
  };
}

/** A set of promises, as data. Versions of a name follow one another; a case keeps the one it was opened under. */
export interface Policy {
  name: string;
  version: number;
  /** The first local day on which complaints received fall under it. */
  validFrom: Day;
  /** The last such day, where another text follows. */
  validUntil?: Day;
  source: string;
  /** What was not checked in the text itself, each in a sentence. Nobody should rely on it before reading there. */
  uncertain?: readonly string[];
  deadlines: readonly DeadlineRule[];
}
