import { CONTACT_CHANNELS, type ContactChannel } from '../case/vocabulary.ts';
import { daysBetween } from '../customers/order-days.ts';
import type { Day, Instant } from '../time.ts';
import type { CustomerFacts } from './facts.ts';
import { RISK_TABLE, type Risk, riskOf } from './risk.ts';
import { isGone, RULE, segmentOf } from './rule.ts';
import type { Segment } from './words.ts';

/** From where to where, when, by which version of the rule, and on what facts. `from` is null for the first placing. */
export interface Move {
  day: Day;
  from: Segment | null;
  to: Segment;
  rule: string;
  facts: CustomerFacts;
}

/** A customer as the watch keeps them. */
export interface Watch {
  customerId: string;
  segment: Segment;
  /** Null until the first night. */
  watchedOn: Day | null;
  risk: (Risk & { table: string; scoredOn: Day }) | null;
  /** Oldest first. */
  moves: readonly Move[];
  /** The last word on being written to or called in order to sell; nobody asked is a no. */
  marketing: { given: boolean; at: Instant } | null;
  askedOn: Day | null;
}

/** What staff may know of it: all but the id, which they asked by. */
export function watchView({ customerId: _, ...watch }: Watch): Omit<Watch, 'customerId'> {
  return watch;
}

/** Two years of moving every month; what is older stands in the lake. */
const MOST_MOVES = 24;

export interface Watched {
  watch: Watch;
  move: Move | null;
  /** The score of this month, of which the calibration counts the outcome; null on other nights. */
  scored: Risk | null;
  /** Whether somebody shall ask this customer why. */
  isToAsk: boolean;
}

/** One customer on one day: the same day again changes nothing. */
export function watchOn(before: Watch, facts: CustomerFacts, day: Day, notBy: readonly ContactChannel[]): Watched {
  const isFirst = before.watchedOn === null;
  const to = segmentOf(facts, RULE);
  const from = isFirst ? null : before.segment;
  const move = from === to ? null : { day, from, to, rule: RULE.version, facts };
  const isNewMonth = before.risk === null || before.risk.scoredOn.slice(0, 7) !== day.slice(0, 7);
  const scored = isNewMonth ? riskOf(facts, RISK_TABLE) : null;
  const isToAsk = move !== null && mayAsk(before, move, notBy);
  return {
    move,
    scored,
    isToAsk,
    watch: {
      ...before,
      segment: to,
      watchedOn: day,
      risk: scored === null ? before.risk : { ...scored, table: RISK_TABLE.version, scoredOn: day },
      moves: move === null ? before.moves : [...before.moves, move].slice(-MOST_MOVES),
      askedOn: isToAsk ? day : before.askedOn,
    },
  };
}

/**
 * Somebody worth it who falls silent, agreed to be approached, left a way to do so, has no case that says why already, and was not
 * asked lately. A first placing is no fall: history that comes in at once must not open a thousand cases.
 */
function mayAsk(
  { marketing, askedOn }: Watch,
  { from, to, day, facts }: Move,
  notBy: readonly ContactChannel[],
): boolean {
  const { spendYearMinor, orderDays, pauseDays } = RULE.proactive;
  return (
    from !== null &&
    !isGone(from) &&
    isGone(to) &&
    facts.spendYearMinor >= spendYearMinor &&
    facts.orderDays >= orderDays &&
    facts.openCases === 0 &&
    marketing?.given === true &&
    CONTACT_CHANNELS.some((channel) => !notBy.includes(channel)) &&
    (askedOn === null || daysBetween(askedOn, day) >= pauseDays)
  );
}
