import { describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../../shared/domain/loyalty/rows.ts';
import { shownCells } from '../../../../shared/domain/reports/cell-text.ts';
import type { RootCausesReport } from '../../../../shared/domain/reports/handling/root-causes.ts';
import { rootCausesTable } from '../../../../shared/domain/reports/handling/root-causes-table.ts';
import { anyReportOver, caseOf, order, type Rows } from '../cohort.ts';

/** t0 of every case is 15 January 2026: a year after it ends on 15 January 2027. */
const END = '2027-03-31';
const over = async (rows: Rows, parameters: Record<string, unknown> = {}) =>
  (await anyReportOver('root-causes', rows, { until: END, ...parameters })) as RootCausesReport;

/** Customers since 2023 with one cause, who spent so much in the year before t0 and so much in the year after. */
function spenders(
  count: number,
  cause: string,
  spent: { before: number; after: number },
  facts: Partial<CaseRow> = {},
) {
  const keys = Array.from({ length: count }, (_, at) => `${cause}-${spent.before}-${at}`);
  return {
    cases: keys.map((key) => caseOf(key, { root_cause: cause, ...facts })),
    purchases: keys.flatMap((key) => [
      order(key, '2023-05-05'),
      ...(spent.before > 0 ? [order(key, '2025-03-01', { amount_minor: spent.before })] : []),
      ...(spent.after > 0 ? [order(key, '2026-12-01', { amount_minor: spent.after })] : []),
    ]),
  };
}

const together = (...all: { cases: CaseRow[]; purchases: Rows['purchases'] }[]): Rows => ({
  cases: all.flatMap(({ cases }) => cases),
  purchases: all.flatMap(({ purchases }) => purchases ?? []),
});

/*
 * late: 20 people, 10 spent 100.00 then 60.00, 10 spent 50.00 then nothing: lost 400.00 + 500.00 = 900.00, 45.00 each.
 * rude: 12 people who spent 300.00 then 100.00: lost 2,400.00, 200.00 each.
 * By number late comes first, by value lost rude.
 */
const LATE = { cause_class: 'core-failure', cause_roots: 'relationship' };
const RUDE = { cause_class: 'encounter-failure', cause_roots: 'emotional relationship' };
const ROWS = together(
  spenders(10, 'late', { before: 10_000, after: 6_000 }, LATE),
  spenders(10, 'late', { before: 5_000, after: 0 }, LATE),
  spenders(12, 'rude', { before: 30_000, after: 10_000 }, RUDE),
);

describe('root causes', () => {
  it('stand by number and by value lost, counted by hand', async () => {
    const { causes, byLostValue, currency } = await over(ROWS);
    expect(currency).toBe('USD');
    expect(causes).toMatchObject([
      { cause: 'late', class: 'core-failure', complaints: 20, people: 20, cumulative: 20 / 32 },
      { cause: 'rude', class: 'encounter-failure', complaints: 12, people: 12, cumulative: 1 },
    ]);
    expect(causes[0]?.share?.rate).toBe(0.625);
    expect(causes[0]?.lost).toMatchObject({ customers: 20, perCustomer: 4_500, total: 90_000 });
    expect(causes[1]?.lost).toMatchObject({ customers: 12, perCustomer: 20_000, total: 240_000 });
    expect(byLostValue).toEqual(['rude', 'late']);
  });

  it('have limits by drawing customers anew: none apart where all lost the same', async () => {
    const { causes } = await over(ROWS);
    const [late, rude] = causes.map(({ lost }) => lost);
    expect(rude?.lower).toBeCloseTo(20_000, 6);
    expect(rude?.upper).toBeCloseTo(20_000, 6);
    // Ten of 4,000 and ten of 5,000: a standard error of 500/sqrt(20) = 112, so limits of about 4,500 -+ 219.
    expect(late?.lower).toBeGreaterThan(4_150);
    expect(late?.lower).toBeLessThan(4_400);
    expect(late?.upper).toBeGreaterThan(4_600);
    expect(late?.upper).toBeLessThan(4_850);
  });

  it('leave out of the value who was no customer for a year, or cannot be watched for one; and the order complained about', async () => {
    const rows = together(ROWS as Required<Rows> as never, {
      cases: [
        caseOf('new', { root_cause: 'late', ...LATE }),
        caseOf('about', { root_cause: 'late', ...LATE, complaint_order_key: 'x' }),
      ],
      purchases: [
        order('new', '2025-06-01', { amount_minor: 900_000 }),
        order('about', '2023-05-05'),
        order('about', '2025-12-01', { amount_minor: 700_000, order_key: 'x' }),
      ],
    });
    const [late] = (await over(rows)).causes;
    // 'about' is followed, and lost nothing.
    expect(late).toMatchObject({ complaints: 22, lost: { customers: 21, total: 90_000 } });
    const early = await over(ROWS, { until: '2026-12-31' });
    expect(early.causes.map(({ complaints, lost }) => [complaints, lost])).toEqual([
      [20, null],
      [12, null],
    ]);
  });

  it('take returns off, by either year, and never add another currency', async () => {
    const back = { amount_minor: 10_000, returned_minor: 4_000, returned_day: '2025-03-10' };
    const keys = Array.from({ length: 11 }, (_, at) => `r-${at}`);
    const rows = {
      cases: keys.map((key) => caseOf(key, { root_cause: 'late' })),
      purchases: keys.flatMap((key) => [
        order(key, '2023-05-05'),
        order(key, '2025-03-01', back),
        order(key, '2025-04-01', { currency: 'EUR', amount_minor: 99_999 }),
      ]),
    };
    const { causes, notes } = await over(rows);
    expect(causes[0]?.lost).toMatchObject({ customers: 11, perCustomer: 6_000 });
    expect(notes.join()).toContain('others than USD');
  });

  it('count roots that overlap, beside what is claimed of those who left', async () => {
    const { roots } = await over(ROWS);
    expect(roots.map(({ root, ofComplaints, claimed }) => [root, ofComplaints?.rate ?? null, claimed])).toEqual([
      // 12 of 32; all 32; nobody.
      ['emotional', 0.375, 0.8],
      ['relationship', 1, 0.4],
      ['price-value', 0, 0.3],
    ]);
    // Ten bought nothing in the year after: too few to say anything of.
    expect(roots.map(({ ofGone }) => ofGone)).toEqual([null, null, null]);
    const more = await over(
      together(
        ROWS as never,
        spenders(15, 'dear', { before: 8_000, after: 0 }, { cause_class: 'pricing', cause_roots: 'price-value' }),
      ),
    );
    // Gone: 10 of late (relationship) and 15 of dear (price and value); ten are still too few, and so is their rest.
    expect(more.roots.map(({ ofGone }) => ofGone?.rate ?? null)).toEqual([0, null, null]);
  });

  it('add up by class, with complaints of no named cause apart', async () => {
    const unnamed = spenders(13, 'none', { before: 1_000, after: 1_000 }, { root_cause: null });
    const { causes, classes, notes } = await over(together(ROWS as never, unnamed));
    expect(causes.at(-1)).toMatchObject({
      cause: 'unknown',
      complaints: 13,
      share: null,
      cumulative: null,
      lost: { total: 0 },
    });
    expect(causes[0]?.share?.rate).toBe(0.625);
    expect(classes).toMatchObject([
      { class: 'core-failure', complaints: 20, lost: { total: 90_000 } },
      { class: 'encounter-failure', complaints: 12, lost: { total: 240_000 } },
    ]);
    expect(notes.join()).toContain('13 of 45 complaints have no named cause');
  });

  it('hide a cause of few people, its class, and what would give them away', async () => {
    const few = spenders(3, 'privacy', { before: 1_000, after: 0 }, { cause_class: 'ethics', cause_roots: '' });
    const { causes, classes } = await over(together(ROWS as never, few));
    expect(causes.find(({ cause }) => cause === 'privacy')).toMatchObject({
      complaints: null,
      lost: null,
      suppressed: 'small-cell',
    });
    expect(classes.map(({ class: name, complaints }) => [name, complaints])).toEqual([
      ['core-failure', 20],
      ['encounter-failure', null],
      ['ethics', null],
    ]);
  });

  it('hide a cause of few without a class, beside the many without a cause: its class is not those', async () => {
    const money = { before: 1_000, after: 0 };
    const [few, unnamed] = [spenders(3, 'privacy', money), spenders(50, 'none', money, { root_cause: null })];
    const { causes, classes, notes } = await over(together(ROWS as never, few, unnamed));
    expect(classes.find(({ class: name }) => name === 'unknown')).toMatchObject({ complaints: null, lost: null });
    // 85 in all, of them 50 without a cause: the rest would be told by what of it is shown.
    expect(causes.filter(({ complaints }) => complaints === null).map(({ cause }) => cause)).toEqual([
      'privacy',
      'rude',
    ]);
    expect(notes.join()).toContain('50 of 85 complaints have no named cause');
  });

  it('tell by no share how many have a named cause, where few have one that is hidden and few have none', async () => {
    const money = { before: 1_000, after: 0 };
    const [few, unnamed] = [
      spenders(3, 'privacy', money, { cause_class: 'ethics' }),
      spenders(5, 'none', money, { root_cause: null }),
    ];
    const { causes } = await over(together(ROWS as never, few, unnamed));
    // 20 of 35 would say 35, and 35 less 20 and 12 the three.
    const told = causes.filter(({ complaints, share }) => complaints !== null && share !== null);
    expect(causes.filter(({ complaints }) => complaints !== null)).not.toHaveLength(0);
    expect(causes.find(({ cause }) => cause === 'rude')?.complaints === null || told.length === 0).toBe(true);
  });

  it('tell by no note how many complaints have no cause, where their line is hidden', async () => {
    // Two more cases of the nine: 11 complaints of too few people.
    const unnamed = spenders(9, 'none', { before: 1_000, after: 0 }, { root_cause: null });
    const again = [1, 2].map(
      (at) => ({ ...unnamed.cases[at], row_id: `again-${at}`, t0_day: '2026-01-20' }) as CaseRow,
    );
    const { causes, notes } = await over(together(ROWS as never, unnamed, { cases: again, purchases: [] }));
    expect(causes.at(-1)).toMatchObject({ cause: 'unknown', complaints: null });
    expect(notes.join()).not.toContain('no named cause');
  });

  it('say nothing where there is nothing', async () => {
    const report = await over({});
    expect(report).toMatchObject({ causes: [], classes: [], byLostValue: [], currency: null });
    expect(report.roots.map(({ ofComplaints }) => ofComplaints)).toEqual([null, null, null]);
    expect(report.notes[0]).toContain('no decided complaint');
    for (const [kind, _root, complaints, ...others] of shownCells(rootCausesTable(report))) {
      expect([kind, complaints]).toEqual(['root', '0']);
      expect(others).not.toContain('small');
    }
  });

  it.each([1, 4])('say of a root too little where %i people stand behind it, and never none', async (people) => {
    const report = await over(spenders(people, 'late', { before: 10_000, after: 0 }, LATE));
    for (const [kind, name, complaints, , share] of shownCells(rootCausesTable(report)).filter(([it]) => it === 'root'))
      expect([kind, name, complaints, share]).toEqual(['root', name, 'small', 'small']);
  });
});
