/** How somebody did by one criterion. `not-applicable`: the case gave no occasion. */
export const QUALITY_MARKS = ['met', 'partly', 'not-met', 'not-applicable'] as const;
export type QualityMark = (typeof QUALITY_MARKS)[number];

/** `disputed`: whom it is about disagrees, and has not been answered. `agreed` and `settled` are the end. */
export const SCORECARD_STATES = ['given', 'agreed', 'disputed', 'settled'] as const;
export type ScorecardState = (typeof SCORECARD_STATES)[number];
