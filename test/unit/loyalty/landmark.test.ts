import { describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../shared/domain/loyalty/rows.ts';
import { caseOf, earlier, order, reportOver } from './cohort.ts';

const names = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at}`);
const ELEVEN = names('c', 11);
/** Received on 1 January 2026, so looked at on the 31st. */
const RECEIVED = '2026-01-01';
const OPEN = { received_day: RECEIVED, decided_day: null, closed_day: null, t0_day: null, closure: null };

async function landmarkOf(facts: Partial<CaseRow>, purchases: ReturnType<typeof order>[] = []) {
  const cases = ELEVEN.map((key) => caseOf(key, { ...OPEN, ...facts }));
  const report = await reportOver({ cases, purchases: [...earlier(...ELEVEN), ...purchases] }, { windows: '30' });
  return report.landmark.groups;
}

describe('the landmark', () => {
  it.each([
    ['open', {}],
    ['decided', { decided_day: '2026-01-31' }],
    ['open', { decided_day: '2026-02-01' }],
    ['decided', { closed_day: '2026-01-31', closure: 'decided' }],
    ['withdrawn', { closed_day: '2026-01-31', closure: 'withdrawn' }],
    ['open', { closed_day: '2026-02-01', closure: 'withdrawn' }],
    ['withdrawn', { decided_day: '2026-01-05', closed_day: '2026-01-31', closure: 'withdrawn' }],
    // By t0, but not by the landmark.
    ['decided', { decided_day: '2026-01-20', t0_day: '2026-02-03', closed_day: '2026-02-01', closure: 'withdrawn' }],
    ['open', { closed_day: '2026-02-01', closure: 'merged', merged_into: 'x' }],
    // Opened again after the landmark, and before it.
    ['withdrawn', { landmark_closure: 'withdrawn' }],
    [
      'withdrawn',
      { landmark_closure: 'withdrawn', decided_day: '2026-03-01', closed_day: '2026-04-01', closure: 'decided' },
    ],
    ['open', { t0_closure: 'withdrawn' }],
    // Found to be no complaint after the landmark; and the landmark goes by the receipt as it was known on it.
    ['open', { kind: 'enquiry', landmark_kind: 'complaint' }],
    ['open', { received_day: '2025-12-01', landmark_received_day: RECEIVED, decided_day: '2026-02-01' }],
  ] as const)('counts by what was known on the thirtieth day: %s by %j', async (status, facts) => {
    const counted = (await landmarkOf(facts)).filter(({ n }) => n !== 0).map(({ group, n }) => [group, n]);
    expect(counted).toEqual([[status, 11]]);
  });

  it.each(['out-of-scope', 'not-a-complaint', 'merged'])('nobody whose case was %s by then', async (closure) => {
    const groups = await landmarkOf({ closed_day: '2026-01-31', closure });
    expect(groups.map(({ n }) => n)).toEqual([0, 0, 0]);
  });

  it('nobody who had written no complaint, as far as was known by then', async () => {
    const groups = await landmarkOf({ kind: 'complaint', landmark_kind: 'enquiry' });
    expect(groups.map(({ n }) => n)).toEqual([0, 0, 0]);
  });

  it('counts a person once, by the first case that comes to its landmark', async () => {
    const open = ELEVEN.map((key) => caseOf(`${key} first`, { ...OPEN, crm_key: key }));
    const decided = ELEVEN.map((key) =>
      caseOf(`${key} second`, { ...OPEN, crm_key: key, received_day: '2026-01-05', decided_day: '2026-01-10' }),
    );
    const report = await reportOver({ cases: [...decided, ...open], purchases: earlier(...ELEVEN) }, { windows: '30' });
    expect(report.landmark.groups.map(({ group, n, matched }) => [group, n, matched])).toEqual([
      ['decided', 0, 0],
      ['open', 11, 11],
      ['withdrawn', 0, 0],
    ]);
  });

  it('counts each case that names no customer as a person of its own, unmatched', async () => {
    const cases = ELEVEN.map((key) => caseOf(key, { ...OPEN, crm_key: null }));
    const report = await reportOver({ cases, purchases: earlier(...ELEVEN) }, { windows: '30' }, { smallestGroup: 5 });
    expect(report.landmark.groups.map(({ group, n, unmatched }) => [group, n, unmatched])).toEqual([
      ['decided', 0, 0],
      ['open', 11, 11],
      ['withdrawn', 0, 0],
    ]);
  });

  it('counts who bought since the receipt as it was known on the day', async () => {
    const corrected = { received_day: '2025-12-01', landmark_received_day: RECEIVED };
    const bought = names('c', 11).map((key) => order(key, '2025-12-20'));
    const [, open] = await landmarkOf(corrected, bought);
    expect(open).toMatchObject({ n: 11, matched: 11, boughtBefore: 0 });
  });

  it('leaves out who bought before it, counts them, and follows the others from it on', async () => {
    // Eleven: c0 bought on the day of receipt, which is not after it; c1 and c2 before the landmark; c3 on it; c4 twenty days after.
    const [, open] = await landmarkOf({}, [
      order('c0', RECEIVED),
      order('c1', '2026-01-02'),
      order('c2', '2026-01-10'),
      order('c3', '2026-01-31'),
      order('c4', '2026-02-20'),
    ]);
    // Eight are followed, too few to be shown.
    expect(open).toMatchObject({ n: null, suppressed: 'small-cell', boughtBefore: null });
    const [, all] = await landmarkOf({}, [order('c4', '2026-02-20')]);
    expect(all).toMatchObject({ n: 11, matched: 11, boughtBefore: 0, events: 1 });
    expect(all?.curve).toMatchObject([{ day: 20, atRisk: 11, events: 1 }]);
    expect(all?.windows[0]?.plain).toMatchObject({ repurchased: 1, rate: 1 / 11 });
  });
});
