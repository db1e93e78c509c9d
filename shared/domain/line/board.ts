import { addMilliseconds, type Instant, millisecondsOf, SECOND_MS } from '../time.ts';
import type { Contact } from './contact.ts';
import { isOfWhoCalled, isTakenBack } from './follow-up.ts';

const HOUR_MS = 3_600_000;

/** What became of a caller's wait. `promised`: they chose a callback or left a message instead. */
type Fate = 'waiting' | 'answered' | 'promised' | 'abandoned';

interface Wait {
  leg: Contact & { queuedAt: Instant };
  fate: Fate;
  /** Until the answer, the end or now. */
  seconds: number;
}

/** The calls that came into a queue from `from` on. Rates are fractions, null where there is nothing to divide by. */
export interface LinePeriod {
  from: Instant;
  offered: number;
  answered: number;
  answeredInTime: number;
  abandoned: number;
  /** Of them, before the time was over in which they should have been answered. */
  abandonedInTime: number;
  promised: number;
  serviceLevel: number | null;
  abandonmentRate: number | null;
  /** Of those who were answered. */
  averageWaitSeconds: number | null;
  /** Answered calls of which all is done, the work after the call too. */
  handled: number;
  averageHandleSeconds: number | null;
}

export interface LineBoard {
  at: Instant;
  answerWithinSeconds: number;
  waiting: number;
  longestWaitSeconds: number | null;
  /** Calls in which an agent is. */
  talking: number;
  lastHour: LinePeriod;
  today: LinePeriod;
}

/**
 * How the line does, by the house's own records of calls. Each time that a caller comes into a queue counts: a transfer is one
 * more, unless the agent took the caller back before anybody answered. Calls of ours to somebody, promised callbacks among them,
 * do not.
 *
 * Service level: answered in time / (answered + abandoned too late to have been answered in time + waiting for longer than that).
 * Who gave up before is in neither part: nobody could have been too late for them; `abandonedInTime` says how many. Who chose a
 * callback is in neither part. Abandonment rate: abandoned / offered, promised callbacks not among the abandoned, which is Amazon
 * Connect's (Administrator Guide, "Metric definitions"). Handle time: from answer to the end of the work after the call, holds
 * among it, as Connect's average handle time.
 *
 * @param legs that came into a queue since the day began, or within the hour
 */
export function lineBoard(
  legs: readonly Contact[],
  { now, dayBegan, answerWithinSeconds }: { now: Instant; dayBegan: Instant; answerWithinSeconds: number },
): LineBoard {
  const byId = new Map(legs.map((leg) => [leg.contactId, leg]));
  const waits = legs.flatMap((leg) => {
    const { queuedAt } = leg;
    if (queuedAt === undefined || !isOfWhoCalled(leg) || isTakenBack(leg)) return [];
    const fate = fateOf(leg, byId.get(leg.initialContactId ?? '') ?? leg);
    return [{ leg: { ...leg, queuedAt }, fate, seconds: secondsFrom(queuedAt, leg.agentAt ?? leg.endedAt ?? now) }];
  });
  const waiting = waits.filter(({ fate }) => fate === 'waiting');
  const since = (from: Instant) =>
    periodOf(
      from,
      waits.filter(({ leg }) => leg.queuedAt >= from),
      answerWithinSeconds,
    );
  return {
    at: now,
    answerWithinSeconds,
    waiting: waiting.length,
    longestWaitSeconds: waiting.length === 0 ? null : Math.floor(Math.max(...waiting.map(({ seconds }) => seconds))),
    talking: waits.filter(({ leg, fate }) => fate === 'answered' && leg.endedAt === undefined).length,
    lastHour: since(hourBefore(now)),
    today: since(dayBegan),
  };
}

export const hourBefore = (now: Instant): Instant => addMilliseconds(now, -HOUR_MS);

/** A callback is noted on the first leg of a call, for all of them. */
function fateOf(leg: Contact, firstLeg: Contact): Fate {
  if (leg.agentAt !== undefined) return 'answered';
  if (leg.endedAt === undefined) return 'waiting';
  return firstLeg.callback !== undefined || firstLeg.voicemail !== undefined ? 'promised' : 'abandoned';
}

function periodOf(from: Instant, waits: readonly Wait[], within: number): LinePeriod {
  const of = (fate: Fate) => waits.filter((wait) => wait.fate === fate);
  const inTime = (some: readonly Wait[]) => some.filter(({ seconds }) => seconds <= within).length;
  const [answered, abandoned, waiting] = [of('answered'), of('abandoned'), of('waiting')];
  const [abandonedInTime, waitingInTime] = [inTime(abandoned), inTime(waiting)];
  const judged = answered.length + abandoned.length - abandonedInTime + waiting.length - waitingInTime;
  const handled = answered.flatMap(({ leg }) => handleSecondsOf(leg) ?? []);
  return {
    from,
    offered: waits.length,
    answered: answered.length,
    answeredInTime: inTime(answered),
    abandoned: abandoned.length,
    abandonedInTime,
    promised: of('promised').length,
    serviceLevel: share(inTime(answered), judged),
    abandonmentRate: share(abandoned.length, waits.length),
    averageWaitSeconds: average(answered.map(({ seconds }) => seconds)),
    handled: handled.length,
    averageHandleSeconds: average(handled),
  };
}

/** From answer to the end of the work after the call; undefined where nobody answered, or not all is done. */
export function handleSecondsOf({
  agentAt,
  wrappedUpAt,
}: Pick<Contact, 'agentAt' | 'wrappedUpAt'>): number | undefined {
  return agentAt === undefined || wrappedUpAt === undefined ? undefined : secondsFrom(agentAt, wrappedUpAt);
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

export const average = (values: readonly number[]) =>
  values.length === 0 ? null : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);

/** Never below nought: Connect and its events tell times by clocks of their own. */
const secondsFrom = (from: Instant, until: Instant) =>
  Math.max(0, millisecondsOf(until) - millisecondsOf(from)) / SECOND_MS;
