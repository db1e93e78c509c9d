import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/deadlines/calendar.ts';
import type { DefectionsReport } from '../../../shared/domain/reports/retention/defections.ts';
import { caseOf, customer, order, type Rows } from '../loyalty/cohort.ts';
import { answerOver, keys } from './over.ts';

const END = '2026-12-31';
/** Orders so many days before the end. */
const at = (key: string, ...before: number[]) => before.map((days) => order(key, addDays(END, -days)));
const over = (rows: Rows, parameters = {}) => answerOver<DefectionsReport>('defections', rows, parameters);
const groupIn = (found: DefectionsReport['groups'], name: string) => found.find(({ group }) => group === name);

/** A customer who orders every 40 days until so many days before the end, and was there a year before it. */
const monthly = (key: string, last: number) => at(key, ...Array.from({ length: 12 }, (_, gap) => last + 40 * gap));

describe('defections', () => {
  it('are by a rhythm of one’s own: silent for more than three mean gaps', async () => {
    // A gap of 40: 120 days are three of them and not more, 121 are more.
    const purchases = [...keys('stay', 5), ...keys('lost', 5)].flatMap((key) =>
      monthly(key, key.startsWith('stay') ? 120 : 121),
    );
    const report = await over({ purchases });
    expect(report).toMatchObject({ from: '2025-12-31', until: END });
    expect(groupIn(report.groups, 'all')).toMatchObject({ customers: 10, lost: 5, share: { rate: 0.5 } });
  });

  it('are nobody who is silent for a season only, however often they used to order', async () => {
    const weekly = (key: string, last: number) => at(key, ...Array.from({ length: 60 }, (_, gap) => last + 7 * gap));
    const purchases = [
      ...keys('a', 6).flatMap((key) => weekly(key, 90)),
      ...keys('b', 6).flatMap((key) => weekly(key, 91)),
    ];
    expect(groupIn((await over({ purchases })).groups, 'all')).toMatchObject({ customers: 12, lost: 6 });
  });

  it('of customers without a rhythm are by that of their segment, and without one after a year', async () => {
    // Gold orders every 40 days. Once a gold customer bought, once one of no segment: both were there 365 days before the end.
    const once = [...keys('gold', 5), ...keys('none', 5)];
    const purchases = [...keys('often', 5).flatMap((key) => monthly(key, 10)), ...once.flatMap((key) => at(key, 365))];
    const customers = [...keys('often', 5), ...keys('gold', 5)].map((key) => customer(key, 'gold', null));
    const report = await over({ purchases, customers });
    // The five of gold; the five of none have been silent for a year and not for longer.
    expect(groupIn(report.groups, 'all')).toMatchObject({ customers: 15, lost: 5 });
  });

  it('are not of who was lost before, nor of who came only later', async () => {
    const purchases = [
      ...keys('stay', 6).flatMap((key) => monthly(key, 10)),
      ...keys('gone', 6).flatMap((key) => monthly(key, 365 + 121)),
      ...keys('late', 6).flatMap((key) => at(key, 30)),
    ];
    expect(groupIn((await over({ purchases })).groups, 'all')).toMatchObject({ customers: 6, lost: 0 });
  });

  const COMPLAINED = keys('c', 12);
  /** 12 with a case: 6 pricing, of whom 4 lost; 6 with a slow answer (emotional, relationship), of whom 3. 10 without, 2 lost. */
  const TWENTY_TWO: Rows = {
    cases: [
      ...COMPLAINED.map((key, place) =>
        caseOf(
          key,
          place < 6
            ? { cause_class: 'pricing', cause_roots: 'price-value' }
            : { cause_class: 'response-to-failure', cause_roots: 'emotional relationship' },
        ),
      ),
      // An older case of another cause, and a later one that was no complaint: the last complaint counts.
      caseOf('older', { crm_key: 'c-0', received_day: '2025-01-01', cause_class: 'ethics', cause_roots: '' }),
      caseOf('praise', { crm_key: 'c-0', received_day: '2026-02-01', kind: 'praise' }),
    ],
    purchases: [
      ...COMPLAINED.flatMap((key, place) => monthly(key, place < 4 || (place >= 6 && place < 9) ? 200 : 10)),
      ...keys('q', 10).flatMap((key, place) => monthly(key, place < 2 ? 200 : 10)),
    ],
  };

  it('stand by the cause of the last complaint, beside those of customers who stayed', async () => {
    const report = await over(TWENTY_TWO);
    expect(groupIn(report.groups, 'case on file')).toMatchObject({ customers: 12, lost: 7 });
    expect(groupIn(report.groups, 'no case on file')).toMatchObject({ customers: 10, lost: 2, share: { rate: 0.2 } });
    expect(groupIn(report.causes, 'pricing')).toMatchObject({ customers: 6, lost: 4 });
    expect(groupIn(report.causes, 'response-to-failure')).toMatchObject({ customers: 6, lost: 3 });
    expect(groupIn(report.causes, 'ethics')).toMatchObject({ customers: 0, lost: 0, share: null });
    // Of 7 lost 3 touched by each of two roots and 4 by the third; of 5 who stayed 3, 3 and 2.
    expect(report.roots.map(({ root, ofLost, ofStayed }) => [root, ofLost?.rate, ofStayed?.rate])).toEqual([
      ['emotional', 3 / 7, 3 / 5],
      ['relationship', 3 / 7, 3 / 5],
      ['price-value', 4 / 7, 2 / 5],
    ]);
  });

  it('print what is claimed as claimed', async () => {
    const report = await over(TWENTY_TWO);
    expect(report.roots.map(({ claimed }) => claimed)).toEqual([0.8, 0.4, 0.3]);
    expect(report.notes.filter((note) => note.includes('80'))).toEqual([expect.stringMatching(/^Claimed, unsourced:/)]);
  });

  it('hide a cause of few and the next smallest', async () => {
    const report = await over({
      ...TWENTY_TWO,
      cases: TWENTY_TWO.cases?.map((row) => (row.row_id === 'c-11' ? { ...row, cause_class: 'ethics' } : row)) ?? [],
    });
    expect(report.causes.filter(({ suppressed }) => suppressed !== undefined).map(({ group }) => group)).toEqual([
      'response-to-failure',
      'ethics',
    ]);
  });

  it('tell by no sum of causes how many have a case, where that is hidden', async () => {
    const purchases = TWENTY_TWO.purchases?.filter(({ customer_key: key }) => !/^q-[4-9]$/.test(key)) ?? [];
    const report = await over({ ...TWENTY_TWO, purchases });
    expect(report.groups.map(({ customers }) => customers)).toEqual([16, null, null]);
    expect(report.causes.every(({ customers }) => customers === null)).toBe(true);
    expect(report.roots.every(({ ofLost, lost }) => ofLost === null && lost === null)).toBe(true);
  });

  it('tell by no roots how many of no known cause were lost, where these are hidden', async () => {
    const cases = TWENTY_TWO.cases?.map((row) => (row.row_id === 'c-8' ? { ...row, cause_class: null } : row)) ?? [];
    const report = await over({ ...TWENTY_TWO, cases });
    expect(groupIn(report.groups, 'case on file')).toMatchObject({ lost: 7 });
    expect(groupIn(report.causes, 'unknown')).toMatchObject({ lost: null, suppressed: 'small-cell' });
    // Six lost of a known cause: 7 less 6 would be the one.
    expect(
      report.roots.every(({ ofLost, ofStayed, lost }) => ofLost === null && ofStayed === null && lost === null),
    ).toBe(true);
  });

  it('say nothing over an empty lake, and refuse a first day that is not before the last', async () => {
    const report = await over({}, { until: undefined });
    expect(report).toMatchObject({ from: null, until: null });
    expect(groupIn(report.groups, 'all')).toMatchObject({ customers: 0, share: null });
    await expect(over({}, { from: END })).rejects.toThrow('before until');
  });
});
