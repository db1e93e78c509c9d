import { describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../shared/domain/loyalty/rows.ts';
import { caseOf, customer, earlier, groupOf, order, reportOver } from './cohort.ts';

const names = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at}`);
const ELEVEN = names('c', 11);
const cases = ELEVEN.map((key) => caseOf(key));
const ASKED = { windows: '30' };

/** The eleven satisfied beside these possible controls, all of whom ordered on 1 June 2025 as the eleven did. */
async function baselineWith(
  alike: readonly string[],
  {
    purchases = [],
    more = [],
    customers = [],
  }: Partial<Record<'purchases' | 'more' | 'customers', never[]>> | Rows = {},
) {
  const report = await reportOver(
    { cases: [...cases, ...more], purchases: [...earlier(...ELEVEN, ...alike), ...purchases], customers },
    ASKED,
  );
  return { group: report.baseline?.groups.find(({ group }) => group === 'satisfied'), report };
}
interface Rows {
  purchases?: ReturnType<typeof order>[];
  more?: CaseRow[];
  customers?: ReturnType<typeof customer>[];
}

/** A case of somebody else's: withdrawn before it had an index day, so it stands in no group. */
const caseOn = (who: string, day: string) =>
  caseOf(`of-${who}`, {
    crm_key: who,
    received_day: day,
    closed_day: day,
    decided_day: null,
    t0_day: null,
    closure: 'withdrawn',
  });

describe('customers with no case on file', () => {
  it('are three for each case, and nobody is drawn twice for a group', async () => {
    const { group } = await baselineWith(names('z', 33));
    expect(group).toMatchObject({ cases: 11, dropped: 0, controls: 33 });
    const { group: short } = await baselineWith(names('z', 32));
    // The last case finds two only, and is dropped; ten are too few to be shown.
    expect(short).toMatchObject({ cases: null, suppressed: 'small-cell' });
  });

  it('had no case received in the 365 days up to and including the index day, whatever became of it', async () => {
    // t0 is 15 January 2026; 16 January 2025 is the first of the 365 days.
    const shown = async (day: string) =>
      (await baselineWith(names('z', 33), { more: [caseOn('z5', day)] })).group?.cases;
    expect(await shown('2025-01-15')).toBe(11);
    expect(await shown('2025-01-16')).toBeNull();
    expect(await shown('2026-01-15')).toBeNull();
    expect(await shown('2026-01-16')).toBe(11);
  }, 60_000);

  it('go by the receipt as it was known by the index day of that case, whatever is found later', async () => {
    const shown = async (then: string, now: string) => {
      const corrected = { ...caseOn('z5', now), t0_day: '2026-03-31', t0_received_day: then };
      return (await baselineWith(names('z', 33), { more: [corrected] })).group?.cases;
    };
    // Received after 15 January as far as anybody knew, and the other way round.
    expect(await shown('2026-02-20', '2026-01-10')).toBe(11);
    expect(await shown('2026-01-10', '2026-02-20')).toBeNull();
  }, 60_000);

  it.each([
    ['another segment', { customers: [customer('z5', 'gold', null)] }],
    ['a longer tenure', { purchases: [order('z5', '2025-01-15')] }],
    ['a later last order', { purchases: [order('z5', '2025-12-20')] }],
    ['more orders', { purchases: [order('z5', '2025-07-01')] }],
  ])('are not of %s', async (_what, rows) => {
    expect((await baselineWith(names('z', 33), rows)).group?.cases).toBeNull();
  });

  it('are alike as of the index day: what comes later makes nobody different', async () => {
    const { group } = await baselineWith(names('z', 33), {
      purchases: [order('z5', '2026-01-20')],
      customers: [customer('z6', 'gold', '2026-01-16')],
    });
    expect(group?.cases).toBe(11);
    expect(group?.windows[0]?.controls.repurchased).toBeCloseTo(1 / 33, 12);
  });

  it('may complain later, and are then followed on; the sensitivity run ends both sides there', async () => {
    const { group, report } = await baselineWith(names('z', 33), {
      more: [caseOn('z5', '2026-01-18'), caseOn('c0', '2026-01-18')],
      purchases: [order('z5', '2026-01-20'), order('c0', '2026-01-20'), order('c1', '2026-01-20')],
    });
    const points = groupOf(report, 'satisfied').differences?.find(({ to }) => to === 'baseline')?.points;
    expect(points).toBeCloseTo(100 * (2 / 11 - 1 / 33), 10);
    // Without z5 and c0, who are no longer followed on day 5: 1 of 10 and 0 of 32.
    expect(group?.windows[0]?.untilNextCase.points).toBeCloseTo(100 / 10, 10);
  });

  it('balance tells how unlike the cases all others were, and how alike those drawn are', async () => {
    // Thirty-three alike and eleven with four orders: before, the mean of orders differs; after, not at all.
    const heavy = names('y', 11);
    const days = ['2025-02-01', '2025-03-01', '2025-04-01'];
    const { group } = await baselineWith([...names('z', 33), ...heavy], {
      purchases: heavy.flatMap((key) => days.map((day) => order(key, day))),
    });
    const orders = group?.balance?.find(({ variable }) => variable === 'orders');
    // Cases: mean 1, variance 0. Pool of 44: mean (33 + 44)/44 = 1.75, sum of squares 33 + 176 = 209, variance (209 - 44 x 1.75^2)/43.
    const variance = (209 - 44 * 1.75 ** 2) / 43;
    expect(orders?.before).toBeCloseTo((1 - 1.75) / Math.sqrt(variance / 2), 10);
    expect(orders?.after).toBe(0);
  });
});
