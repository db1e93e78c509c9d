import fc from 'fast-check';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { manualClock } from '../../../infra/local/clock.ts';
import { openSealer } from '../../../shared/adapters/embedded/sealer.ts';
import { type GivenIdentities, openCustomers } from '../../../shared/adapters/stores/customer/customers.ts';
import { customerKey, identityKey } from '../../../shared/adapters/stores/keys.ts';
import type { Table } from '../../../shared/ports/table.ts';
import { tableInMemory, withDelays } from './table-in-memory.ts';

const sealer = openSealer(undefined);
const customersOver = (table: Table) =>
  openCustomers({
    table,
    sealer,
    clock: manualClock('2026-06-24T14:00:00.000Z'),
    ids: { next: () => v7() },
    configuration: { phoneCountry: 'US', smsCountries: ['US'] },
  });
const ALL = { customerId: 'C-1', email: 'robin@example.com', phone: '+12025550123' };
const given = fc.constantFrom<GivenIdentities>(
  ALL,
  { customerId: ALL.customerId },
  { email: ALL.email },
  { phone: ALL.phone },
  { email: ALL.email, phone: ALL.phone },
  { customerId: ALL.customerId, phone: ALL.phone },
);

/** A repeatable stand-in for chance (mulberry32). */
function randomOf(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

test('makers who meet in any order agree on one customer for each identity, or say that it is unclear', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(given, { minLength: 2, maxLength: 5 }), fc.nat(), async (makers, seed) => {
      const table = tableInMemory();
      const meeting = customersOver(withDelays(table, randomOf(seed)));
      const made = await Promise.all(makers.map((maker) => meeting.findOrMake(maker)));

      const after = customersOver(table);
      for (const [at, { customerId }] of made.entries()) {
        if (customerId === undefined) continue;
        // Whoever was told a customer finds that one by everything they gave, and it is there.
        const { customerId: crm, email, phone } = makers[at] ?? {};
        const found = [
          crm === undefined ? customerId : await after.find('crm', crm),
          email === undefined ? customerId : await after.find('email', email),
          phone === undefined ? customerId : await after.find('phone', phone),
        ];
        expect(new Set(found)).toEqual(new Set([customerId]));
        expect((await after.load(customerId))?.customerId).toBe(customerId);
      }
      // Nobody in trouble from now on: the same question gets the same answer twice.
      const told = await after.findOrMake(ALL);
      expect((await after.findOrMake(ALL)).customerId).toBe(told.customerId);
      if (told.match === 'ambiguous') expect(new Set(made.map(({ customerId }) => customerId)).size).toBeGreaterThan(1);
    }),
    { numRuns: 300 },
  );
});

test('an identity that still names a customer given up leads to the one it was given up for', async () => {
  const table = tableInMemory();
  const customers = customersOver(table);
  const { customerId = '' } = await customers.findOrMake({ phone: ALL.phone });
  // As if the maker had died between its two writes.
  await table.put({ ...customerKey('given-up'), forwardedTo: customerId });
  await table.put({ ...identityKey('email', sealer.mac('identity', `email:${ALL.email}`)), customerId: 'given-up' });
  expect(await customers.find('email', ALL.email)).toBe(customerId);
  expect(await customers.findOrMake({ email: ALL.email, phone: ALL.phone })).toEqual({ customerId, match: 'matched' });
  expect(await customers.findOrMake(ALL)).toEqual({ customerId, match: 'matched' });
  expect(await customers.find('crm', 'C-1')).toBe(customerId);
  expect(await customers.load('given-up')).toEqual(await customers.load(customerId));
});

test('keys and purchases noted at once are all there', async () => {
  const table = withDelays(tableInMemory(), randomOf(1));
  const customers = customersOver(table);
  const { customerId = '' } = await customers.findOrMake(ALL);
  await Promise.all(['case:1', 'case:2', 'case:3'].map((keyId) => customers.noteSealKey(customerId, keyId)));
  expect([...((await customers.load(customerId))?.sealKeys ?? [])].sort()).toEqual(['case:1', 'case:2', 'case:3']);
});

test('the key of a case is never noted on a customer who was erased meanwhile: whoever opens it tries again', async () => {
  const customers = customersOver(tableInMemory());
  await expect(customers.noteSealKey('gone', 'case:1')).rejects.toMatchObject({ code: 'busy', retryable: true });
});
