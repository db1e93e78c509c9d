/** Where a customer stands, the best first: what each asks for is in rule.ts. */
export const SEGMENTS = ['key', 'active', 'new', 'unsettled', 'slowing', 'silent', 'lost'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** Bands of the risk score, the lowest first. */
export const RISK_BANDS = ['low', 'medium', 'high', 'very-high'] as const;
export type RiskBand = (typeof RISK_BANDS)[number];

/** What gives points. */
export const RISK_FACTORS = ['overdue', 'orders', 'spend-fell', 'dissatisfied', 'complaints', 'open-cases'] as const;
export type RiskFactor = (typeof RISK_FACTORS)[number];
