import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Table } from '../../../../shared/ports/table.ts';
import { servicesFor } from '../../../../shared/runtime/services.ts';
import { givenAHouse, type House } from '../../../support/journey.ts';
import type { EngineDriver } from '../../../support/journey-engine.ts';
import { checkedLedger, takenCases, upheldWith } from '../../../support/money.ts';

/**
 * A write that fails before it is done, or after it (its answer is lost); and whether the process dies with it, so that nothing
 * more is written until the request is over.
 */
interface Fault {
  atWrite: number;
  isDone: boolean;
  isDead: boolean;
}

/** The table of the house, at whose n-th write something breaks. Every function of the house writes through it. */
function breakable({ driver }: House<EngineDriver>) {
  const { table } = driver.engine.services;
  let faults: Fault[] = [];
  let writes = 0;
  let isDead = false;
  let broken = 0;
  const around =
    <A extends unknown[], R>(write: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      writes += 1;
      const fault = faults.find(({ atWrite }) => atWrite === writes);
      if (fault === undefined && !isDead) return write(...given);
      broken += 1;
      if (fault?.isDone && !isDead) await write(...given);
      if (fault?.isDead) isDead = true;
      throw new Error('the process died');
    };
  const target: Table = table;
  target.put = around(table.put.bind(table));
  target.update = around(table.update.bind(table));
  target.delete = around(table.delete.bind(table));
  return {
    arm(given: Fault[]) {
      [faults, writes, isDead, broken] = [given, 0, false, 0];
    },
    /** The process is started again; how often something broke. */
    revive() {
      isDead = false;
      return broken;
    },
  };
}

const aBudget = {
  perCaseMinor: 1_000_000,
  teamMonthMinor: { products: 0, orders: 10_000_000, billing: 0, general: 0 },
};
/** Wide but for the case: what a dead process had taken is missing until the sweep, and must not change who decides. */
const aDay = { perCaseMinor: 5_000, perDayMinor: 1_000_000, perCustomerMinor: 100_000 };

/** What people do with one case: each again where the house gave no answer. */
async function livesThrough(house: House<EngineDriver>, number: string, table: ReturnType<typeof breakable>) {
  const { ana, sam } = house;
  const again = async (who: typeof ana, command: Parameters<typeof ana.tries>[1]) => {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const answer = await who.tries(number, command);
      table.revive();
      if (answer.status < 500) break;
    }
    await house.driver.settle();
    table.revive();
  };
  await again(ana, { type: 'decide', ...upheldWith(6_000) });
  await again(sam, { type: 'approve' });
  await again(sam, { type: 'declineOffer' });
  await again(sam, { type: 'reopen', reason: 'error' });
  await again(ana, { type: 'decide', ...upheldWith(4_000) });
}

async function anUnluckyHouse() {
  const house = await givenAHouse({
    configuration: {
      money: aBudget,
      authority: { agent: aDay, supervisor: { ...aDay, perCaseMinor: 50_000 } },
    },
  });
  return { house, table: breakable(house) };
}

/** Everybody has left; the feed catches up and the sweep comes round. Then no room is under way and all sums agree. */
async function addsUp(house: House<EngineDriver>, number: string): Promise<void> {
  await house.minutes.pass(21);
  const { difference } = await checkedLedger(house);
  expect(difference).toBeUndefined();
  const { reservations, clock } = servicesFor(['reservations', 'clock'], house.driver.engine.services);
  expect(await reservations.olderThan(clock.now())).toEqual([]);
  const { remedies, status } = await house.sam.sees(number);
  expect([status, remedies.map(({ amountMinor, state }) => `${amountMinor} ${state}`)]).toEqual([
    'decided',
    ['6000 declined', '4000 granted'],
  ]);
}

describe.each([
  ['fails and the process dies', { isDone: false, isDead: true }],
  ['is done and the process dies', { isDone: true, isDead: true }],
])('a write that %s', (_, how) => {
  test('leaves every limit, the ledger and the case agreed, whichever write it is', async () => {
    const { house, table } = await anUnluckyHouse();
    let atWrite = 0;
    for (let wasBroken = true; wasBroken; ) {
      atWrite += 1;
      const [number = ''] = await takenCases(house, 1, `write-${atWrite}-`);
      table.arm([{ atWrite, ...how }]);
      await livesThrough(house, number, table);
      wasBroken = table.revive() > 0;
      table.arm([]);
      await addsUp(house, number);
    }
    expect(atWrite).toBeGreaterThan(20);
  }, 120_000);
});

test('nor do two or three of them, wherever they are, dead or only without an answer', async () => {
  const { house, table } = await anUnluckyHouse();
  let lives = 0;
  const aFault = fc.record({ atWrite: fc.integer({ min: 1, max: 45 }), isDone: fc.boolean(), isDead: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(aFault, { minLength: 2, maxLength: 3 }), async (faults) => {
      const [number = ''] = await takenCases(house, 1, `lives-${lives}-`);
      lives += 1;
      table.arm(faults);
      await livesThrough(house, number, table);
      table.arm([]);
      await addsUp(house, number);
    }),
    { numRuns: 15 },
  );
}, 120_000);
