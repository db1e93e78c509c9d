import { expect, test } from 'vitest';
import { openLimitItems } from '../../../shared/adapters/stores/money/limit-items.ts';
import { AppError } from '../../../shared/domain/errors.ts';
import { type GrantedSum, placesOf } from '../../../shared/domain/money/limits.ts';
import type { Table } from '../../../shared/ports/table.ts';

const AT = '2026-06-24T14:00:00.000Z';

function aSum(id: string, amountMinor: number, given: Partial<GrantedSum> = {}): GrantedSum {
  return {
    ...{ id, amountMinor, at: AT, caseId: '01973a4e-8b7c-7c31-9b64-0f5a2f3c1d20' },
    ...{ by: 'ana', on: '2026-06-24', team: 'orders', customerId: 'customer-1', ...given },
  };
}

function placeOf(limit: string, sum = aSum('x', 1)) {
  const place = placesOf(sum).find((one) => one.limit === limit);
  if (place === undefined) throw new Error(`a sum has no ${limit}`);
  return place;
}

/** A store under load may say that it is busy, be it done or not: who asks again gets the same answer. */
async function patient<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt < 5; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof AppError && error.retryable)) throw error;
    }
  }
  return ask();
}

/** What the limits of money keep on any table: the total is right at every instant, whoever writes at once and however often. */
export function limitItemsContract(make: () => Promise<Table>): void {
  test('of 20 who take at once those that fit get room, and the total is exact', async () => {
    const limits = openLimitItems({ table: await make() });
    for (const limit of ['agent-day', 'customer-90-days']) {
      const place = placeOf(limit);
      const sums = Array.from({ length: 20 }, (_, at) => aSum(`g${at}.0`, 300));
      const answers = await Promise.all(sums.map((sum) => patient(() => limits.take(place, [sum], 1_000, AT))));
      expect(answers.filter((answer) => answer === 'taken')).toHaveLength(3);
      expect(answers.filter((answer) => answer === 'no-room')).toHaveLength(17);
      const { usedMinor, listed } = await limits.read(place);
      expect([usedMinor, listed.length]).toEqual([900, 3]);
    }
  });

  test('taken again it is taken once; settled, freed and given back again, once', async () => {
    const limits = openLimitItems({ table: await make() });
    const place = placeOf('team-month');
    const [one, other, third] = [aSum('a.0', 400), aSum('a.1', 100), aSum('b.0', 500)];
    for (let time = 0; time < 2; time += 1) expect(await limits.take(place, [one, other], 1_000, AT)).toBe('taken');
    expect(await limits.take(place, [third], 1_000, AT)).toBe('taken');
    for (let time = 0; time < 2; time += 1) {
      await limits.settle(place, [one, other]);
      await limits.free(place, third);
      // Nobody frees what is settled: it is the customer's.
      await limits.free(place, one);
    }
    expect(await limits.read(place)).toEqual({ usedMinor: 500, listed: [] });
    for (let time = 0; time < 3; time += 1) {
      await Promise.all([limits.giveBack(place, other), limits.giveBack(place, other)]);
      await limits.settle(place, [other]);
    }
    expect(await limits.read(place)).toEqual({ usedMinor: 400, listed: [] });
  });

  test('what is given back before it was settled is given back once, too', async () => {
    const limits = openLimitItems({ table: await make() });
    const place = placeOf('agent-day');
    const sum = aSum('a.0', 400);
    await limits.take(place, [sum], 1_000, AT);
    for (let time = 0; time < 2; time += 1) {
      await limits.giveBack(place, sum);
      await limits.settle(place, [sum]);
    }
    expect(await limits.read(place)).toEqual({ usedMinor: 0, listed: [] });
  });

  test('a customer’s list takes 100 grants and no more, until the oldest are 90 days old', async () => {
    const limits = openLimitItems({ table: await make() });
    const place = placeOf('customer-90-days');
    for (let at = 0; at < 100; at += 1)
      expect(await limits.take(place, [aSum(`g${at}.0`, 1)], 1_000, AT)).toBe('taken');
    expect(await limits.take(place, [aSum('h.0', 1)], 1_000, AT)).toBe('list-full');
    const later = '2026-09-22T14:00:00.001Z';
    expect(await limits.take(place, [aSum('h.0', 1, { at: later })], 1_000, later)).toBe('taken');
    expect(await limits.read(place)).toMatchObject({ usedMinor: 1, listed: [{ id: 'h.0' }] });
  });

  test('the id of a person cannot leave its own limit', () => {
    const { scope } = placeOf('agent-day', aSum('x', 1, { by: 'ana#2026/team#orders' }));
    expect(scope).toBe('money#agent#ana%232026%2Fteam%23orders');
  });
}
