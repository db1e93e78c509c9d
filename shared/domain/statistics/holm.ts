/**
 * Holm's adjusted p-values, in the order given: with m of them the smallest counts m times, the next m - 1 times, none less than
 * one before it, none above 1. Whoever calls what stays below 0.05 a difference is wrong in at most 5% of families. A null (not
 * tested) stays null and does not count. Source: Holm, Scand J Statist 1979;6:65-70 (R: p.adjust(method = "holm")).
 */
export function holm(ps: readonly (number | null)[]): (number | null)[] {
  const adjusted: (number | null)[] = ps.map(() => null);
  const rising = ps.flatMap((p, at) => (p === null ? [] : [{ p, at }])).sort((a, b) => a.p - b.p);
  let reached = 0;
  for (const [rank, { p, at }] of rising.entries()) {
    reached = Math.min(1, Math.max(reached, p * (rising.length - rank)));
    adjusted[at] = reached;
  }
  return adjusted;
}
