/** Against the largest variance: below it a pivot is rounding, not spread. */
const ROUNDING = 1e-10;

/**
 * u' V^- u and the rank of V, for a symmetric V without negative eigenvalues and a u within its range, as of a log-rank test: the
 * rows of V add up to 0, and groups that never meet leave more of it empty. By elimination with the largest pivot first, as a
 * Cholesky factorisation with pivoting (Golub and Van Loan, Matrix Computations); with u in the range every generalised inverse
 * gives the same value.
 */
export function quadraticForm(
  u: readonly number[],
  covariance: readonly (readonly number[])[],
): { value: number; rank: number } {
  const v = covariance.map((row) => [...row]);
  const rest = [...u];
  const open = new Set(v.keys());
  const least = ROUNDING * Math.max(0, ...v.map((row, i) => row[i] ?? 0));
  let [value, rank] = [0, 0];
  while (open.size > 0) {
    const at = [...open].reduce((best, i) => ((v[i]?.[i] ?? 0) > (v[best]?.[best] ?? 0) ? i : best));
    const row = v[at] ?? [];
    const pivot = row[at] ?? 0;
    if (pivot <= least) break;
    open.delete(at);
    rank += 1;
    const now = rest[at] ?? 0;
    value += (now * now) / pivot;
    for (const i of open) {
      const factor = (v[i]?.[at] ?? 0) / pivot;
      rest[i] = (rest[i] ?? 0) - factor * now;
      v[i] = (v[i] ?? []).map((entry, j) => entry - factor * (row[j] ?? 0));
    }
  }
  return { value, rank };
}
