import type { Case } from '../case/case.ts';
import { isFinal } from '../case/guards.ts';
import type { Closure } from '../case/vocabulary.ts';
import { daysBetween, type KnownPurchase, type OrderDay, orderDays } from '../customers/order-days.ts';
import { localDay } from '../deadlines/calendar.ts';
import type { Day } from '../time.ts';

/** All that segment and risk are worked out from; kept with each move, so that it can be worked out again by hand. */
export interface CustomerFacts {
  /** Days with a qualifying order, of the purchases kept. */
  orderDays: number;
  lastOrder: Day;
  sinceLastDays: number;
  /** Median of the days between orders; null below three order days, which are two gaps. */
  rhythmDays: number | null;
  /** In the house's currency, in the 365 days up to the last order: silence does not make anybody worth less. */
  spendYearMinor: number;
  /** In the house's currency, of the last 182 days and of the 182 before. */
  spendHalfMinor: number;
  spendHalfBeforeMinor: number;
  /** Those that the house opened itself apart: they follow from the watch, and it must not follow from them. */
  openCases: number;
  /** Complaints received in the last 365 days, and those of them whose last answer was `dissatisfied`. */
  complaintsYear: number;
  dissatisfiedYear: number;
}

const YEAR = 365;
/** Counted in another case, or found to be no complaint about us. */
const NO_COMPLAINT: readonly (Closure | undefined)[] = ['merged', 'out-of-scope', 'not-a-complaint'];
const HALF = 182;

/** As of the end of that day; null for somebody who has not bought anything by then. */
export function customerFacts(
  purchases: readonly KnownPurchase[],
  cases: readonly Case[],
  firm: { day: Day; currency: string; returnWindowDays: number; timeZone: string },
): CustomerFacts | null {
  const { day } = firm;
  const orders = orderDays(purchases, { until: day, returnWindowDays: firm.returnWindowDays });
  const days = [...new Set(orders.map((order) => order.day))];
  const lastOrder = days.at(-1);
  if (lastOrder === undefined) return null;
  const spent = (from: number, to: number, end: Day) =>
    sum(orders.filter(({ currency }) => currency === firm.currency).filter((order) => isIn(order, from, to, end)));
  const complaints = cases.filter(
    (it) => isComplaint(it) && daysBetween(localDay(it.receivedAt, firm.timeZone), day) < YEAR,
  );
  return {
    orderDays: days.length,
    lastOrder,
    sinceLastDays: daysBetween(lastOrder, day),
    rhythmDays: rhythmOf(days),
    spendYearMinor: spent(0, YEAR, lastOrder),
    spendHalfMinor: spent(0, HALF, day),
    spendHalfBeforeMinor: spent(HALF, 2 * HALF, day),
    openCases: cases.filter((it) => !isFinal(it) && it.channel !== 'proactive').length,
    complaintsYear: complaints.length,
    dissatisfiedYear: complaints.filter((it) => lastAnswer(it) === 'dissatisfied').length,
  };
}

/** From `from` to less than `to` days before the end. */
function isIn(order: OrderDay, from: number, to: number, end: Day): boolean {
  const ago = daysBetween(order.day, end);
  return ago >= from && ago < to;
}

function sum(orders: readonly OrderDay[]): number {
  return orders.reduce((total, { keptMinor }) => total + keptMinor, 0);
}

/** Of an even number of gaps the mean of the two in the middle. */
function rhythmOf(days: readonly Day[]): number | null {
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day));
  if (gaps.length < 2) return null;
  gaps.sort((a, b) => a - b);
  const middle = Math.floor(gaps.length / 2);
  const upper = gaps[middle] ?? 0;
  return gaps.length % 2 === 1 ? upper : ((gaps[middle - 1] ?? 0) + upper) / 2;
}

function isComplaint({ kind, closure, excluded }: Case): boolean {
  return kind === 'complaint' && excluded === undefined && !NO_COMPLAINT.includes(closure);
}

/** Silence is no answer, and takes none back. */
function lastAnswer(it: Case): string | undefined {
  const reactions = [...it.rounds, it.round].flatMap((round) => round.reactions);
  return reactions.findLast(({ reaction }) => reaction !== 'no-reply')?.reaction;
}
