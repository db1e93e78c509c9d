/** `callback`: the caller waited for a person and got none. `voicemail`: the caller left words for somebody to hear. */
export const FOLLOW_UPS = ['callback', 'voicemail'] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** Whom a line of what was said is of; `line`: the voice of the house. */
export const SPEAKERS = ['caller', 'agent', 'line'] as const;
export type Speaker = (typeof SPEAKERS)[number];
