import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/deadlines/calendar.ts';
import { liveCaseRow } from '../../../shared/domain/loyalty/live-case-row.ts';
import type { HandlingReport } from '../../../shared/domain/reports/handling/complaint-handling.ts';
import { type ManagerPack, managerPack } from '../../../shared/domain/reports/indicators/manager-pack.ts';
import { afterwards, ana, caseIn, courier, daysLater, judge, outcome, RULES } from '../../support/cases.ts';
import { caseOf, earlier, type Rows } from '../loyalty/cohort.ts';
import { reportFrom } from './report-over.ts';

const pack = (rows: Rows, raw: Record<string, unknown> = { month: '2026-01' }) =>
  reportFrom<ManagerPack>('manager-pack', rows, raw);
const told = (id: string, t0_day: string, facts = {}) =>
  caseOf(id, {
    ...{ t0_day, received_day: '2025-12-20', decided_day: '2026-01-01', closed_day: '2026-01-10' },
    ...{ story_day: '2026-01-12', team: 'orders', root_cause: 'late-delivery', ...facts },
  });

describe('stories', () => {
  test('are the latest satisfied and dissatisfied customer of the month who agreed, in codes and lengths', async () => {
    const cases = [
      told('early', '2026-01-05', { category: 'billing' }),
      told('late', '2026-01-31'),
      told('silent', '2026-01-31', { story_day: null, category: 'nobody-asked' }),
      told('february', '2026-02-01', { category: 'too-late' }),
      told('angry', '2026-01-15', { reaction: 'dissatisfied', decision: 'not-upheld', channel: 'web' }),
    ];
    const { stories, markdown } = await pack({ cases });
    // 20 December to 1 January is 12 days, to 10 January 21.
    expect(stories.satisfied).toEqual({
      ...{ reaction: 'satisfied', category: 'delivery', channel: 'phone', severity: 'medium', remedy: 'none' },
      ...{ rootCause: 'late-delivery', decision: 'upheld', daysToDecision: 12, daysToEnd: 21 },
    });
    expect(stories.dissatisfied).toMatchObject({ decision: 'not-upheld', channel: 'web' });
    expect(markdown).toContain('12 days to the decision');
    for (const telling of ['late"', 'orders', '2026-01-31', 'nobody-asked', 'too-late'])
      expect(JSON.stringify(stories)).not.toContain(telling);
    expect(await pack({ cases: cases.toReversed() })).toEqual(await pack({ cases }));
  });

  test('there are none without consent, of mystery shoppers, of cases that were withdrawn, or of no complaint; the pack says so', async () => {
    const cases = [
      told('a', '2026-01-05', { story_day: null }),
      told('b', '2026-01-05', { excluded: 'mystery-shopper' }),
      told('c', '2026-01-05', { closure: 'withdrawn' }),
      told('d', '2026-01-05', { kind: 'praise' }),
    ];
    const { stories, markdown } = await pack({ cases });
    expect(stories).toEqual({ satisfied: null, dissatisfied: null });
    expect(markdown.match(/No story this month/g)).toHaveLength(2);
  });

  test('consent is a command with its day, and withdrawn like one', () => {
    const row = (it: Parameters<typeof liveCaseRow>[0]) => liveCaseRow(it, {}, RULES, daysLater(100)).story_day;
    const closed = caseIn('closed', { owner: 'ana' });
    const allowed = afterwards(closed, { type: 'allowStory', consentedOn: '2026-02-27' }, ana);
    expect(row(closed)).toBeNull();
    expect(row(allowed)).toBe('2026-02-27');
    expect(row(afterwards(allowed, { type: 'withdrawStory' }, ana))).toBeNull();
    expect(row(afterwards(allowed, { type: 'erase', because: 'request' }, courier))).toBeNull();
    const ahead = { type: 'allowStory', consentedOn: '2999-01-01' } as const;
    expect(outcome(judge(closed, ahead, ana))).toBe('invalid-due');
  });
});

describe('the pack', () => {
  const people = Array.from({ length: 12 }, (_, at) => `p${at}`);
  const cases = people.map((id, at) => caseOf(id, { category: 'a|b <i>', received_day: addDays('2026-01-02', at) }));
  const rows = { cases, purchases: earlier(...people) };

  test('of the last month of a quarter has each report until its end, as that report itself says it', async () => {
    const { parts, markdown, until } = await pack(rows, { month: '2026-03' });
    expect(until).toBe('2026-03-31');
    for (const { name, result } of parts) expect(result).toEqual(await reportFrom(name, rows, { until: '2026-03-31' }));
    expect(markdown).toMatch(/^# Manager pack 2026-03\n/);
    for (const { name } of parts) expect(markdown).toContain(`\n## ${name}\n`);
  });

  test('of another month has every report until the last whole quarter', async () => {
    const [january, february] = [await pack(rows), await pack(rows, { month: '2026-02' })];
    expect([january.until, february.until]).toEqual(['2026-01-31', '2026-02-28']);
    for (const { parts } of [january, february])
      for (const { name, result } of parts)
        expect(result).toEqual(await reportFrom(name, rows, { until: '2025-12-31' }));
  });

  test('of a quarter’s months do not give away together what its report hides', async () => {
    // October 20, November 3, December 40: fewer than 5 in November, so October goes with it.
    const received = { '2025-10-10': 20, '2025-11-10': 3, '2025-12-10': 40 };
    const many = Object.entries(received).flatMap(([day, count]) =>
      Array.from({ length: count }, (_, at) =>
        caseOf(`${day} ${at}`, {
          ...{ received_day: day, decided_day: null, t0_day: null, closed_day: null, closure: null },
        }),
      ),
    );
    const shown: Record<string, unknown> = {};
    for (const month of ['2025-10', '2025-11', '2025-12', '2026-01']) {
      const { parts } = await pack({ cases: many }, { month });
      const handling = parts.find(({ name }) => name === 'complaint-handling')?.result as HandlingReport;
      for (const { from, received } of handling.periods) if (received !== null) shown[from] = received;
    }
    expect(shown).toEqual({ '2025-12-01': 40 });
  });
});

test.each(['2026-13', '2026-1', 'january', '2026-01-01', ''])('"%s" is no month', (month) => {
  expect(() => managerPack.parse({ month })).toThrow('like 2026-11');
});

test.each([
  ['2026-02', '2026-02-28'],
  ['2024-02', '2024-02-29'],
  ['2026-12', '2026-12-31'],
])('%s ends on %s', (month, until) => {
  expect(managerPack.parse({ month })).toMatchObject({ until, from: `${month}-01` });
});
