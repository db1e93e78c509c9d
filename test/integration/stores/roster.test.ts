import { describe, expect, test } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { type OnRoster, openRoster } from '../../../shared/adapters/stores/roster.ts';
import type { Actor } from '../../../shared/domain/case/commands.ts';
import type { StaffCommand } from '../../../shared/domain/roster/account.ts';
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

const OUT = { deactivate: 'person-deactivated', changeRole: 'role-changed' } as const;
const putOut = (how: keyof typeof OUT, personId: string): StaffCommand =>
  how === 'deactivate' ? { type: how, personId } : { type: how, personId, role: 'agent', teams: ['orders'] };

describe.each(Object.keys(OUT) as (keyof typeof OUT)[])('three admins who %s one another at the same moment', (how) => {
  test.each(Array.from({ length: 60 }, (_, seed) => seed))('leave one at least (%i)', async (seed) => {
    const table = withDelays(tableInMemory(), randomOf(seed));
    const roster = openRoster({ table, clock: manualClock(), configuration });
    const ids = ['ada', 'bo', 'cy'];
    await Promise.all(
      ids.map((id, at) =>
        roster
          .send(putOut(how, ids[(at + 1) % ids.length] ?? ''), admin(id))
          // So many at once may be told to try again; that changes nobody.
          .catch((error) => expect(error).toMatchObject({ code: 'busy' })),
      ),
    );
    const isOut = ({ isDeactivated, rights }: OnRoster) => isDeactivated === true || rights?.role === 'agent';
    const out = (await roster.all()).filter(isOut).map(({ personId }) => personId);
    expect(out.length).toBeLessThan(ids.length);
    // And a later one is still judged by what holds.
    const left = ids.find((id) => !out.includes(id)) ?? expect.fail('nobody is left');
    for (const id of out) {
      const tried = await roster.send(putOut(how, left), admin(id));
      expect(tried).toMatchObject({ refusal: { code: OUT[how] } });
    }
  });
});

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
  expect(gone).toMatchObject({ now: { isDeactivated: true }, isChanged: true });
});
