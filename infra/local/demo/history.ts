import type { Reaction } from '../../../shared/domain/case/vocabulary.ts';
import { addMilliseconds, DAY_MS, type Instant, millisecondsOf } from '../../../shared/domain/time.ts';
import { type Order, ordersOf, type Person, PLANTED_PACE } from './people.ts';
import type { Random } from './random.ts';

/** Years that the firm kept in its old systems, as the CSV files that those would write. */
export interface History {
  customers: string;
  purchases: string;
  cases: string;
  counts: { customers: number; purchases: number; cases: number };
}

/** Before there was a Comeback one customer in four had complained; one in five of those was never asked how it went. */
const COMPLAINED = 0.25;
const REACTIONS: readonly Reaction[] = [
  ...Array<Reaction>(7).fill('satisfied'),
  ...Array<Reaction>(4).fill('mollified'),
  ...Array<Reaction>(3).fill('dissatisfied'),
  ...Array<Reaction>(3).fill('no-reply'),
  ...Array<Reaction>(3).fill('not-asked'),
];
const DECISIONS = { satisfied: 'upheld', mollified: 'partly-upheld', dissatisfied: 'not-upheld' } as const;

/** Makes the past of these people up to `until`. Their later pace follows from how their past complaints ended. */
export function makeHistory(people: readonly Person[], until: Instant, random: Random): History {
  const cases: string[] = [];
  const orders: Order[] = [];
  for (const person of people) {
    const complained = pastCase(person, until, random);
    if (complained !== undefined) cases.push(complained);
    orders.push(...ordersOf(person, person.firstSeen, until, random));
  }
  orders.sort((a, b) => (a.at < b.at ? -1 : 1));
  return {
    customers: csv(
      'customer_id,segment,first_seen,region,email,phone',
      people.map(({ customerId, segment, firstSeen, region, email, phone }) =>
        [customerId, segment, firstSeen, region, email, phone].join(','),
      ),
    ),
    purchases: csv(
      'customer_id,order_id,purchased_at,amount,currency,product_category,email,phone',
      orders.map(({ person, orderId, at, amountMinor, category }) =>
        [person.customerId, orderId, at, amountMinor, 'USD', category, person.email, person.phone].join(','),
      ),
    ),
    cases: csv(
      'case_id,customer_id,received_at,decided_at,reaction_at,closed_at,channel,category,decision,reaction,segment',
      cases,
    ),
    counts: { customers: people.length, purchases: orders.length, cases: cases.length },
  };
}

function pastCase(person: Person, until: Instant, random: Random): string | undefined {
  const daysKnown = Math.floor((millisecondsOf(until) - millisecondsOf(person.firstSeen)) / DAY_MS);
  if (daysKnown < 60 || random.next() > COMPLAINED) return undefined;
  const received = addMilliseconds(person.firstSeen, random.between(5, daysKnown - 30) * DAY_MS);
  const decided = addMilliseconds(received, random.between(1, 12) * DAY_MS);
  const reaction = random.pick(REACTIONS);
  const answered =
    reaction === 'no-reply' || reaction === 'not-asked' ? '' : addMilliseconds(decided, random.between(1, 10) * DAY_MS);
  const closed = answered === '' ? addMilliseconds(decided, 14 * DAY_MS) : answered;
  person.turns.push({ from: received, factor: 0.4 }, { from: decided, factor: PLANTED_PACE[reaction] });
  const decision = reaction in DECISIONS ? DECISIONS[reaction as keyof typeof DECISIONS] : 'upheld';
  return [
    `OLD-${person.customerId}`,
    person.customerId,
    received,
    decided,
    answered,
    closed,
    random.pick(['phone', 'phone', 'web', 'email']),
    random.pick(['delivery', 'product-fault', 'billing', 'service']),
    decision,
    reaction,
    person.segment,
  ].join(',');
}

function csv(header: string, lines: readonly string[]): string {
  return `${[header, ...lines].join('\n')}\n`;
}
