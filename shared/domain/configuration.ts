import type { Language, Role, Severity } from './case/vocabulary.ts';
import type { BusinessCalendar, Policy } from './deadlines/policy.ts';
import type { Line } from './line/line.ts';

export interface Team {
  id: string;
  name: string;
}

/** Words that put a complaint into a category; the first category with the most hits wins. Lower case, whole words. */
export interface Category {
  id: string;
  team: string;
  words: readonly string[];
}

export interface Authority {
  /** All that this role may grant alone in one case, over all its rounds, in minor units of the house currency. */
  perCaseMinor: number;
}

/** Who can sign in to the local engine; on AWS, Cognito knows. */
export interface DemoPerson {
  id: string;
  name: string;
  role: Role;
  teams: readonly string[];
}

/** The firm's own facts (comeback.config.ts). A changed configuration does not rewrite the past. */
export interface Configuration {
  firm: string;
  /** The address of the customers' pages, without a slash at the end. */
  publicUrl: string;
  /** Where customers write to; our letters ask for answers there, with something behind a plus sign. */
  mailAddress: string;
  businessTimeZone: string;
  /** ISO 4217. */
  currency: string;
  defaultLanguage: Language;
  /** Country of phone numbers given without a prefix, ISO 3166-1 alpha-2. */
  phoneCountry: string;
  /** Countries (ISO 3166-1 alpha-2) that text messages go to: elsewhere they cost a multiple, and draw fraud. */
  smsCountries: readonly string[];
  calendar: BusinessCalendar;
  policy: Policy;
  /** Whole days from the decision in which the customer's reaction counts. */
  surveyWindowDays: number;
  /** Whole days in which a purchase may come back. */
  returnWindowDays: number;
  /** People below which a group of a report is not shown; at least 5. */
  smallestGroup: number;
  /** A second complaint of one customer within this many days raises its priority. */
  repeatWindowDays: number;
  teams: readonly Team[];
  fallbackTeam: string;
  /** Whose a complaint is that speaks of danger and fits no category. */
  safetyTeam: string;
  categories: readonly Category[];
  /** Words that raise the severity, most severe list first. */
  severityWords: Partial<Record<Severity, readonly string[]>>;
  authority: Partial<Record<Role, Authority>>;
  /** Who approves whose work: a complaint about the one is kept from the others, too. By id of the person. */
  approvers?: Readonly<Record<string, readonly string[]>>;
  /** The toll-free line. */
  line: Line;
  demoPeople: readonly DemoPerson[];
}
