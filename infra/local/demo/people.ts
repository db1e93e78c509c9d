import type { Reaction } from '../../../shared/domain/case/vocabulary.ts';
import { addMilliseconds, DAY_MS, type Instant } from '../../../shared/domain/time.ts';
import type { Random } from './random.ts';

/** A customer of the demo firm, with the habits that the generator gave them. Nothing of this is known to the system. */
export interface Person {
  customerId: string;
  email: string;
  phone: string;
  segment: 'new' | 'regular' | 'loyal';
  region: string;
  firstSeen: Instant;
  /** Orders a day while nothing is wrong. */
  ordersPerDay: number;
  /** Changes of the pace, in order of time: `factor` holds from `from` on. */
  turns: { from: Instant; factor: number }[];
}

export interface Order {
  person: Person;
  orderId: string;
  at: Instant;
  amountMinor: number;
  category: string;
}

/**
 * How a complaint's end changes a person's pace from then on. PLANTED: these are the demo's own assumptions, there to be
 * found again by the report. They are no finding about anybody.
 */
export const PLANTED_PACE: Record<Reaction, number> = {
  satisfied: 1.1,
  mollified: 0.8,
  dissatisfied: 0.35,
  'no-reply': 0.7,
  'not-asked': 0.75,
};

const PACE = { new: 1 / 120, regular: 1 / 75, loyal: 1 / 40 };
/** A hundred numbers each, for 2,000 people. */
const AREA_CODES = [201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228];
const CATEGORIES = ['kettles', 'ovens', 'fridges', 'spare parts', 'coffee'];

export function makePeople(count: number, since: Instant, days: number, random: Random): Person[] {
  return Array.from({ length: count }, (_, at) => {
    const customerId = `C${String(at + 1).padStart(5, '0')}`;
    const segment = random.pick(['new', 'new', 'regular', 'regular', 'regular', 'loyal'] as const);
    return {
      customerId,
      segment,
      email: `customer${at + 1}@example.com`,
      // 555-0100 to 555-0199 are set aside for stories; the area codes make enough of them.
      phone: `+1${AREA_CODES[Math.floor(at / 100) % AREA_CODES.length]}55501${String(at % 100).padStart(2, '0')}`,
      region: random.pick(['north', 'south', 'east', 'west']),
      firstSeen: addMilliseconds(since, Math.floor(random.next() * days * 0.6) * DAY_MS),
      ordersPerDay: PACE[segment] * (0.6 + 0.8 * random.next()),
      turns: [],
    };
  });
}

/** A person's orders in [from, to): the first on the day they are first seen, the others at their pace. */
export function ordersOf(person: Person, from: Instant, to: Instant, random: Random): Order[] {
  const orders: Order[] = [];
  let at = person.firstSeen < from ? afterWaiting(person, from, random) : person.firstSeen;
  while (at < to) {
    const number = `${person.customerId}-${at.slice(0, 10).replaceAll('-', '')}-${orders.length + 1}`;
    orders.push({
      person,
      orderId: number,
      at,
      amountMinor: random.between(900, 24_000),
      category: random.pick(CATEGORIES),
    });
    at = afterWaiting(person, at, random);
  }
  return orders;
}

/** Waits at the pace of each stretch in turn: chance has no memory, so a change of pace begins a new wait. */
function afterWaiting(person: Person, at: Instant, random: Random): Instant {
  const factor = person.turns.findLast((turn) => turn.from <= at)?.factor ?? 1;
  const bought = addMilliseconds(at, Math.ceil(random.waiting(person.ordersPerDay * factor) * DAY_MS));
  const turn = person.turns.find(({ from }) => from > at && from < bought);
  return turn === undefined ? bought : afterWaiting(person, turn.from, random);
}
