/** How far a corrective action is. `done`: in effect from its day on. `checked`: somebody else has seen that it is. */
export const ACTION_STATES = ['planned', 'done', 'checked', 'abandoned'] as const;
export type ActionState = (typeof ACTION_STATES)[number];
