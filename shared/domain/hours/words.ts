/** Why the firm's hours are changed. */
export const HOURS_REASONS = ['holiday', 'weather', 'outage', 'staff', 'season', 'correction', 'other'] as const;
export type HoursReason = (typeof HOURS_REASONS)[number];
