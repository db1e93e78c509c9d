/**
 * Limits that many cases share, in the order in which room is taken. `agent-day`: of whoever grants or approves, in a business day.
 * `team-month`: the team's budget. `gifts-month`: the budget of automatic gifts. `gift-of-customer`: one such gift in 90 days.
 * `customer-90-days`: all that one customer gets. What one case may get the law judges on the case itself.
 */
export const LIMITS = ['agent-day', 'team-month', 'gifts-month', 'gift-of-customer', 'customer-90-days'] as const;
export type LimitName = (typeof LIMITS)[number];

/** Why a sum finds no room: the limit, or the list of the customer's grants is full. */
export const NO_ROOM = [...LIMITS, 'customer-grants'] as const;
export type NoRoom = (typeof NO_ROOM)[number];
