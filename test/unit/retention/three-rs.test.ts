import { describe, expect, it } from 'vitest';
import type { ThreeRsReport } from '../../../shared/domain/reports/retention/three-rs.ts';
import { caseOf, earlier, order, type Rows } from '../loyalty/cohort.ts';
import { afterT0, answerOver, keys } from './over.ts';

const PEOPLE = keys('ann', 20);
const sold = (key: string, days: number, category: string, facts = {}) =>
  order(key, afterT0(days), { row_id: `${key} ${days} ${category}`, product_category: category, ...facts });

/** 20 satisfied who bought shoes before. 10 come back within 90 days: 6 with shoes alone, 3 with hats too, 1 with hats and gloves. */
const TWENTY: Rows = {
  cases: PEOPLE.map((key) => caseOf(key, { referral_code: `CODE-${key}` })),
  purchases: [
    ...PEOPLE.map((key) => sold(key, -100, 'shoes')),
    ...PEOPLE.slice(0, 10).map((key) => sold(key, 30, 'shoes')),
    ...PEOPLE.slice(0, 4).map((key) => sold(key, 40, 'hats')),
    sold('ann-0', 40, 'gloves'),
    // After the window, sent back, and cancelled: none is a related sale.
    sold('ann-5', 91, 'hats'),
    sold('ann-6', 50, 'hats', { returned_minor: 1000, returned_day: afterT0(51) }),
    sold('ann-7', 50, 'hats', { status: 'cancelled' }),
  ],
};

const over = async (rows: Rows, parameters = {}) => {
  const report = await answerOver<ThreeRsReport>('three-rs', rows, { windows: '90', ...parameters });
  const group = report.groups.find(({ group: name }) => name === 'satisfied');
  if (group === undefined) throw new Error('nobody is satisfied');
  return { report, group };
};

const newcomers = (count: number, code: (at: number) => string, facts = {}) =>
  keys('new', count).map((key, at) => order(key, afterT0(20), { referral_code: code(at), ...facts }));

describe('the three Rs', () => {
  it('retention is who bought again within the window', async () => {
    const { group } = await over(TWENTY);
    expect(group.retention).toMatchObject({ repurchased: 0.5, plain: { repurchased: 10, rate: 0.5 } });
  });

  it('related sales are of repurchasers, in categories they had not bought before', async () => {
    const { group } = await over(TWENTY);
    // 4 of 10; 3 x 1 + 1 x 2 = 5 new categories for 10 people
    expect(group.relatedSales).toMatchObject({ repurchasers: 10, bought: 4, rate: 0.4, newCategories: { mean: 0.5 } });
  });

  it('a repurchase without a category, or without one before, says nothing about related sales', async () => {
    const unknown = keys('bob', 10);
    const rows = {
      cases: [...(TWENTY.cases ?? []), ...unknown.map((key) => caseOf(key))],
      purchases: [
        ...(TWENTY.purchases ?? []),
        ...earlier(...unknown),
        ...unknown.map((key, at) => (at < 5 ? sold(key, 9, 'hats') : order(key, afterT0(9)))),
      ],
    };
    const { group } = await over(rows);
    expect(group).toMatchObject({ eligible: 30, relatedSales: { repurchasers: 10, bought: 4 } });
  });

  it('a referral is a new customer whose first purchase came with the code', async () => {
    const purchases = [
      ...(TWENTY.purchases ?? []),
      // Six new customers by five people's codes: ann-0 brings two.
      ...newcomers(6, (at) => `CODE-ann-${at % 5}`),
      // A customer of old, one's own code, a code of nobody, too late, and a gift: none is a referral.
      order('old', '2025-01-01'),
      order('old', afterT0(20), { referral_code: 'CODE-ann-9' }),
      order('ann-9', afterT0(21), { referral_code: 'CODE-ann-9' }),
      order('stray', afterT0(20), { referral_code: 'SPRING' }),
      order('late', afterT0(91), { referral_code: 'CODE-ann-9' }),
      order('gift', afterT0(20), { referral_code: 'CODE-ann-9', kind: 'gift' }),
    ];
    const { group } = await over({ ...TWENTY, purchases });
    expect(group.referrals).toMatchObject({ issued: 20, newCustomers: 6, perEligible: 0.3 });
    expect(group.referrals?.lower).toBeGreaterThan(0);
    expect(group.referrals?.upper).toBeLessThan(0.8);
  });

  it('says that nobody came, and hides that few did', async () => {
    expect((await over(TWENTY)).group.referrals).toMatchObject({ newCustomers: 0, perEligible: 0, upper: null });
    const purchases = [...(TWENTY.purchases ?? []), ...newcomers(3, () => 'CODE-ann-0')];
    expect((await over({ ...TWENTY, purchases })).group.referrals).toBeNull();
  });

  it('prints what others claim as claimed, and beside', async () => {
    const { report } = await over(TWENTY);
    expect(report.claimed).toMatchObject({ label: 'claimed, unsourced', unreferred: 0.1, referred: 0.6 });
    expect(report.notes.filter((note) => note.includes('60'))).toEqual([
      expect.stringMatching(/^claimed, unsourced: .*nothing stands against it\.$/),
    ]);
  });
});
