import { describe, expect, test } from 'vitest';
import config from '../../../comeback.config.ts';
import {
  checkRetention,
  importKeptUntil,
  isPastKeeping,
  keptUntil,
  oldestKept,
} from '../../../shared/domain/record/retention.ts';
import { caseIn, NOW } from '../../support/cases.ts';

const RULES = [
  { severity: 'safety', years: 12 },
  { category: 'billing', policy: 'tests', years: 3 },
  { years: 6 },
] as const;

describe('how long a case is kept', () => {
  test('from its end, by the first line that fits', () => {
    expect(keptUntil(caseIn('closed'), RULES)).toBe('2032-03-02T15:00:00.000Z');
    expect(keptUntil(caseIn('closed', { severity: 'safety', category: 'billing' }), RULES)).toBe(
      '2038-03-02T15:00:00.000Z',
    );
    expect(keptUntil(caseIn('closed', { category: 'billing' }), RULES)).toBe('2029-03-02T15:00:00.000Z');
    expect(keptUntil(caseIn('closed', { category: 'billing', policy: 'other@1' }), RULES)).toBe(
      '2032-03-02T15:00:00.000Z',
    );
    expect(keptUntil(caseIn('closed', { closedAt: '2028-02-29T00:00:00.000Z' }), [{ years: 1 }])).toBe(
      '2029-03-01T00:00:00.000Z',
    );
  });

  test('one that has not ended is kept, as is one under legal hold, and one erased is past it', () => {
    const late = '2050-01-01T00:00:00.000Z';
    expect(isPastKeeping(caseIn('closed'), RULES, late)).toBe(true);
    expect(isPastKeeping(caseIn('closed'), RULES, '2032-03-02T14:59:59.999Z')).toBe(false);
    expect(isPastKeeping(caseIn('decided'), RULES, late)).toBe(false);
    expect(isPastKeeping(caseIn('closed', { legalHold: { since: NOW } }), RULES, late)).toBe(false);
    expect(isPastKeeping(caseIn('closed', { erasedAt: NOW }), RULES, late)).toBe(false);
  });

  test('one of an earlier system from its end, or from its receipt where it had none', () => {
    const it = { rowId: 'a', version: 1, receivedDay: '2024-02-29' };
    const until = (facts: object) => importKeptUntil({ ...it, ...facts }, RULES).slice(0, 10);
    expect(until({})).toBe('2030-03-01');
    expect(until({ decidedDay: '2024-03-05' })).toBe('2030-03-05');
    expect(until({ decidedDay: '2024-03-05', closedDay: '2024-03-09', severity: 'safety' })).toBe('2036-03-09');
    // It was under none of our policies.
    expect(until({ category: 'billing' })).toBe('2030-03-01');
  });

  test('nothing received within the shortest time can be past keeping', () => {
    expect(oldestKept(RULES, '2030-05-01T00:00:00.000Z')).toBe('2027-05-01T00:00:00.000Z');
  });
});

test('the firm’s own rules hold; a slip is named with its mend', () => {
  expect(checkRetention(config)).toEqual([]);
  const wrong = [{ category: 'nothing', years: 0 }, { years: 6 }, { severity: 'safety' as const, years: 6.5 }];
  expect(checkRetention({ ...config, retention: wrong })).toEqual([
    expect.stringMatching(/^retention\[0\]\.years: 0 is no number/),
    expect.stringMatching(/^retention\[0\]\.category: there is no category "nothing"/),
    expect.stringMatching(/^retention\[2\]\.years: 6\.5/),
    expect.stringMatching(/^retention: no line is for all other cases/),
    expect.stringMatching(/^retention\[1\]: fits every case/),
  ]);
});
