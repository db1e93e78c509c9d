import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanCumulative, type OrderDay } from '../../../shared/domain/statistics/mean-cumulative.ts';

interface Person {
  followed: number;
  orders: readonly number[];
}

/** What SQL would make of people: orders and leavings by day. */
function orderDays(people: readonly Person[]): OrderDay[] {
  return people.flatMap(({ followed, orders }) => [
    { days: followed, orders: 0, left: 1 },
    ...orders.map((days) => ({ days, orders: 1, left: 0 })),
  ]);
}

const atRisk = (people: readonly Person[], day: number) => people.filter(({ followed }) => followed >= day).length;

describe('by hand', () => {
  // Ann is followed 10 days and orders on days 2 and 6, Bob 10 days and on day 6, Cid 4 days without an order.
  const people: Person[] = [
    { followed: 10, orders: [2, 6] },
    { followed: 10, orders: [6] },
    { followed: 4, orders: [] },
  ];
  const steps = meanCumulative(orderDays(people));

  it('a person has ordered 1/3 times by day 2, and 1/3 + 2/2 times by day 6', () => {
    expect(steps.map(({ day, atRisk: n, orders }) => [day, n, orders])).toEqual([
      [2, 3, 1],
      [6, 2, 2],
    ]);
    expect(steps.map(({ mean }) => mean)).toEqual([expect.closeTo(1 / 3, 14), expect.closeTo(4 / 3, 14)]);
  });

  it('of nobody there is nothing', () => {
    expect(meanCumulative([])).toEqual([]);
  });
});

describe('invariants', () => {
  const person = fc.integer({ min: 1, max: 12 }).chain((followed) =>
    fc.record({
      followed: fc.constant(followed),
      orders: fc.array(fc.integer({ min: 1, max: followed }), { maxLength: 5 }),
    }),
  );

  it('is the sum over days of d/n, whatever the order of rows', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 15 }), (people) => {
        const steps = meanCumulative(orderDays(people).toReversed());
        const days = [...Array(13).keys()].filter((day) => atRisk(people, day) > 0);
        const ordersOn = (day: number) => people.flatMap(({ orders }) => orders).filter((on) => on === day).length;
        const mean = days.reduce((sum, day) => sum + ordersOn(day) / atRisk(people, day), 0);
        expect(steps.at(-1)?.mean ?? 0).toBeCloseTo(mean, 12);
      }),
    );
  });

  it('without censoring it is the plain mean', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 30 }), (counts) => {
        const people = counts.map((count) => ({
          followed: 9,
          orders: Array.from({ length: count }, (_, k) => 2 * k + 1),
        }));
        const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
        const steps = meanCumulative(orderDays(people));
        expect(steps.at(-1)?.mean ?? 0).toBeCloseTo(mean, 12);
      }),
    );
  });
});
