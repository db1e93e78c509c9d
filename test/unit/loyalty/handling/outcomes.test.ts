import { describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../../shared/domain/loyalty/rows.ts';
import type { OutcomesReport } from '../../../../shared/domain/reports/handling/outcomes.ts';
import { anyReportOver, caseOf } from '../cohort.ts';

const over = async (cases: readonly CaseRow[], parameters: Record<string, unknown> = {}) =>
  (await anyReportOver('outcomes', { cases }, parameters)) as OutcomesReport;

const many = (count: number, name: string, facts: Partial<CaseRow>) =>
  Array.from({ length: count }, (_, at) => caseOf(`${name}-${at}`, facts));

const lineOf = ({ lines }: OutcomesReport, decision: string, remedy: string) => {
  const found = lines.find((line) => line.decision === decision && line.remedy === remedy);
  if (found === undefined) throw new Error(`no line ${decision} ${remedy}`);
  return { n: found.n, ...Object.fromEntries(found.reactions.map(({ reaction, n }) => [reaction, n])) };
};

/*
 *                          satisfied  dissatisfied   sum
 * upheld, refund              30          15          45
 * upheld, none                12          25          37
 * not upheld, none            11          33          44
 */
const CASES = [
  ...many(30, 'a', { decision: 'upheld', remedy: 'refund', reaction: 'satisfied' }),
  ...many(15, 'b', { decision: 'upheld', remedy: 'refund', reaction: 'dissatisfied' }),
  ...many(12, 'c', { decision: 'upheld', remedy: 'none', reaction: 'satisfied' }),
  ...many(25, 'd', { decision: 'upheld', remedy: 'none', reaction: 'dissatisfied' }),
  ...many(11, 'e', { decision: 'not-upheld', remedy: 'none', reaction: 'satisfied' }),
  ...many(33, 'f', { decision: 'not-upheld', remedy: 'none', reaction: 'dissatisfied' }),
];

describe('outcomes', () => {
  it('cross decision, remedy and reaction, with every total', async () => {
    const report = await over(CASES);
    expect(lineOf(report, 'upheld', 'refund')).toMatchObject({ n: 45, satisfied: 30, dissatisfied: 15, mollified: 0 });
    expect(lineOf(report, 'upheld', 'all')).toMatchObject({ n: 82, satisfied: 42, dissatisfied: 40 });
    expect(lineOf(report, 'all', 'none')).toMatchObject({ n: 81, satisfied: 23, dissatisfied: 58 });
    expect(lineOf(report, 'all', 'all')).toMatchObject({ n: 126, satisfied: 53, dissatisfied: 73 });
    expect(lineOf(report, 'partly-upheld', 'all')).toMatchObject({ n: 0, satisfied: 0 });
  });

  it('have shares of their line with Wilson limits', async () => {
    const report = await over(CASES);
    const line = report.lines.find(({ decision, remedy }) => decision === 'upheld' && remedy === 'refund');
    // 30 of 45: z = 1.959964, z^2 = 3.841459. Centre (30 + 1.920729)/48.841459 = 0.653558;
    // half z sqrt(45 x 2/3 x 1/3 + 0.960365)/48.841459 = 1.959964 x 3.310644/48.841459 = 0.132853.
    const [satisfied] = line?.reactions ?? [];
    expect(satisfied?.rate).toBeCloseTo(2 / 3, 12);
    expect(satisfied?.lower).toBeCloseTo(0.520705, 5);
    expect(satisfied?.upper).toBeCloseTo(0.786411, 5);
    // Nobody was mollified: a share of 0, with an upper limit.
    expect(line?.reactions[1]).toMatchObject({ n: 0, rate: 0, lower: 0 });
  });

  it('count a person once, and no test, praise, withdrawal or merged case', async () => {
    const others = [
      caseOf('later', { crm_key: 'a-0', t0_day: '2026-02-15', reaction: 'dissatisfied' }),
      caseOf('praise', { kind: 'praise' }),
      caseOf('test', { excluded: 'mystery-shopper' }),
      caseOf('gone', { closure: 'withdrawn', closed_day: '2026-01-10' }),
      caseOf('merged', { merged_into: 'a-0', closed_day: '2026-01-15' }),
      caseOf('open', { t0_day: null, decided_day: null }),
    ];
    expect((await over([...CASES, ...others])).lines).toEqual((await over(CASES)).lines);
  });

  it('hide few people in every direction that would give them away', async () => {
    const report = await over([
      ...CASES,
      ...many(2, 'g', { decision: 'upheld', remedy: 'refund', reaction: 'mollified' }),
    ]);
    const refund = lineOf(report, 'upheld', 'refund');
    expect(refund).toMatchObject({ n: 47, mollified: null });
    // Others of the line go along; else 47 - 30 - 15 would be the two.
    expect(refund).toMatchObject({ dissatisfied: null });
    // All mollified are these two: their totals are hidden as well.
    expect(lineOf(report, 'all', 'all')).toMatchObject({ n: 128, mollified: null });
    expect(Object.values(lineOf(report, 'all', 'all')).filter((n) => n === null).length).toBeGreaterThan(1);
    expect(report.lines.find(({ decision, remedy }) => decision === 'upheld' && remedy === 'refund')?.suppressed).toBe(
      'small-cell',
    );
  });

  it('say that there is nothing where there is nothing', async () => {
    const report = await over([]);
    expect(report.lines.map(({ decision, remedy, n }) => [decision, remedy, n])).toEqual([
      ['all', 'all', 0],
      ['upheld', 'all', 0],
      ['partly-upheld', 'all', 0],
      ['not-upheld', 'all', 0],
    ]);
    expect(report.lines[0]?.reactions[0]).toEqual({
      reaction: 'satisfied',
      n: 0,
      rate: null,
      lower: null,
      upper: null,
    });
    expect(report.notes[0]).toContain('no decided case');
  });
});
