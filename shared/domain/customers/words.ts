/**
 * Whether a customer came back after a case, as resolution-to-loyalty counts it (shared/domain/loyalty/cohort-sql.ts).
 * `first-purchase` and `no-order`: nobody who bought before could come back. `cannot-say`: of the purchases kept, the oldest
 * is too young to tell.
 */
export const COMING_BACK = ['came-back', 'not-yet', 'first-purchase', 'no-order', 'cannot-say'] as const;
