import { Z95 } from './distributions.ts';

/**
 * Limits of a share p on the log-log scale of S = 1 - p: S^exp(-+z theta) with theta = se(S) / (S ln S), so they stay within 0 and
 * 1 and are not even round p. For a share that is a weighted sum of shares this is the complementary log-log scale of p: the
 * same formula. Null where p is 0 or 1, where the logarithm of S or its own has no value.
 * Source: Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data (R: conf.type = "log-log").
 * @param z how many standard errors to either side; 95% unless given.
 */
export function logLogLimits(
  { repurchased, variance }: { repurchased: number; variance: number | null },
  z: number = Z95,
): { lower: number; upper: number } | null {
  const survival = 1 - repurchased;
  if (variance === null || variance <= 0 || survival <= 0 || survival >= 1) return null;
  const theta = Math.sqrt(variance) / (survival * -Math.log(survival));
  // More survival is less repurchase: the limits change sides.
  return { lower: 1 - survival ** Math.exp(-z * theta), upper: 1 - survival ** Math.exp(z * theta) };
}
