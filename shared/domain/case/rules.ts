import type { Configuration } from '../configuration.ts';

/** What the law reads of the firm's configuration. */
export type Rules = Pick<
  Configuration,
  | 'calendar'
  | 'policies'
  | 'categories'
  | 'businessTimeZone'
  | 'currency'
  | 'surveyWindowDays'
  | 'teams'
  | 'authority'
  | 'causes'
  | 'playbooks'
  | 'money'
  | 'gift'
  | 'nobodyHours'
  | 'letters'
  | 'survey'
>;
