import { describe, expect, it, test } from 'vitest';
import { historyLine } from '../../../shared/domain/case/events.ts';
import { COUNTED_CASES } from '../../../shared/domain/loyalty/lake-sql.ts';
import { liveCaseRow } from '../../../shared/domain/loyalty/live-case-row.ts';
import { FCA_RETURN_SQL } from '../../../shared/domain/register/fca-return.ts';
import { REPORT_NAMES } from '../../../shared/domain/reports/registry.ts';
import { aCase, afterwards, caseIn, daysLater, judge, outcome, RULES, sam, sue } from '../../support/cases.ts';
import { anyReportOver, caseOf, earlier, order, satisfiedAmongEleven } from './cohort.ts';

const EXCLUDED = { excluded: 'mystery-shopper' };

describe('a mystery shopper', () => {
  it('stands in no count and in no note', async () => {
    const purchases = earlier('ann');
    const without = await satisfiedAmongEleven({ purchases });
    const withIt = await satisfiedAmongEleven({ cases: [caseOf('ann', EXCLUDED)], purchases });
    expect(withIt.report).toEqual(without.report);
    const asCustomer = await satisfiedAmongEleven({ cases: [caseOf('ann')], purchases });
    expect(asCustomer.group.n).toBe(12);
  });

  it('counts again once that is taken back, whichever row comes first', async () => {
    const rows = [caseOf('ann', EXCLUDED), caseOf('ann', { version: 2 })];
    for (const cases of [rows, rows.toReversed()])
      expect((await satisfiedAmongEleven({ cases, purchases: earlier('ann') })).group.n).toBe(12);
  });

  it('counts no more once it is marked, whatever was said before', async () => {
    const cases = [caseOf('ann'), caseOf('ann', { version: 2, ...EXCLUDED })];
    expect((await satisfiedAmongEleven({ cases, purchases: earlier('ann') })).group.n).toBe(11);
  });
});

/** Enough people for figures: every third is satisfied, every second came back. */
const people = [...Array(24).keys()].map((n) => `p${n}`);
const rows = {
  cases: people.map((who, n) =>
    caseOf(who, { reaction: n % 3 === 0 ? 'satisfied' : 'dissatisfied', severity: 'low', category: 'delivery' }),
  ),
  purchases: [...people, 'shopper'].flatMap((who, n) => [
    ...earlier(who),
    ...(n % 2 === 0 ? [order(who, '2026-03-20', { row_id: `again-${who}` })] : []),
  ]),
};
const shopper = (facts: object) => caseOf('shopper', { reaction: 'satisfied', severity: 'low', ...facts });

test.each(REPORT_NAMES.filter((name) => name !== 'market-damage'))(
  '%s says the same with and without it',
  async (name) => {
    const withIt = await anyReportOver(name, { ...rows, cases: [...rows.cases, shopper(EXCLUDED)] });
    expect(withIt).toEqual(await anyReportOver(name, rows));
  },
);

test('an excluded case is told from a customer’s by what is compared above', async () => {
  const asCustomer = await anyReportOver('outcomes', { ...rows, cases: [...rows.cases, shopper({})] });
  expect(asCustomer).not.toEqual(await anyReportOver('outcomes', rows));
});

test('nor does it stand in a regulator’s return', () => {
  expect(FCA_RETURN_SQL.replaceAll(COUNTED_CASES, '')).not.toMatch(/\b(from|join)\s+cases\b/i);
});

describe('a case marked so', () => {
  const row = (it: Parameters<typeof liveCaseRow>[0]) => liveCaseRow(it, {}, RULES, daysLater(100)).excluded;
  const shopper = { type: 'exclude', because: 'mystery-shopper' } as const;

  test('says why in its row, until it is counted again', () => {
    const marked = afterwards(caseIn('closed'), shopper, sam);
    expect(row(caseIn('closed'))).toBeNull();
    expect(row(marked)).toBe('mystery-shopper');
    expect(historyLine({ type: 'excluded', because: 'mystery-shopper' })).toEqual({
      what: 'excluded',
      code: 'mystery-shopper',
    });
    expect(outcome(judge(marked, shopper, sam))).toBe('nothing');
    const back = afterwards(marked, { type: 'include' }, sam);
    expect(row(back)).toBeNull();
    expect(back.excluded).toBeUndefined();
  });

  test('is marked by nobody who owns it or decided it', () => {
    expect(outcome(judge(caseIn('in-progress', { owner: 'sam' }), shopper, sam))).toBe('own-proposal');
    const { round } = caseIn('decided');
    const decided = aCase({ status: 'closed', round: { ...round, decidedBy: 'sam' } });
    expect(outcome(judge(decided, shopper, sam))).toBe('own-proposal');
    expect(outcome(judge(decided, shopper, sue))).toEqual(['excluded']);
  });
});
