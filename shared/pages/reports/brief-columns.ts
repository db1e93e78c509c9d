/**
 * The columns of a report's table that a mail has room for, where it has more than that: who, how many, and the figure that the report is
 * about. All of them stand in the console, in CSV and in the printed pack.
 */
export const BRIEF_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'resolution-to-loyalty': ['group', 'matched', 'days', 'eligible', 'kaplan_meier', 'standardised', 'to_baseline'],
  recurrence: ['action', 'cause', 'effective_from', 'days', 'before', 'after', 'ratio', 'cannot_say'],
  'complaint-handling': [
    'from',
    'received',
    'decided',
    'regulatory_kept',
    'own_kept',
    'decision_median_days',
    'backlog',
  ],
  'root-causes': ['kind', 'name', 'complaints', 'share', 'cumulative', 'lost_total'],
  'cohort-heat-map': ['month', 'n', 'by_day_30', 'by_day_90', 'by_day_180', 'by_day_360'],
  'ease-of-complaining': ['product', 'channel', 'complainants', 'complaints', 'per_1000', 'first_contact', 'silent'],
  money: ['group', 'eligible', 'currency', 'revenue_per_customer', 'recovered', 'cost_per_recovered'],
  'three-rs': ['group', 'eligible', 'retention', 'related_sales', 'new_customers', 'new_per_eligible'],
  'retention-to-profit': ['currency', 'at', 'customers', 'retention', 'value_now', 'value_improved', 'change'],
};
/** So many fit into 640 pixels. */
export const MOST_BRIEF_COLUMNS = 8;
