/** `callback`: the caller waited for a person and got none. `voicemail`: the caller left words for somebody to hear. */
export const FOLLOW_UPS = ['callback', 'voicemail'] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];
