import type { Case, Round } from '../case/case.ts';
import { isFinal, isShutOut } from '../case/guards.ts';
import { REACTIONS, type Reaction } from '../case/vocabulary.ts';
import type { ComingBack } from '../customers/coming-back.ts';
import { fewestPeople } from '../loyalty/small-numbers.ts';
import { wilson } from '../statistics/wilson.ts';
import type { Instant } from '../time.ts';

/** `pending`: the customer can answer still. */
export const REACTIONS_SO_FAR = [...REACTIONS, 'pending'] as const;
type ReactionSoFar = Reaction | 'pending';

/** What became of one decision of one person. */
export interface DecidedRound {
  personId: string;
  caseId: string;
  round: number;
  decidedAt: Instant;
  customerId?: string;
  reaction: ReactionSoFar;
  /** A promise had been broken by then, in whoever's hands the case was. */
  hadBrokenPromise: boolean;
  wasReopened: boolean;
  /** Kept from every report, or about the person themselves. */
  isKeptOut: boolean;
}

/** The decisions that people took in a case; what the house decided by itself is nobody's. */
export function decidedRounds(it: Case): DecidedRound[] {
  return [...it.rounds, it.round].flatMap((round) => {
    const { decidedBy, decidedAt, number } = round;
    if (decidedBy === undefined || decidedAt === undefined || decidedBy.includes(':')) return [];
    const wasReopened = number < it.round.number;
    return {
      personId: decidedBy,
      caseId: it.caseId,
      round: number,
      decidedAt,
      ...(it.customerId === undefined ? {} : { customerId: it.customerId }),
      reaction: reactionIn(round, wasReopened || isFinal(it)),
      hadBrokenPromise: it.deadlines.some(({ missedAt }) => missedAt !== undefined && missedAt <= decidedAt),
      wasReopened,
      isKeptOut: it.excluded !== undefined || isShutOut(decidedBy, it),
    };
  });
}

function reactionIn({ reactions, notAsked, askedAt }: Round, isOver: boolean): ReactionSoFar {
  const last = reactions.at(-1);
  if (last !== undefined) return last.reaction;
  if (notAsked !== undefined) return 'not-asked';
  if (!isOver) return 'pending';
  return askedAt === undefined ? 'not-asked' : 'no-reply';
}

export interface ResultsPeriod {
  from: Instant;
  decided: number;
  withBrokenPromise: number;
  reopened: number;
  /** Null where there are fewer people than groups are shown of: too few to say anything by. */
  reactions: Record<ReactionSoFar, number> | null;
}

/** @param smallestGroup people, as for the groups of reports */
export function resultsSince(from: Instant, all: readonly DecidedRound[], smallestGroup: number): ResultsPeriod {
  const decided = all.filter(({ decidedAt, isKeptOut }) => decidedAt >= from && !isKeptOut);
  const people = new Set(decided.map(({ customerId, caseId }) => customerId ?? caseId));
  const countOf = (reaction: ReactionSoFar) => decided.filter((one) => one.reaction === reaction).length;
  return {
    from,
    decided: decided.length,
    withBrokenPromise: decided.filter(({ hadBrokenPromise }) => hadBrokenPromise).length,
    reopened: decided.filter(({ wasReopened }) => wasReopened).length,
    reactions:
      people.size < fewestPeople(smallestGroup)
        ? null
        : (Object.fromEntries(REACTIONS_SO_FAR.map((reaction) => [reaction, countOf(reaction)])) as Record<
            ReactionSoFar,
            number
          >),
  };
}

/** As long as the report's headline window. */
export const FOLLOWED_DAYS = 90;
/** Of how many customers a page asks what they bought: a read of some tenths of a second. */
export const MOST_FOLLOWED = 100;

export interface CameBack {
  days: number;
  /** Customers with an order before, whose days are over. */
  people: number;
  /** Of whom nothing can be said: no order on file by then, or too many orders to know. */
  unmatched: number;
  cameBack: number | null;
  /** With 95% Wilson limits; null, as the count is, where there are fewer people than groups are shown of. */
  rate: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * The newest decisions for `MOST_FOLLOWED` customers at most, the latest first, each customer once.
 * @param newestFirst of which the days are over
 */
export function toFollow(newestFirst: readonly DecidedRound[]): DecidedRound[] {
  const met = new Set<string>();
  return newestFirst
    .filter(({ customerId, isKeptOut }) => {
      if (customerId === undefined || isKeptOut || met.has(customerId)) return false;
      met.add(customerId);
      return true;
    })
    .slice(0, MOST_FOLLOWED);
}

/** Whether coming back after this case follows their decision: its days count from the first one, whoever decided again later. */
export function wasFirstDecidedBy(personId: string, it: Case): boolean {
  return [...it.rounds, it.round].find(({ decidedAt }) => decidedAt !== undefined)?.decidedBy === personId;
}

/** The plain share of customers who came back; everybody in it was looked at for all the days, so that it may be one. */
export function cameBackOf(followed: readonly (ComingBack | null)[], smallestGroup: number): CameBack {
  const seen = followed.filter((it) => it !== null && it.observedDays >= FOLLOWED_DAYS) as ComingBack[];
  const matched = seen.filter(({ state }) => state === 'came-back' || state === 'not-yet');
  const hits = matched.filter(({ days }) => days !== null && days <= FOLLOWED_DAYS).length;
  const isShown = matched.length >= fewestPeople(smallestGroup);
  const rate = isShown ? wilson(hits, matched.length) : null;
  return {
    days: FOLLOWED_DAYS,
    people: matched.length,
    unmatched: seen.length - matched.length,
    cameBack: isShown ? hits : null,
    ...(rate ?? { rate: null, lower: null, upper: null }),
  };
}
