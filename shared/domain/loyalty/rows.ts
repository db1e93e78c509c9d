import type { IndicatorKind } from '../indicators/words.ts';
import type { Day, Instant } from '../time.ts';

/**
 * The lake's tables, shared by what writes them (export-changes, record-purchases, import) and the SQL that reads them.
 * Keys (`*_key`) are pseudonyms: keyed digests of a CRM id, e-mail or phone, made by `services.sealer.mac('lake', 'kind:value')`.
 * Days are business-zone dates. Of rows with the same `row_id` the greatest `version` counts.
 */
export interface CaseRow {
  /** Case id of a live case; derived for an imported one. */
  row_id: string;
  version: number;
  source: 'live' | 'import';
  crm_key: string | null;
  email_key: string | null;
  phone_key: string | null;
  /** The identities given name different customers: never matched. */
  ambiguous: boolean;
  /** Live cases: pseudonym of the customer in the table, where no other key is known. */
  customer_key: string | null;
  received_day: Day | null;
  /** First decision. */
  decided_day: Day | null;
  closed_day: Day | null;
  /** Index day (docs/reports/resolution-to-loyalty.md); null where the case has none (yet). */
  t0_day: Day | null;
  /** True where t0 is the day of `closed_at` of an imported case (said in the report's notes). */
  t0_from_closure: boolean;
  /** One of REACTIONS, as known at the end of t0. */
  reaction: string;
  /** One of DECISIONS, of the first round. */
  decision: string | null;
  /** One of CLOSURES, or null while open: how it ended last, on `closed_day`, whenever that was. */
  closure: string | null;
  merged_into: string | null;
  channel: string | null;
  /** Of a live case as known at the end of t0, like severity and kind; before its decision, as known now. */
  category: string | null;
  severity: string | null;
  team: string | null;
  /** The primary cause. Of a live case as known at the end of t0; before its decision, as known now. */
  root_cause: string | null;
  /** All causes named, the primary first, with a blank between; null where only a primary one is known. */
  causes: string | null;
  /** Dearest remedy, `none` if none. */
  remedy: string | null;
  segment: string | null;
  product: string | null;
  /** `id@version` that was on show at the first decision. */
  playbook: string | null;
  first_contact: boolean | null;
  /** Pseudonym of the order complained about: `mac('lake', 'order:' + id)`. */
  complaint_order_key: string | null;
  /** Kept though odd (closed before received, and the like): a short code. */
  anomaly: string | null;
  at: Instant;
  /** One of KINDS; null for an imported case, which is a complaint. */
  kind: string | null;
  /** Sums and values of the remedies that were not declined and did not fail; null without any. */
  redress_minor: number | null;
  redress_currency: string | null;
  /** Of these, what was given without admitting anything; null without any, and in rows written before. In the same currency. */
  goodwill_minor: number | null;
  /** Length and last hash of the history at this version: what `audit verify` holds the case against. */
  history_entries: number | null;
  history_head: string | null;
  /** One of CAUSE_CLASSES, of the primary cause as it was classed then; null without one, and for an imported case. */
  cause_class: string | null;
  /** Those of CAUSE_ROOTS that any of the causes touches, with a blank between; empty where none does, null as above. */
  cause_roots: string | null;
  /** Marks of the survey as known at the end of t0, 0 to 10; null where none was given. */
  recommend: number | null;
  /** `fairly:4 listened:5`, by id of the agreement item, as known at the end of t0. */
  agreement: string | null;
  /** Code of the one thing to change that was chosen in the survey, as known at the end of t0; null without. */
  change_wanted: string | null;
  /** How the reaction came: one of ANSWERED_BY; null without an answer, and of imported cases. */
  answered_by: string | null;
  /**
   * How the case was handled, as known now and not as of t0: for figures of our work, never to say who is in a cohort or which
   * group. All null for an imported case. The first word from a person of ours; the acknowledgement, sent by itself, is none.
   */
  answered_day: Day | null;
  /** Whole hours from receipt to it. */
  answer_hours: number | null;
  /** Whether all regulators' deadlines were kept; false once one was missed, null while one runs, and where there is none. */
  regulatory_kept: boolean | null;
  /** The same of the promises that the firm made of its own. */
  own_kept: boolean | null;
  /** Of the first reopening. */
  reopened_day: Day | null;
  /** What the customer may pass on, once satisfied; null until then, and of imported cases. */
  referral_code: string | null;
  /** One of EXCLUDED_BECAUSE; null where the case counts. What is known now holds, not what was at t0. */
  excluded: string | null;
  /** The day on which the customer agreed that their story is told in the house; null without that. */
  story_day: Day | null;
  /**
   * What was known at the end of t0, and of the landmark day (resolution-to-loyalty), of a live case where it has changed since; null where it
   * has not, of imported cases, and in rows written before. Of closings (one of CLOSURES) only such as were undone since: of those that
   * came later `closed_day` tells.
   */
  t0_received_day: Day | null;
  t0_closure: string | null;
  landmark_received_day: Day | null;
  landmark_kind: string | null;
  landmark_closure: string | null;
}

/** The page behind the link, keys on the telephone, or staff, who were told. */
export const ANSWERED_BY = ['web', 'phone', 'staff'] as const;

export interface PurchaseRow {
  row_id: string;
  version: number;
  customer_key: string;
  order_key: string | null;
  purchased_day: Day;
  amount_minor: number;
  goodwill_minor: number;
  returned_minor: number;
  returned_day: Day | null;
  currency: string;
  /** `paid` or `cancelled`. */
  status: string;
  /** `sale` counts as a purchase; anything else (`replacement`, `gift`, `fee`) does not. */
  kind: string;
  product_category: string | null;
  referral_code: string | null;
  anomaly: string | null;
  at: Instant;
}

/** An e-mail or phone seen with a CRM id: how a case without CRM id finds its customer. */
export interface IdentityRow {
  row_id: string;
  version: number;
  kind: 'email' | 'phone';
  identity_key: string;
  customer_key: string;
  at: Instant;
}

export interface CustomerRow {
  row_id: string;
  version: number;
  customer_key: string;
  segment: string | null;
  segment_from: Day | null;
  first_seen_day: Day | null;
  region: string | null;
  at: Instant;
}

/** A corrective action, by its code; what it is in words, and whose, is not in the lake. */
export interface ActionRow {
  row_id: string;
  version: number;
  cause: string;
  /** One of ACTION_STATES. */
  state: string;
  effective_day: Day | null;
  at: Instant;
}

/** What a random sample of customers said, in people (problem-survey.ts). */
export interface ProblemSurveyRow {
  row_id: string;
  version: number;
  held_day: Day;
  /** Null: customers of all products. */
  product: string | null;
  population: number;
  invited: number;
  answered: number;
  had_problem: number;
  complained: number;
  silent_bought_again: number | null;
  complainants_bought_again: number | null;
  at: Instant;
}

/** An entry of the log of indicators, by its id; its words and its owner are not in the lake. */
export interface IndicatorRow {
  row_id: string;
  version: number;
  kind: IndicatorKind;
  day: Day;
  /** Null where only words were told. */
  value: number | null;
  at: Instant;
}

/** A customer on a night on which they moved, or were scored (shared/domain/segments/watch.ts). */
export interface WatchRow {
  row_id: string;
  version: number;
  customer_key: string;
  day: Day;
  /** Null where the customer did not move, or was placed for the first time. */
  from_segment: string | null;
  segment: string;
  /** Version of the rule. */
  rule: string;
  /** Null on nights without a score: the first of a month has one. */
  score: number | null;
  band: string | null;
  /** Version of the table of points. */
  risk_table: string | null;
  at: Instant;
}

export interface LakeTables {
  cases: CaseRow;
  purchases: PurchaseRow;
  identities: IdentityRow;
  customers: CustomerRow;
  actions: ActionRow;
  problem_surveys: ProblemSurveyRow;
  indicators: IndicatorRow;
  watches: WatchRow;
}
export type LakeTable = keyof LakeTables;
export type LakeRow<T extends LakeTable> = LakeTables[T];
export const LAKE_TABLES = [
  'cases',
  'purchases',
  'identities',
  'customers',
  'actions',
  'problem_surveys',
  'indicators',
  'watches',
] as const satisfies readonly LakeTable[];
