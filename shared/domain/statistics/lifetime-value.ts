/**
 * What a customer is worth over time if each period earns the same margin, first at the end of the first: m r / (1 + i - r), in the
 * unit of `margin`. Null where retention is no share or reaches 1 + i, for which the sum has no end.
 * Source: Gupta and Lehmann, J Interactive Marketing 2003;17:9-24.
 * @param retention share of customers who stay for another period, 0 to 1.
 * @param discount interest of one period, as a fraction.
 */
export function lifetimeValue(margin: number, retention: number, discount: number): number | null {
  if (retention < 0 || retention > 1 || retention >= 1 + discount) return null;
  return (margin * retention) / (1 + discount - retention);
}

/** Periods that a customer stays on average; null where nobody ever leaves. */
export function expectedLife(retention: number): number | null {
  return retention < 0 || retention >= 1 ? null : 1 / (1 - retention);
}
