import { describe, expect, it } from 'vitest';
import { dayOfEpoch } from '../../../../shared/domain/loyalty/epoch-days.ts';
import type { CaseRow } from '../../../../shared/domain/loyalty/rows.ts';
import type { HandlingReport } from '../../../../shared/domain/reports/handling/complaint-handling.ts';
import { spansOf } from '../../../../shared/domain/reports/handling/periods.ts';
import { anyReportOver, caseOf } from '../cohort.ts';

const over = async (cases: readonly CaseRow[], parameters: Record<string, unknown> = {}) =>
  (await anyReportOver('complaint-handling', { cases }, parameters)) as HandlingReport;

/** `count` cases alike, each of a person of its own. */
const many = (count: number, name: string, facts: Partial<CaseRow>) =>
  Array.from({ length: count }, (_, at) => caseOf(`${name}-${at}`, { closed_day: null, t0_day: null, ...facts }));

/*
 * Twenty complaints of January 2026 by twenty people, and their fates:
 *   12 decided on the day after, answered within 2 hours, all promises kept, 6 of them on first contact
 *    6 decided on the 11th day (10 days), answered after 30 hours, regulatory kept, own missed
 *    2 never: unanswered and undecided by 31 March
 * and twelve of March, all of them undecided.
 */
const JANUARY = [
  ...many(6, 'quick', {
    ...{ received_day: '2026-01-05', decided_day: '2026-01-06', first_contact: true, answered_day: '2026-01-05' },
    ...{ answer_hours: 2, regulatory_kept: true, own_kept: true },
  }),
  ...many(6, 'second', {
    ...{ received_day: '2026-01-05', decided_day: '2026-01-06', first_contact: false, answered_day: '2026-01-05' },
    ...{ answer_hours: 2, regulatory_kept: true, own_kept: true },
  }),
  ...many(6, 'slow', {
    ...{ received_day: '2026-01-20', decided_day: '2026-01-30', first_contact: false, answered_day: '2026-01-21' },
    ...{ answer_hours: 30, regulatory_kept: true, own_kept: false },
  }),
  ...many(2, 'open', { received_day: '2026-01-20', decided_day: null, regulatory_kept: false }),
];
const MARCH = many(12, 'march', { received_day: '2026-03-10', decided_day: null });

describe('complaint handling', () => {
  it('counts by hand what was received, kept, answered and decided', async () => {
    const { periods, until } = await over([...JANUARY, ...MARCH], { until: '2026-03-31' });
    expect(until).toBe('2026-03-31');
    expect(periods.map(({ from, received }) => [from, received])).toEqual([
      ['2026-01-01', 20],
      ['2026-02-01', 0],
      ['2026-03-01', 12],
    ]);
    const [january, february, march] = periods;
    expect(january).toMatchObject({
      ...{ until: '2026-01-31', isWhole: true, decided: 18, reopened: 0 },
      firstContact: { n: 18, hits: 6, rate: 1 / 3 },
      regulatory: { n: 20, hits: 18, rate: 0.9 },
      own: { n: 18, hits: 12 },
      // 12 of 20 within 2 hours, so the median is 2; 18 of 20 are nine in ten.
      firstAnswer: { n: 20, median: 2, p90: 30 },
      decision: { n: 20, median: 1, p90: 10 },
    });
    // 95% Wilson limits of 18 in 20, as R's prop.test without correction has them: 0.6990 to 0.9721.
    expect(january?.regulatory?.lower).toBeCloseTo(0.699, 3);
    expect(january?.regulatory?.upper).toBeCloseTo(0.9721, 4);
    // The two that wait, at the end of January since 11 days: fewer than eleven people.
    expect(january).toMatchObject({ backlog: null, suppressed: 'small-cell' });
    expect(february).toMatchObject({ received: 0, decided: 0, firstAnswer: null, backlog: null });
    // At the end of March 12 wait since 21 days and 2 since 70: the two are hidden, and the twelve with them.
    expect(march).toMatchObject({ backlog: 14, decision: { n: 12, median: null, p90: null } });
    expect(march?.ages.map(({ cases }) => cases)).toEqual([0, null, 0, null]);
  });

  it('knows nothing yet of what came after its end', async () => {
    const { periods } = await over(JANUARY, { until: '2026-01-25' });
    // The six slow ones were answered on the 21st but are not decided before the 30th.
    expect(periods).toMatchObject([
      { until: '2026-01-25', isWhole: false, received: 20, decided: 12, decision: { n: 20, median: 1, p90: null } },
    ]);
    expect(periods[0]?.firstAnswer).toEqual({ n: 20, median: 2, p90: 30 });
  });

  it('lets who withdrew wait until then, and leaves out what was no complaint, merged, praise or a test', async () => {
    const others = [
      caseOf('merged', { received_day: '2026-01-05', merged_into: 'quick-1' }),
      caseOf('praise', { received_day: '2026-01-05', kind: 'praise' }),
      caseOf('test', { received_day: '2026-01-05', excluded: 'mystery-shopper' }),
      ...many(11, 'none', { received_day: '2026-01-05', closed_day: '2026-01-06', closure: 'out-of-scope' }),
      ...many(2, 'gone', {
        received_day: '2026-01-05',
        decided_day: null,
        closed_day: '2026-01-08',
        closure: 'withdrawn',
      }),
    ];
    const { periods, notes } = await over([...JANUARY, ...others], { until: '2026-03-31' });
    // 22 waited: 12 decided on day 1, two gave up on day 3, six of the eight left decided on day 10.
    // 1 - S: 12/22, then 1 - (10/22)(2/8) = 0.886: nine in ten is not reached.
    expect(periods[0]).toMatchObject({ received: 22, decision: { n: 22, median: 1, p90: null } });
    expect(notes.join()).toContain('11 cases were found out of scope or no complaint');
  });

  it('counts a reopening on the day it came, and waits for nobody of another system', async () => {
    const reopened = many(11, 'again', {
      received_day: '2026-01-05',
      decided_day: '2026-02-06',
      reopened_day: '2026-02-20',
    });
    const imported = many(11, 'old', { received_day: '2026-02-05', decided_day: '2026-02-06', source: 'import' });
    const { periods } = await over([...reopened, ...imported], { until: '2026-02-28' });
    expect(periods).toMatchObject([
      { received: 11, decided: 0, reopened: 0, regulatory: null },
      { received: 11, decided: 22, reopened: 11, firstAnswer: null, decision: { n: 11, median: 1 } },
    ]);
  });

  it('hides the months of few people, never one of them alone', async () => {
    const cases = [
      ...many(3, 'a', { received_day: '2026-01-05', decided_day: '2026-01-06' }),
      ...many(12, 'b', { received_day: '2026-02-05', decided_day: '2026-02-06' }),
      ...many(20, 'c', { received_day: '2026-03-05', decided_day: '2026-03-06' }),
    ];
    const { periods } = await over(cases, { until: '2026-03-31' });
    expect(periods.map(({ received, decided, suppressed }) => [received, decided, suppressed])).toEqual([
      [null, null, 'small-cell'],
      [null, null, 'small-cell'],
      [20, 20, undefined],
    ]);
    expect(periods[0]).toMatchObject({ reopened: null, firstContact: null, decision: null });
  });

  it('hides a month together with one of its quarter, which would tell it otherwise', async () => {
    const months = { '2026-01': 3, '2026-02': 40, '2026-03': 41, '2026-04': 12 };
    const cases = Object.entries(months).flatMap(([month, count]) =>
      many(count, month, { received_day: `${month}-05`, decided_day: `${month}-06` }),
    );
    const [monthly, quarterly] = [await over(cases), await over(cases, { period: 'quarter' })];
    const told = ({ periods }: HandlingReport) => periods.map(({ received, decided }) => [received, decided]);
    expect(told(quarterly)).toEqual([
      [84, 84],
      [12, 12],
    ]);
    // 84 less 40 and 41 would be the three of January.
    expect(told(monthly)).toEqual([
      [null, null],
      [null, null],
      [41, 41],
      [12, 12],
    ]);
    // Alone in its quarter it has the next smallest of all beside it.
    const alone = await over(cases.filter(({ received_day: day = '' }) => !/-0[23]-/.test(`${day}`)));
    expect(told(alone)).toEqual([
      [null, null],
      [0, 0],
      [0, 0],
      [null, null],
    ]);
  });

  it('shows no few reopenings, nor the next few of the quarter', async () => {
    const again = (count: number, month: string) =>
      many(count, `again-${month}`, {
        ...{ received_day: '2026-01-05', decided_day: `${month}-06`, reopened_day: `${month}-20` },
      });
    const rest = ['2026-01', '2026-02', '2026-03'].flatMap((month) => many(20, month, { decided_day: `${month}-06` }));
    const { periods } = await over([...rest, ...again(1, '2026-01'), ...again(11, '2026-02'), ...again(12, '2026-03')]);
    expect(periods.slice(-3).map(({ decided, reopened, suppressed }) => [decided, reopened, suppressed])).toEqual([
      [21, null, 'small-cell'],
      [31, null, 'small-cell'],
      [32, 12, undefined],
    ]);
  });

  it('is the same in any order of rows, and with older words on a case beside the newest', async () => {
    const older = JANUARY.map((row) => ({ ...row, version: 0, decided_day: '2026-01-31' }));
    const answer = await over([...older, ...JANUARY], { until: '2026-03-31' });
    expect(await over([...JANUARY.toReversed(), ...older], { until: '2026-03-31' })).toEqual(answer);
    expect(await over(JANUARY, { until: '2026-03-31' })).toEqual(answer);
  });

  it('says that there is nothing where there is nothing', async () => {
    expect(await over([])).toMatchObject({ until: '2026-12-31', periods: [] });
    expect((await over([], { until: undefined })).until).toBeNull();
    await expect(over([], { period: 'day' })).rejects.toMatchObject({ code: 'invalid-input', field: 'period' });
  });
});

describe('periods', () => {
  it('follow each other without a gap, from the beginning of a week, month or quarter', () => {
    for (const period of ['week', 'month', 'quarter'] as const) {
      const spans = spansOf(period);
      expect(spans.slice(1).every(({ first }, at) => first === spans[at]?.next)).toBe(true);
    }
    expect(spansOf('quarter').map(({ first }) => dayOfEpoch(first))).toContain('2026-10-01');
    const week = spansOf('week').find(({ first }) => dayOfEpoch(first) === '2026-11-23');
    expect(week === undefined ? undefined : new Date(week.first * 86_400_000).getUTCDay()).toBe(1);
  });
});
