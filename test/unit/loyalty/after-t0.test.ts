import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';
import type { Case } from '../../../shared/domain/case/case.ts';
import type { Actor, Command } from '../../../shared/domain/case/commands.ts';
import type { CountRow } from '../../../shared/domain/loyalty/cohort/cohort-counts.ts';
import { GROUPING_NAMES, type GroupingName } from '../../../shared/domain/loyalty/cohort/groupings.ts';
import { LANDMARK_DAYS, peopleSql } from '../../../shared/domain/loyalty/cohort/people-sql.ts';
import { SOURCES } from '../../../shared/domain/loyalty/cohort/sources-sql.ts';
import { epochDay } from '../../../shared/domain/loyalty/epoch-days.ts';
import { liveCaseRow } from '../../../shared/domain/loyalty/live-case-row.ts';
import type { CaseRow } from '../../../shared/domain/loyalty/rows.ts';
import { addMilliseconds } from '../../../shared/domain/time.ts';
import { aCase, ana, aRefund, courier, customer, daysLater, judge, NOW, RULES, sam } from '../../support/cases.ts';

/** What may come to a case, by its number among what comes: remedies need ids of their own. */
const COMMANDS: Record<string, (n: number) => [Command, Actor]> = {
  take: () => [{ type: 'take' }, ana],
  decide: (n) => [{ type: 'decide', decision: 'upheld', remedies: [aRefund(1_000 + n, `r${n}`)] }, ana],
  close: () => [{ type: 'close' }, courier],
  praised: () => [{ type: 'classify', kind: 'praise' }, sam],
  classify: () => [{ type: 'classify', kind: 'complaint', category: 'billing', severity: 'high' }, sam],
  decline: () => [{ type: 'declineOffer' }, customer],
  confirm: (n) => [{ type: 'confirmRemedy', remedyId: `r${n - 1}` }, courier],
  withdraw: () => [{ type: 'withdraw', reason: 'customer' }, customer],
  isNone: () => [{ type: 'withdraw', reason: 'not-a-complaint' }, ana],
  reopen: () => [{ type: 'reopen', reason: 'error' }, sam],
  takeOver: (n) => [
    { type: 'merge', side: 'survivor', otherId: `other-${n}`, otherReceivedAt: daysLater(-n), ...YIELDS },
    sam,
  ],
  yield: () => [{ type: 'merge', side: 'other', into: 'case-2' }, courier],
  correctReceipt: (n) => [{ type: 'correctReceipt', receivedAt: daysLater(-2 * n), textId: 'text-1' }, sam],
  react: () => [{ type: 'recordReaction', reaction: 'dissatisfied' }, customer],
  nameCauses: () => [{ type: 'nameCauses', causes: { primary: 'late-delivery', others: [] } }, sam],
  assign: () => [{ type: 'assign', team: 'billing', owner: 'sam' }, sam],
  join: (n) => [{ type: 'join', contactId: `contact-${n}` }, ana],
};
const YIELDS = { otherMissed: [], sameCustomer: true, otherCanYield: true };

/** Received, logged and taken on day 0; decided by day 25 unless something came between. */
const life = fc
  .record({
    decided: fc.integer({ min: 0, max: 25 }),
    others: fc.array(
      fc.record({ day: fc.integer({ min: 0, max: 70 }), name: fc.constantFrom(...Object.keys(COMMANDS)) }),
      { minLength: 4, maxLength: 24 },
    ),
  })
  .map(({ decided, others }) =>
    [{ day: 0, name: 'take' }, { day: decided, name: 'decide' }, ...others].toSorted((a, b) => a.day - b.day),
  );
type Life = { day: number; name: string }[];

/** The case at the end of a day: what the law refuses has not happened. */
function lived(commands: Life, until: number, happened: (name: string, day: number) => void = () => {}): Case {
  return commands.reduce((it, { day, name }, n) => {
    const [command, by] = COMMANDS[name]?.(n) ?? [];
    if (day > until || command === undefined || by === undefined) return it;
    const ruling = judge(it, command, by, addMilliseconds(daysLater(day), n * 60_000));
    if ('refusal' in ruling) return it;
    happened(name, day);
    return ruling.case;
  }, aCase());
}

const rowOf = (it: Case, at: number): CaseRow => ({
  ...liveCaseRow(it, { crm: `p${at}` }, RULES, daysLater(100)),
  row_id: `c${at}`,
});
const dayNumber = (day: string) => (epochDay(day) ?? 0) - (epochDay(NOW.slice(0, 10)) ?? 0);

/** What the statements of the loyalty reports make of each case, by each grouping. */
async function asGrouped(rows: readonly CaseRow[], columns: string, groupings: readonly GroupingName[]) {
  const lake = openLake({ folder: undefined, clock: { now: () => daysLater(100) } });
  try {
    await lake.append('cases', rows);
    const warehouse = openWarehouse(lake);
    const found: { groupBy: GroupingName; people: readonly CountRow[] }[] = [];
    for (const groupBy of groupings) {
      const sql = `WITH ${SOURCES},\n${peopleSql(groupBy)}\nSELECT id_order, ${columns} FROM people ORDER BY id_order`;
      found.push({ groupBy, people: await warehouse.query(sql, [null, epochDay('2026-12-31') ?? null, 30]) });
    }
    return found;
  } finally {
    await lake.close();
  }
}

const lives = fc.array(life, { minLength: 80, maxLength: 80 });
const seed = 20_261_128;

it('nothing that happens after t0 changes whether a case is in the cohort, nor its group', async () => {
  const later = new Set<string>();
  let inside = 0;
  await fc.assert(
    fc.asyncProperty(lives, async (all) => {
      const told = all.flatMap((commands, at) => {
        const t0 = rowOf(lived(commands, 70), at).t0_day;
        if (t0 === null) return [];
        const cut = dayNumber(t0);
        const now = lived(commands, 70, (name, day) => day > cut && later.add(name));
        return [{ known: rowOf(lived(commands, cut), at), now: rowOf(now, at) }];
      });
      const columns = 'standing_before_orders, label, severity, t0, watched_from, complaint_order_key';
      const known = told.map((row) => row.known);
      const now = told.map((row) => row.now);
      const found = await asGrouped(known, columns, GROUPING_NAMES);
      expect(await asGrouped(now, columns, GROUPING_NAMES)).toEqual(found);
      inside += found[0]?.people.filter(({ standing_before_orders: standing }) => standing === 'inside').length ?? 0;
    }),
    { numRuns: 2, seed, endOnFailure: true },
  );
  // It has been put to the test.
  expect(inside).toBeGreaterThan(50);
  expect([...later]).toEqual(
    expect.arrayContaining(['praised', 'classify', 'decline', 'withdraw', 'isNone', 'reopen']),
  );
  expect([...later]).toEqual(expect.arrayContaining(['takeOver', 'yield', 'correctReceipt', 'decide', 'close']));
}, 120_000);

it('nothing that happens after the landmark day changes when it is, nor in which of its groups a case stands', async () => {
  const later = new Set<string>();
  const landings = new Set<unknown>();
  await fc.assert(
    fc.asyncProperty(lives, async (all) => {
      const now = all.map((commands, at) =>
        rowOf(
          lived(commands, 70, (name, day) => day > LANDMARK_DAYS && later.add(name)),
          at,
        ),
      );
      const known = all.map((commands, at) => rowOf(lived(commands, LANDMARK_DAYS), at));
      const found = await asGrouped(now, 'landing, landmark', ['reaction']);
      expect(found).toEqual(await asGrouped(known, 'landing, landmark', ['reaction']));
      for (const { landing } of found.flatMap(({ people }) => people)) landings.add(landing);
    }),
    { numRuns: 6, seed, endOnFailure: true },
  );
  expect(landings).toEqual(new Set(['decided', 'open', 'withdrawn', null]));
  expect([...later]).toEqual(
    expect.arrayContaining([
      'praised',
      'withdraw',
      'isNone',
      'reopen',
      'takeOver',
      'yield',
      'correctReceipt',
      'decide',
    ]),
  );
}, 120_000);
