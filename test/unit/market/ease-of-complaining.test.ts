import { describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../shared/domain/loyalty/rows.ts';
import type { EaseReport } from '../../../shared/domain/reports/ease/ease-of-complaining.ts';
import { findReport } from '../../../shared/domain/reports/registry.ts';
import { wilson } from '../../../shared/domain/statistics/wilson.ts';
import { caseOf, order } from '../loyalty/cohort.ts';
import { reportOver, survey } from './report-over.ts';

const people = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`);
const received_day = '2026-06-10';

/*
 * Made up by hand: 200 bought toasters in 2026 and 50 kettles. About toasters 12 people complained 13 times: 7 by phone, one of
 * them twice, and 5 by web. Their orders say what it was about. About kettles 6 did, by phone, who name the product themselves.
 */
const toaster = { product_category: 'toasters' };
const purchases = [
  ...people('t', 200).map((key) => order(key, '2026-05-01', { ...toaster, order_key: `order of ${key}` })),
  ...people('k', 50).map((key) => order(key, '2026-05-01', { product_category: 'kettles' })),
];
const about = (key: string, facts: Partial<CaseRow> = {}) =>
  caseOf(facts.row_id ?? key, {
    ...{ crm_key: key, received_day, complaint_order_key: `order of ${key}`, product: 'something else' },
    ...facts,
  });
const cases = [
  ...people('t', 7).map((key) => about(key, { first_contact: true })),
  about('t0', { row_id: 'again', first_contact: false }),
  ...people('t', 12)
    .slice(7)
    .map((key) => about(key, { channel: 'web', first_contact: false })),
  ...people('k', 6).map((key) => about(key, { complaint_order_key: null, product: 'kettles' })),
];
const over = (given = {}, parameters = {}) =>
  reportOver<EaseReport>('ease-of-complaining', { cases, purchases, ...given }, parameters);
const productIn = ({ products }: EaseReport, name: string) => products.find(({ product }) => product === name);

describe('ease-of-complaining', () => {
  it('counts complaints for 1,000 customers who bought, by the product of the order complained about', async () => {
    const report = await over();
    expect(report).toMatchObject({ from: '2026-01-01', until: '2026-12-31' });
    expect(report.products.map(({ product }) => product)).toEqual(['kettles', 'toasters']);
    expect(productIn(report, 'toasters')).toMatchObject({
      ...{ customers: 200, complaints: 13, complainants: 12, per1000: 65, survey: null },
    });
    expect(productIn(report, 'kettles')).toMatchObject({ customers: 50, complaints: 6, per1000: 120 });
  });

  it('shows by which channel, and how many the first contact settled, of those of which it is known', async () => {
    const report = await over();
    expect(productIn(report, 'toasters')).toMatchObject({
      channels: [
        { channel: 'phone', complaints: 8, share: wilson(8, 13) },
        { channel: 'web', complaints: 5, share: wilson(5, 13) },
      ],
      firstContact: wilson(7, 13),
    });
    expect(productIn(report, 'kettles')?.firstContact).toBeNull();
  });

  it('says who is silent by a survey about the product, and by nothing else', async () => {
    const silent = async (surveys: ReturnType<typeof survey>[]) => {
      const report = await over({ problem_surveys: surveys });
      return productIn(report, 'toasters')?.survey ?? null;
    };
    expect(await silent([survey()])).toBeNull();
    const found = await silent([survey({ product: 'toasters' })]);
    expect(found).toMatchObject({ surveyId: 'autumn', problemRate: wilson(50, 100), complaintRate: wilson(20, 50) });
    // 30 of 100 had a problem and said nothing: of 200 customers 60.
    expect(found?.silentCustomers?.people).toBeCloseTo(60, 8);
    expect(found?.silentCustomers?.lower).toBeCloseTo(200 * (wilson(30, 100)?.lower ?? 0), 8);
  });

  it('a channel of few complainants is hidden, and the next smallest with it', async () => {
    const post = people('t', 15)
      .slice(13)
      .map((key) => about(key, { channel: 'post' }));
    const toasters = productIn(await over({ cases: [...cases, ...post] }), 'toasters');
    expect(toasters?.complaints).toBe(15);
    expect(toasters?.channels.map(({ channel, complaints }) => [channel, complaints])).toEqual([
      ['phone', 8],
      ['post', null],
      ['web', null],
    ]);
  });

  it('a product that few complained about is hidden with another, so that no total tells of it', async () => {
    const report = await over({ cases: cases.filter(({ row_id }) => !/^k[3-5]$/.test(row_id)) });
    expect(report.products).toMatchObject([
      { product: 'kettles', suppressed: 'small-cell', customers: null, complaints: null, channels: [] },
      { product: 'toasters', suppressed: 'small-cell', customers: null, complaints: null, channels: [] },
    ]);
  });

  it('complaints about nobody knows what stand last, and have no customers to be compared with', async () => {
    const vague = people('v', 5).map((key) => about(key, { complaint_order_key: null, product: null }));
    const { products } = await over({ cases: [...cases, ...vague] });
    expect(products.at(-1)).toMatchObject({ product: 'unknown', customers: null, complaints: 5, per1000: null });
  });

  it('does not count what came earlier, is no complaint, or was merged; nor sales that were cancelled', async () => {
    const others = [
      about('t20', { received_day: '2025-12-31' }),
      about('t21', { kind: 'praise' }),
      about('t22', { closure: 'merged', merged_into: 't0' }),
      about('t23', { closure: 'out-of-scope' }),
    ];
    const more = [
      order('x', '2026-05-02', { ...toaster, status: 'cancelled' }),
      order('y', '2026-05-02', { ...toaster, kind: 'gift' }),
      order('z', '2025-12-31', toaster),
    ];
    expect(await over({ cases: [...cases, ...others], purchases: [...purchases, ...more] })).toEqual(await over());
  });

  it('as a table has a line for each product and below it one for each channel', async () => {
    const { table } = findReport('ease-of-complaining');
    const { lines } = table(await over());
    expect(lines.map(([product, channel]) => `${product} ${channel}`)).toEqual([
      ...['kettles all', 'kettles phone', 'toasters all', 'toasters phone', 'toasters web'],
    ]);
  });

  it('of an empty lake says why it is empty', async () => {
    const report = await reportOver<EaseReport>('ease-of-complaining', {}, { until: undefined });
    expect(report).toMatchObject({
      until: null,
      products: [],
      notes: expect.arrayContaining([expect.stringContaining('no order')]),
    });
  });
});
