import { describe, expect, it } from 'vitest';
import { smallGroups } from '../../../shared/domain/loyalty/small-numbers.ts';
import { caseOf, earlier, groupOf, reportOver } from './cohort.ts';

const hiddenOf = (matched: number[], threshold = 11) =>
  [
    ...smallGroups(
      matched.map((people, at) => ({ label: `${at}`, matched: people })),
      threshold,
    ),
  ].sort();

describe('small groups', () => {
  it('are hidden below the threshold and shown at it', () => {
    expect(hiddenOf([11, 12, 13])).toEqual([]);
    expect(hiddenOf([10, 3, 12, 13])).toEqual(['0', '1']);
  });

  it('never stand alone: the next smallest is hidden with the only one', () => {
    expect(hiddenOf([50, 10, 20])).toEqual(['1', '2']);
  });

  it('need no company where there is nobody else', () => {
    expect(hiddenOf([4, 0, 0])).toEqual(['0']);
  });

  it('do not include groups of nobody', () => {
    expect(hiddenOf([0, 0, 0])).toEqual([]);
    expect(hiddenOf([0, 50, 40])).toEqual([]);
  });

  it('are of fewer than five whatever the configuration asks for', () => {
    expect(hiddenOf([4, 3, 5], 1)).toEqual(['0', '1']);
  });

  it('show no number at all in the report, and other groups show theirs', async () => {
    const people = (reaction: string, count: number) => Array.from({ length: count }, (_, at) => `${reaction}-${at}`);
    const all = [...people('satisfied', 30), ...people('mollified', 10), ...people('dissatisfied', 12)];
    const cases = all.map((key) => caseOf(key, { reaction: key.split('-')[0] ?? '' }));
    const report = await reportOver({ cases, purchases: earlier(...all) });

    for (const name of ['mollified', 'dissatisfied']) {
      const { group, suppressed, windows, ...numbers } = groupOf(report, name);
      expect(suppressed).toBe('small-cell');
      expect(new Set(Object.values(numbers))).toEqual(new Set([null]));
      for (const { days, plain, ...rest } of windows)
        expect(new Set([...Object.values(plain), ...Object.values(rest)])).toEqual(new Set([null]));
    }
    expect(groupOf(report, 'satisfied')).toMatchObject({ n: 30, matched: 30 });
    expect(groupOf(report, 'satisfied')).not.toHaveProperty('suppressed');
  });
});
