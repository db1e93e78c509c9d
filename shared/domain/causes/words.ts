/**
 * Why customers leave, in eight classes: Keaveney, Customer Switching Behavior in Service Industries, Journal of Marketing
 * 1995;59:71-82. Every cause lies in exactly one, so classes add up.
 */
export const CAUSE_CLASSES = [
  'pricing',
  'inconvenience',
  'core-failure',
  'encounter-failure',
  'response-to-failure',
  'competition',
  'ethics',
  'involuntary',
] as const;
export type CauseClass = (typeof CAUSE_CLASSES)[number];

/**
 * What lies below a cause in the customer: how one was made to feel, how the relationship was kept, what one got for the money.
 * A cause can touch several or none, so shares of roots overlap and may add up to more than a whole.
 */
export const CAUSE_ROOTS = ['emotional', 'relationship', 'price-value'] as const;
export type CauseRoot = (typeof CAUSE_ROOTS)[number];

/**
 * Shares of customers who left, by a text that names no survey: "more than 80 percent of dropouts ..., more than 40 per cent ..., and
 * 30 percent ...". They overlap. Printed as claimed, beside what was measured.
 */
export const CLAIMED_OF_LEAVERS: Readonly<Record<CauseRoot, number>> = {
  emotional: 0.8,
  relationship: 0.4,
  'price-value': 0.3,
};
