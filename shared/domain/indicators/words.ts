/** What the log of indicators holds, and what the value of an entry counts there (docs/indicators.md). */
export const INDICATOR_KINDS = [
  /** Pieces of praise that came in beside the cases. */
  'positive-feedback',
  /** A report of a focus group; people who took part. */
  'focus-group',
  /** Remarks of those who talk to customers. */
  'care-agent-feedback',
  /** Of 1,000 due, how many were paid by their day. */
  'cash-collection',
  /** Customers visited. */
  'customer-visit',
  /** Calls listened to. */
  'listen-in',
  /** People trained. */
  'training',
  /** A score of 0 to 100. */
  'mystery-shopper',
] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** Kinds whose value is a measure, with its greatest; an entry without one says nothing. Of the others a value is a count. */
export const MEASURES: Partial<Record<IndicatorKind, number>> = { 'cash-collection': 1_000, 'mystery-shopper': 100 };

/** Of whoever tells an entry, or of the import. */
export const INDICATOR_ID = /^[A-Za-z0-9_-]{1,40}$/;
export const LONGEST_INDICATOR_TEXT = 10_000;

/** The seven of the source: what is measured, reported and talked over because it has to do with customers who stay. */
export const SEVEN_INDICATORS = [
  'defections',
  'complaints',
  'positive-feedback',
  'focus-group',
  'care-agent-feedback',
  'complaint-handling',
  'cash-collection',
] as const;
export type SevenIndicator = (typeof SEVEN_INDICATORS)[number];
