import { expect, test } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { openRoster } from '../../../shared/adapters/stores/roster.ts';
import type { Actor } from '../../../shared/domain/case/commands.ts';
import { manualClock } from '../../contract/manual-clock.ts';
import { tableInMemory, withDelays } from './table-in-memory.ts';

const admin = (id: string): Actor => ({ kind: 'staff', id, role: 'admin', teams: [] });

/** mulberry32: the same seed, the same order. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test.each(Array.from({ length: 60 }, (_, seed) => seed))(
  'three admins who deactivate one another at the same moment leave one at least (%i)',
  async (seed) => {
    const table = withDelays(tableInMemory(), randomOf(seed));
    const roster = openRoster({ table, clock: manualClock(), configuration });
    const ids = ['ada', 'bo', 'cy'];
    await Promise.all(
      ids.map((id, at) =>
        roster
          .send({ type: 'deactivate', personId: ids[(at + 1) % ids.length] ?? '' }, admin(id))
          // So many at once may be told to try again; that is no deactivation.
          .catch((error) => expect(error).toMatchObject({ code: 'busy' })),
      ),
    );
    const out = (await roster.all()).filter(({ isDeactivated }) => isDeactivated).map(({ personId }) => personId);
    expect(out.length).toBeLessThan(ids.length);
    // And a later one is still judged by what holds.
    const left = ids.find((id) => !out.includes(id)) ?? expect.fail('nobody is left');
    for (const id of out) {
      const tried = await roster.send({ type: 'deactivate', personId: left }, admin(id));
      expect(tried).toMatchObject({ refusal: { code: 'person-deactivated' } });
    }
  },
);

test('whoever deactivates somebody keeps their own place and history', async () => {
  const [seeded] = configuration.roster;
  if (seeded === undefined) throw new Error('the configuration has no roster');
  const roster = openRoster({ table: tableInMemory(), clock: manualClock(), configuration });
  await roster.send({ type: 'deactivate', personId: 'ben' }, admin(seeded.personId));
  const own = (await roster.all()).find(({ personId }) => personId === seeded.personId);
  expect(own).toEqual({ personId: seeded.personId, person: seeded, history: [] });
});

test('a long history keeps nobody signed in', async () => {
  const roster = openRoster({ table: tableInMemory(), clock: manualClock(), configuration });
  const [seeded] = configuration.roster;
  if (seeded === undefined) throw new Error('the configuration has no roster');
  const person = (cap: number) => ({ type: 'setPerson' as const, person: { ...seeded, personId: 'kim', cap } });
  for (let times = 0; times < 500; times += 1) await roster.send(person(times % 2), admin('ada'));
  expect(await roster.send(person(7), admin('ada'))).toMatchObject({ refusal: { code: 'history-full' } });
  const gone = await roster.send({ type: 'deactivate', personId: 'kim' }, admin('ada'));
  expect(gone).toMatchObject({ isDeactivated: true });
});
