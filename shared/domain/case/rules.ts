import type { Configuration } from '../configuration.ts';

/** What the law reads of the firm's configuration. */
export type Rules = Pick<
  Configuration,
  'calendar' | 'policy' | 'businessTimeZone' | 'currency' | 'surveyWindowDays' | 'teams' | 'authority' | 'approvers'
>;
