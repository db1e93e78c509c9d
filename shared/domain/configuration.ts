import type { DeadlineKind, Kind, Language, Role, Severity } from './case/vocabulary.ts';
import type { Cause } from './causes/cause.ts';
import type { BusinessCalendar } from './deadlines/policy.ts';
import type { IndicatorTargets } from './indicators/targets.ts';
import type { LettersConfiguration } from './letters/clauses/external-body.ts';
import type { Line } from './line/line.ts';
import type { Playbook } from './playbooks/playbook.ts';
import type { Policies } from './policies/choice.ts';
import type { ReviewCard } from './quality/card.ts';
import type { Retention } from './record/retention.ts';
import type { ReportMail } from './reports/mails/report-mail.ts';
import type { RosterPerson } from './roster/person.ts';
import type { SurveyDefinition } from './survey/definition.ts';

export interface Team {
  id: string;
  name: string;
  /** Where readers of other languages call it otherwise. */
  names?: Readonly<Record<Language, string>>;
  /** Cases are given to people in turn (docs/routing.md); without it they take them. */
  gives?: 'in-turn';
}

/** Whose a case is, and what they must know, where every condition named holds. The first route that fits counts. */
export interface RouteRule {
  category?: string;
  severity?: Severity;
  language?: Language;
  /** One of these in what was said or in the product: lower case, whole words. */
  words?: readonly string[];
  team?: string;
  skill?: string;
}

/** Words that put a complaint into a category; the first category with the most hits wins. Lower case, whole words. */
export interface Category {
  id: string;
  team: string;
  /** What people read in place of the id; without it the id as words. */
  names?: Readonly<Record<Language, string>>;
  words: readonly string[];
}

/** What one person of a role may grant alone, or approve, in minor units of the house currency. */
export interface Authority {
  /** In one case, over all its rounds. */
  perCaseMinor: number;
  /** In one business day, over all cases. */
  perDayMinor: number;
  /** To a customer in 90 days, with all that others granted them. */
  perCustomerMinor: number;
}

/** What nobody passes, whoever approves; in minor units of the house currency. */
export interface MoneyLimits {
  perCaseMinor: number;
  /** By team: its budget for a calendar month of the business time zone. */
  teamMonthMinor: Readonly<Record<string, number>>;
}

/** A small gift that the house offers by itself where it broke a promise of its own (docs/money.md). */
export interface GiftOffer {
  /** Never for a regulatory deadline, whatever stands here. */
  deadlines: readonly DeadlineKind[];
  caseKinds: readonly Kind[];
  amountMinor: number;
  /** The budget of a calendar month; used up, nothing is offered. */
  monthMinor: number;
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
  /** What is promised to whom, by when (docs/policies.md). */
  policies: Policies;
  /** Whole days from the decision in which the customer's reaction counts. */
  surveyWindowDays: number;
  /** Whole days in which a purchase may come back. */
  returnWindowDays: number;
  /** People below which a group of a report is not shown; at least 5. */
  smallestGroup: number;
  /** Owners and quarterly targets of the seven indicators (docs/indicators.md). */
  indicators?: IndicatorTargets;
  /** Who gets which report by mail, how often (docs/reports/mail.md). */
  reportMails?: readonly ReportMail[];
  /** A second complaint of one customer within this many days raises its priority. */
  repeatWindowDays: number;
  teams: readonly Team[];
  /** Open hours in which somebody must have a case; then its supervisors are told. */
  nobodyHours: number;
  fallbackTeam: string;
  /** Whose a complaint is that speaks of danger and fits no category. */
  safetyTeam: string;
  categories: readonly Category[];
  /** How long the words of a case are kept after its end; the first line that fits counts, the last fits all. */
  retention: readonly Retention[];
  routes: readonly RouteRule[];
  /** Words that raise the severity, most severe list first. */
  severityWords: Partial<Record<Severity, readonly string[]>>;
  authority: Partial<Record<Role, Authority>>;
  /** Who approves whose work: a complaint about the one is kept from the others, too. By id of the person. */
  approvers?: Readonly<Record<string, readonly string[]>>;
  /** What customers are asked after a decision. */
  survey: SurveyDefinition;
  /** What the firm brings to its letters. */
  letters: LettersConfiguration;
  money: MoneyLimits;
  /** Without it nothing is ever offered by itself. */
  gift?: GiftOffer;
  /** The toll-free line. */
  line: Line;
  /** To whom cases are given, as a beginning; supervisors change it while the house runs. */
  roster: readonly RosterPerson[];
  /** Root causes of the firm's own, beside those that come along (docs/causes.md). */
  causes?: readonly Cause[];
  /** Playbooks of the firm's own; a greater version of one that comes along takes its place (docs/playbooks.md). */
  playbooks?: readonly Playbook[];
  /** By what work on a case is reviewed: the firm's own card in its versions, in place of the one that comes along (docs/quality.md). */
  scorecards?: readonly ReviewCard[];
  demoPeople: readonly DemoPerson[];
}
