/** The stretches of a case, in the order in which an agent goes through them. */
export const STEP_PHASES = ['check', 'say', 'remedy', 'after'] as const;
export type StepPhase = (typeof STEP_PHASES)[number];

/** Who does a step, or to whom a case goes that this playbook is not enough for. */
export const STEP_ROLES = ['agent', 'supervisor', 'admin'] as const;
export type StepRole = (typeof STEP_ROLES)[number];
