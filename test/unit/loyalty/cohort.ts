import config from '../../../comeback.config.ts';
import { openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';
import { openReports } from '../../../shared/adapters/stores/reports.ts';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import type {
  ActionRow,
  CaseRow,
  CustomerRow,
  IdentityRow,
  IndicatorRow,
  ProblemSurveyRow,
  PurchaseRow,
  WatchRow,
} from '../../../shared/domain/loyalty/rows.ts';
import type { LoyaltyGroup, LoyaltyReport } from '../../../shared/domain/reports/cohort/loyalty-report.ts';

const AT = '2026-06-01T00:00:00.000Z';

/** A satisfied customer's case, decided on 1 January, t0 on 15 January 2026. */
export function caseOf(rowId: string, facts: Partial<CaseRow> = {}): CaseRow {
  return {
    row_id: rowId,
    version: 1,
    source: 'live',
    crm_key: rowId,
    email_key: null,
    phone_key: null,
    ambiguous: false,
    customer_key: null,
    received_day: '2025-12-20',
    decided_day: '2026-01-01',
    closed_day: '2026-01-16',
    t0_day: '2026-01-15',
    t0_from_closure: false,
    reaction: 'satisfied',
    decision: 'upheld',
    closure: 'decided',
    merged_into: null,
    channel: 'phone',
    category: 'delivery',
    severity: 'medium',
    team: 'orders',
    root_cause: null,
    causes: null,
    remedy: 'none',
    segment: null,
    product: null,
    playbook: null,
    first_contact: null,
    complaint_order_key: null,
    anomaly: null,
    at: AT,
    kind: 'complaint',
    redress_minor: null,
    redress_currency: null,
    goodwill_minor: null,
    history_entries: null,
    history_head: null,
    cause_class: null,
    cause_roots: null,
    recommend: null,
    agreement: null,
    answered_by: null,
    change_wanted: null,
    excluded: null,
    answered_day: null,
    answer_hours: null,
    regulatory_kept: null,
    own_kept: null,
    reopened_day: null,
    referral_code: null,
    story_day: null,
    ...{ t0_received_day: null, t0_closure: null },
    ...{ landmark_received_day: null, landmark_kind: null, landmark_closure: null },
    ...facts,
  };
}

/** A paid sale of 10.00 USD. Give `row_id` where one customer has two on a day. */
export function order(customer: string, day: string, facts: Partial<PurchaseRow> = {}): PurchaseRow {
  return {
    row_id: `${customer} ${day}`,
    version: 1,
    customer_key: customer,
    order_key: null,
    purchased_day: day,
    amount_minor: 1000,
    goodwill_minor: 0,
    returned_minor: 0,
    returned_day: null,
    currency: 'USD',
    status: 'paid',
    kind: 'sale',
    product_category: null,
    referral_code: null,
    anomaly: null,
    at: AT,
    ...facts,
  };
}

export function identity(kind: 'email' | 'phone', key: string, customer: string): IdentityRow {
  return { row_id: `${kind} ${key} ${customer}`, version: 1, kind, identity_key: key, customer_key: customer, at: AT };
}

export function customer(key: string, segment: string, from: string | null): CustomerRow {
  return {
    row_id: `${key} ${from}`,
    ...{ version: 1, customer_key: key, segment, segment_from: from, first_seen_day: null, region: null, at: AT },
  };
}

/** An order long before t0 for each of these customers: enough to be matched. */
export function earlier(...customers: string[]): PurchaseRow[] {
  return customers.map((key) => order(key, '2025-06-01'));
}

export interface Rows {
  cases?: readonly CaseRow[];
  purchases?: readonly PurchaseRow[];
  identities?: readonly IdentityRow[];
  customers?: readonly CustomerRow[];
  actions?: readonly ActionRow[];
  problem_surveys?: readonly ProblemSurveyRow[];
  indicators?: readonly IndicatorRow[];
  watches?: readonly WatchRow[];
}

/** The report over just these rows, through a real lake. Ends on 31 December 2026 unless said otherwise. */
export async function reportOver(
  rows: Rows,
  parameters: Record<string, unknown> = {},
  configuration: Partial<Configuration> = {},
): Promise<LoyaltyReport> {
  return (await anyReportOver('resolution-to-loyalty', rows, parameters, configuration)) as LoyaltyReport;
}

/** Any report, as `reportOver`. */
export async function anyReportOver(
  name: string,
  rows: Rows,
  parameters: Record<string, unknown> = {},
  configuration: Partial<Configuration> = {},
): Promise<object> {
  const lake = openLake({ folder: undefined, clock: { now: () => AT } });
  try {
    await lake.append('cases', rows.cases ?? []);
    await lake.append('purchases', rows.purchases ?? []);
    await lake.append('identities', rows.identities ?? []);
    await lake.append('customers', rows.customers ?? []);
    await lake.append('actions', rows.actions ?? []);
    await lake.append('watches', rows.watches ?? []);
    const reports = openReports({
      documents: lake,
      warehouse: openWarehouse(lake),
      clock: { now: () => AT },
      configuration: { ...config, ...configuration },
    });
    const run = await reports.identify(name, { until: '2026-12-31', ...parameters });
    await reports.run(run);
    return (await reports.ready(run.id)) ?? {};
  } finally {
    await lake.close();
  }
}

export function groupOf(report: LoyaltyReport, name: string): LoyaltyGroup {
  const found = report.groups.find((group) => group.group === name);
  if (found === undefined) throw new Error(`no group ${name} among ${report.groups.map((group) => group.group)}`);
  return found;
}

const FILLERS = Array.from({ length: 11 }, (_, at) => `filler-${at}`);

/**
 * The satisfied group over these rows and eleven customers more who were matched and never came back: enough people for
 * the group to be shown. Every expectation counts them in.
 */
export async function satisfiedAmongEleven(
  rows: Rows,
  parameters: Record<string, unknown> = {},
): Promise<{ group: LoyaltyGroup; report: LoyaltyReport }> {
  const cases = [...FILLERS.map((key) => caseOf(key)), ...(rows.cases ?? [])];
  const purchases = [...earlier(...FILLERS), ...(rows.purchases ?? [])];
  const report = await reportOver({ ...rows, cases, purchases }, parameters);
  return { group: groupOf(report, 'satisfied'), report };
}
