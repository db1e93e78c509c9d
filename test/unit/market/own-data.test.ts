import { describe, expect, it } from 'vitest';
import type { CaseRow, PurchaseRow } from '../../../shared/domain/loyalty/rows.ts';
import type { MarketReport } from '../../../shared/domain/reports/market/market-report.ts';
import { caseOf, earlier, order } from '../loyalty/cohort.ts';
import { reportOver, survey } from './report-over.ts';

const people = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`);
const C = '2026-12-31';

/*
 * Made up by hand. Everybody's first order is of 1 June 2025.
 * Cases with t0 on 31 December 2025, 365 days before C, whose repurchase can be said: 10 satisfied, of whom 8 bought on day 300,
 * and 10 dissatisfied, of whom 2 did. Cases of the year, followed for 183 days only: 12 satisfied, 8 dissatisfied.
 * Without a case: 100, of whom 90 bought on 1 May 2026.
 */
const old = { received_day: '2025-12-10', decided_day: '2025-12-17', t0_day: '2025-12-31', closed_day: '2026-01-01' };
const recent = {
  received_day: '2026-06-10',
  decided_day: '2026-06-17',
  t0_day: '2026-07-01',
  closed_day: '2026-07-02',
};
const cases: CaseRow[] = [
  ...people('s', 10).map((key) => caseOf(key, old)),
  ...people('d', 10).map((key) => caseOf(key, { ...old, reaction: 'dissatisfied' })),
  ...people('new-s', 12).map((key) => caseOf(key, recent)),
  ...people('new-d', 8).map((key) => caseOf(key, { ...recent, reaction: 'dissatisfied' })),
];
const purchases: PurchaseRow[] = [
  ...earlier(...cases.map(({ row_id }) => row_id), ...people('k', 100)),
  ...[...people('s', 8), ...people('d', 2)].map((key) => order(key, '2026-10-27')),
  ...people('k', 90).map((key) => order(key, '2026-05-01')),
];
const rows = { cases, purchases, problem_surveys: [survey()] };
const over = (given = {}, parameters = {}) =>
  reportOver<MarketReport>('market-damage', { ...rows, ...given }, parameters);
const valuesOf = ({ inputs }: MarketReport) => Object.fromEntries(inputs.map(({ input, value }) => [input, value]));
const sourceOf = ({ inputs }: MarketReport, name: string) => inputs.find(({ input }) => input === name)?.source;

describe('market-damage over the firm’s own rows', () => {
  it('counts customers, complainants and how it ended in the year, and follows those of before', async () => {
    const report = await over();
    expect([report.from, report.until]).toEqual(['2026-01-01', C]);
    expect(valuesOf(report)).toEqual({
      // 8 + 2 of those with a case, 90 of those without.
      customers: 100,
      // 12 + 8 complained in the year.
      complainants: 20,
      'outcomeShares.satisfied': 0.6,
      'outcomeShares.mollified': 0,
      'outcomeShares.dissatisfied': 0.4,
      'outcomeShares.no-reply': 0,
      'outcomeShares.not-asked': 0,
      // Those of the year leave on day 183: on day 300 the 10 are at risk.
      'repurchase.satisfied': expect.closeTo(0.8, 12),
      'repurchase.dissatisfied': expect.closeTo(0.2, 12),
      // All of one cell (213 days, one order). A case of the year does not shut anybody out: 90 of 100 + 20.
      baseline: expect.closeTo(0.75, 12),
      problemRate: 0.5,
      'repurchase.silent': 0.5,
    });
    expect(sourceOf(report, 'customers')).toBe('measured');
    expect(sourceOf(report, 'problemRate')).toBe('surveyed');
  });

  it('unmixes repurchase without a problem, and adds up what is lost', async () => {
    const report = await over();
    // P = 100 x 0.5, c = 20 / 50, Q = 30; q = 0.5 x 0.6 / (1 - 0.2) = 0.375; r0 = (0.75 - 0.375 x 0.5) / 0.625 = 0.9.
    expect(report).toMatchObject({ problems: 50, complainers: 20, silent: 30 });
    const excess = Object.fromEntries(report.terms.map((term) => [term.who, term.excess]));
    expect(excess.silent).toBeCloseTo(30 * 0.4, 8);
    expect(excess.satisfied).toBeCloseTo(12 * 0.1, 8);
    expect(excess.dissatisfied).toBeCloseTo(8 * 0.7, 8);
    expect(report.excessLostSales).toBeCloseTo(18.8, 8);
    // 30 x 0.5 + 12 x 0.2 + 8 x 0.8.
    expect(report.lostSales).toBeCloseTo(23.8, 8);
  });

  it('has limits round what it says, and a bar for each figure that is not exact', async () => {
    const large = survey({ answered: 1_000, had_problem: 500, complained: 200, silent_bought_again: 180 });
    const { limits, excessLostSales, scenarios, tornado, notes } = await over({ problem_surveys: [large] });
    expect(limits.excessLostSales?.lower).toBeLessThan(excessLostSales ?? Number.NaN);
    expect(limits.excessLostSales?.upper).toBeGreaterThan(excessLostSales ?? Number.NaN);
    expect(scenarios.every((it) => it.limits.recovered !== null)).toBe(true);
    expect(tornado.map(({ input }) => input).sort()).toEqual([
      ...['baseline', 'outcomeShares.dissatisfied', 'outcomeShares.mollified', 'outcomeShares.no-reply'],
      ...['outcomeShares.not-asked', 'outcomeShares.satisfied', 'problemRate', 'repurchase.dissatisfied'],
      ...['repurchase.satisfied', 'repurchase.silent'],
    ]);
    expect(notes.join()).toContain('10,000 seeded draws');
  });

  it('a survey of 100 leaves room for repurchase above 1: too many draws contradict themselves, so no limits', async () => {
    const { limits, notes } = await over();
    expect(limits).toEqual({ lostSales: null, excessLostSales: null });
    expect(notes.join()).toMatch(/draws contradicted themselves .* too many for limits/);
  });

  it('without a survey says nothing of the silent, and no sum: the rest stays', async () => {
    const report = await over({ problem_surveys: [] });
    expect(report).toMatchObject({
      ...{ problems: null, silent: null, lostSales: null, excessLostSales: null, complainers: 20, survey: null },
    });
    expect(report.terms.find(({ who }) => who === 'dissatisfied')?.lost).toBeCloseTo(8 * 0.8, 8);
    expect(report.terms.find(({ who }) => who === 'silent')).toEqual({
      ...{ who: 'silent', people: null, lost: null, excess: null },
    });
    expect(report.notes.join()).toContain('No survey of problems is on file');
  });

  it('takes the newest word of the newest general survey that was over by then', async () => {
    const surveys = [
      survey({ row_id: 'spring', held_day: '2026-03-31', had_problem: 70 }),
      survey({ row_id: 'autumn', version: 1, had_problem: 90 }),
      survey({ row_id: 'autumn', version: 2, had_problem: 50 }),
      survey({ row_id: 'of-toasters', held_day: '2026-11-30', product: 'toasters', had_problem: 80 }),
      survey({ row_id: 'later', held_day: '2027-01-02', had_problem: 60 }),
    ];
    const report = await over({ problem_surveys: surveys });
    expect(report.survey).toMatchObject({ surveyId: 'autumn', heldOn: '2026-10-31', hadProblem: 50, invited: 250 });
    expect(valuesOf(report).problemRate).toBe(0.5);
  });

  it('a survey that did not ask the silent, or found too few of them, cannot tell what they did', async () => {
    const unasked = await over({ problem_surveys: [survey({ silent_bought_again: null })] });
    expect([unasked.silent, unasked.excessLostSales]).toEqual([30, null]);
    const few = survey({ had_problem: 24, complained: 20, silent_bought_again: 2 });
    expect(valuesOf(await over({ problem_surveys: [few] }))).not.toHaveProperty('repurchase.silent');
  });

  it('what is entered stands in place of what is measured, and says so', async () => {
    const report = await over({}, { complaintRate: 0.5, repurchase: { noProblem: 0.88 }, customers: 400 });
    expect(report.problems).toBe(200);
    expect(report.complainers).toBe(100);
    expect(sourceOf(report, 'repurchase.noProblem')).toBe('assumed');
    expect(valuesOf(report)).not.toHaveProperty('baseline');
    // 100 silent x 0.38 + 60 x 0.08 + 40 x 0.68.
    expect(report.excessLostSales).toBeCloseTo(38 + 4.8 + 27.2, 8);
  });

  it('more complainants than problems is refused by name', async () => {
    const asked = over({ problem_surveys: [survey({ had_problem: 15, complained: 5, silent_bought_again: 5 })] });
    await expect(asked).rejects.toMatchObject({ code: 'figures-disagree', field: 'complaintRate' });
  });

  it('repurchase without a problem outside 0 to 1 is refused by name', async () => {
    // q is 0.375 with p = 0.5; if all silent came back r0 = 0.6, if B is 0.75; with B = 0.25 it is below 0.
    const fewer = purchases.filter(({ row_id }) => !/^k\d+ 2026/.test(row_id) || /^k[0-9] |^k1[0-9] /.test(row_id));
    const asked = over(
      { purchases: fewer, problem_surveys: [survey({ silent_bought_again: 30 })] },
      { customers: 100 },
    );
    await expect(asked).rejects.toMatchObject({ code: 'figures-disagree', field: 'repurchase.noProblem' });
  });
});

describe('small groups', () => {
  it('a reaction of few people is counted as one with the next smallest, under the first of both', async () => {
    const few = people('new-m', 3).map((key) => caseOf(key, { ...recent, reaction: 'mollified' }));
    const report = await over({
      cases: [...cases, ...few],
      purchases: [...purchases, ...earlier(...people('new-m', 3))],
    });
    expect(report.together).toEqual(['mollified', 'dissatisfied']);
    const values = valuesOf(report);
    // 3 + 8 of 23, whose repurchase is that of the 10 who were followed.
    expect(values['outcomeShares.mollified']).toBeCloseTo(11 / 23, 12);
    expect(values).not.toHaveProperty('outcomeShares.dissatisfied');
    expect(values['repurchase.mollified']).toBeCloseTo(0.2, 12);
    expect(values['repurchase.dissatisfied']).toBeCloseTo(0.2, 12);
  });

  it('where nearly nobody complained, no share and no repurchase is shown', async () => {
    const report = await over({ cases: cases.filter(({ row_id }) => /^(s[0-3]|new-s[0-3])$/.test(row_id)) });
    expect(Object.keys(valuesOf(report)).filter((input) => input.startsWith('outcome'))).toEqual([]);
    expect(report.excessLostSales).toBeNull();
    expect(report.notes.join()).toContain('Too few people complained');
  });
});

describe('the report does not hang on', () => {
  it('the order of rows, rows told twice, or customers who came later', async () => {
    const report = await over();
    const anew = await over({
      cases: [...cases.toReversed(), ...cases.slice(0, 7)],
      purchases: [...purchases.toReversed(), ...purchases.slice(3, 50), order('later', '2027-01-05')],
    });
    expect(anew).toEqual(report);
  });

  it('withdrawn cases, other kinds and merged ones: they are nobody’s outcome', async () => {
    const byT0 = { ...recent, closed_day: recent.t0_day };
    const others = [
      caseOf('k0', { ...byT0, closure: 'withdrawn' }),
      caseOf('k1', { ...recent, kind: 'praise' }),
      caseOf('k2', { ...byT0, closure: 'merged', merged_into: 's0' }),
      caseOf('k3', { ...byT0, closure: 'not-a-complaint' }),
      // Opened again since: that was not known on the index day.
      caseOf('k4', { ...recent, t0_closure: 'withdrawn' }),
    ];
    const report = await over({ cases: [...cases, ...others] });
    // Who withdrew had complained.
    expect(valuesOf(report)).toMatchObject({ complainants: 22, 'outcomeShares.satisfied': 0.6 });
  });

  it('what became of a case after its index day: withdrawn, merged or called something else then, it had an outcome', async () => {
    const endings = [
      { closure: 'withdrawn' },
      { closure: 'merged', merged_into: 's0' },
      { closure: 'not-a-complaint' },
      { closure: 'out-of-scope' },
    ];
    const later = endings.map((ending, at) => caseOf(`k${at}`, { ...recent, ...ending }));
    const report = await over({ cases: [...cases, ...later] });
    // 12 + 4 satisfied, 8 dissatisfied.
    expect(valuesOf(report)).toMatchObject({
      complainants: 24,
      'outcomeShares.satisfied': expect.closeTo(16 / 24, 12),
    });
  });

  it('what is found after the end of the report: asked the day before it or the day after, it says the same', async () => {
    const undecided = { received_day: '2026-06-20', decided_day: null, t0_day: null };
    const open = caseOf('k0', { ...undecided, closed_day: null, closure: null });
    const closed = caseOf('k0', { ...undecided, closed_day: '2026-07-05', closure: 'out-of-scope' });
    // Decided too, on 20 June: the index day is after the end as well.
    const decided = { ...closed, decided_day: '2026-06-20', t0_day: '2026-07-06' };
    const asked = (it: CaseRow, until: string) => over({ cases: [...cases, it] }, { until }).then(valuesOf);
    for (const it of [closed, decided]) expect(await asked(it, '2026-06-30')).toEqual(await asked(open, '2026-06-30'));
    // 20 of December, 20 of June, and this one; then it is known.
    expect(await asked(closed, '2026-07-04')).toMatchObject({ complainants: 41 });
    expect(await asked(closed, '2026-07-05')).toMatchObject({ complainants: 40 });
  });
});

it('an empty lake is no error: nothing can be said, and the notes say why', async () => {
  const report = await reportOver<MarketReport>('market-damage', {}, { until: undefined });
  expect(report).toMatchObject({ until: null, problems: null, lostSales: null, excessLostSales: null, inputs: [] });
  expect(report.notes.join()).toContain('no order on file');
});
