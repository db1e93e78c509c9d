import { describe, expect, it } from 'vitest';
import { wilson } from '../../../shared/domain/statistics/wilson.ts';

/** R 4.2.2, prop.test(x, n, correct = FALSE); the first four are of Newcombe, Stat Med 1998;17:857-872, Table I. */
const KNOWN = [
  { x: 81, n: 263, lower: 0.2552885199, upper: 0.366209577 },
  { x: 15, n: 148, lower: 0.06238639953, upper: 0.1604872417 },
  { x: 0, n: 20, lower: 0, upper: 0.1611251581 },
  { x: 1, n: 29, lower: 0.006113214293, upper: 0.1717552188 },
  { x: 0, n: 1, lower: 0, upper: 0.7934506856 },
  { x: 1, n: 1, lower: 0.2065493144, upper: 1 },
  { x: 0, n: 5, lower: 0, upper: 0.4344824648 },
  { x: 5, n: 5, lower: 0.5655175352, upper: 1 },
  { x: 20, n: 20, lower: 0.8388748419, upper: 1 },
  { x: 1, n: 2, lower: 0.09453120573, upper: 0.9054687943 },
  { x: 500, n: 1000, lower: 0.4690696004, upper: 0.5309303996 },
  { x: 3, n: 1_000_000, lower: 1.020271241e-6, upper: 8.821149774e-6 },
];

describe('Wilson limits', () => {
  it.each(KNOWN)('of $x in $n are those R gives, to 1e-8', ({ x, n, lower, upper }) => {
    const limits = wilson(x, n);
    expect(limits?.rate).toBe(x / n);
    expect(Math.abs((limits?.lower ?? 9) - lower)).toBeLessThan(1e-8);
    expect(Math.abs((limits?.upper ?? 9) - upper)).toBeLessThan(1e-8);
  });

  it('are exactly 0 where nobody came back and exactly 1 where everybody did', () => {
    for (let n = 1; n <= 2000; n += 1) {
      expect(wilson(0, n)?.lower).toBe(0);
      expect(wilson(n, n)?.upper).toBe(1);
    }
  });

  it('of nobody are not said', () => {
    expect(wilson(0, 0)).toBeNull();
  });
});
