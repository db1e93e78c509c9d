import { type Triage, triage } from '../case/triage.ts';
import type { Language, Severity } from '../case/vocabulary.ts';
import type { Configuration } from '../configuration.ts';
import { quietUntil } from '../letters/quiet-hours.ts';
import type { Instant } from '../time.ts';

/** The toll-free line, as the firm sets it (comeback.config.ts). Its hours are those of the business calendar. */
export interface Line {
  /** The numbers that callers reach, E.164; nobody is called back on them. */
  numbers: readonly string[];
  /** Countries that callbacks go to, ISO 3166-1 alpha-2: what a call there costs is ours to pay. */
  callbackCountries: readonly string[];
  /** Calls of which one number may be asked to be called back, in a UTC day. */
  callbacksPerNumberAndDay: number;
  /** Callbacks promised in an hour, over all callers: a dialling machine is stopped here. */
  callbacksPerHour: number;
  /** Who is answered within so many seconds was served in time; without it 20. */
  answerWithinSeconds?: number;
  /** No phone is rung from `from` until `until`, `HH:MM` by the business clock; over midnight where `from` is the later. */
  quietHours: { from: string; until: string };
  /** How Connect makes a callback: the first call once an agent is free, so long after the promise, and tries at all. */
  callback: { delaySeconds: number; retrySeconds: number; attempts: number };
  /** A voice message is one input after the other, each at most this long, so many times. */
  voicemail: { inputSeconds: number; inputs: number };
}

/** What most lines measure themselves by: eighty of a hundred calls within twenty seconds. */
export const ANSWER_WITHIN_SECONDS = 20;

/** Connect's bounds: of CreateCallbackContact three days, of an input three minutes, and its Loop counts to 100. */
const BOUNDS = {
  // Beyond ten minutes nobody would call it service.
  answerWithinSeconds: [1, 600],
  'callback.delaySeconds': [1, 259_200],
  'callback.retrySeconds': [1, 259_200],
  // More calls than this to who does not answer is a nuisance, whatever Connect allows.
  'callback.attempts': [1, 10],
  'voicemail.inputSeconds': [1, 180],
  'voicemail.inputs': [1, 101],
} as const;

/** Whom to a call goes, and how soon. */
export interface Route {
  /** Team and language: `orders-es`. */
  queue: string;
  /** `1` goes first, `5` last. */
  priority: string;
}

export function routeOf({ team, priority }: Pick<Triage, 'team' | 'priority'>, language: Language): Route {
  return { queue: `${team}-${language}`, priority: String(priority) };
}

/** How a complaint by phone is sorted before its case is open: safety first, a second complaint of the window one place forward. */
export function routeOfComplaint(
  said: { text: string; category?: string; severity?: Severity; isRepeat: boolean },
  language: Language,
  rules: Pick<Configuration, 'categories' | 'severityWords' | 'fallbackTeam' | 'safetyTeam' | 'routes'>,
): Route {
  return routeOf(triage({ ...said, language }, rules), language);
}

/**
 * Whether a phone that rings now would ring in quiet hours. By the business clock: where the person with the phone is, the
 * number only hints at.
 */
export function isQuiet(now: Instant, quietHours: Line['quietHours'], timeZone: string): boolean {
  return quietUntil(now, { quietHours, timeZone }) !== undefined;
}

/** What is wrong with the line's facts, each with its path and the mend. */
export function checkLine({
  numbers,
  callbackCountries,
  callbacksPerNumberAndDay,
  callbacksPerHour,
  answerWithinSeconds = ANSWER_WITHIN_SECONDS,
  quietHours,
  callback,
  voicemail,
}: Line) {
  return [
    ...numbers
      .filter((number) => !/^\+[1-9]\d{6,14}$/.test(number))
      .map((number) => `line.numbers: "${number}" is no number; write it like "+18005550199"`),
    ...callbackCountries
      .filter((country) => !/^[A-Z]{2}$/.test(country))
      .map((country) => `line.callbackCountries: "${country}" is no country; write two capitals, like "US"`),
    ...Object.entries({ callbacksPerNumberAndDay, callbacksPerHour })
      .filter(([, most]) => !Number.isSafeInteger(most) || most < 1)
      .map(([name, most]) => `line.${name}: ${most} is not enough, or not whole; write 1 or more`),
    ...Object.entries(quietHours)
      .filter(([, time]) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
      .map(([name, time]) => `line.quietHours.${name}: "${time}" is no time; write 00:00 to 23:59`),
    ...(quietHours.from === quietHours.until
      ? ['line.quietHours: they never end, so nobody would ever be called back; write two times that differ']
      : []),
    ...outOfBounds({
      answerWithinSeconds,
      'callback.delaySeconds': callback.delaySeconds,
      'callback.retrySeconds': callback.retrySeconds,
      'callback.attempts': callback.attempts,
      'voicemail.inputSeconds': voicemail.inputSeconds,
      'voicemail.inputs': voicemail.inputs,
    }),
  ];
}

function outOfBounds(values: Record<keyof typeof BOUNDS, number>): string[] {
  return (Object.keys(BOUNDS) as (keyof typeof BOUNDS)[]).flatMap((name) => {
    const value = values[name];
    const [least, most] = BOUNDS[name];
    if (Number.isSafeInteger(value) && value >= least && value <= most) return [];
    return [`line.${name}: ${value} is out of bounds, or not whole; write ${least} to ${most}`];
  });
}
