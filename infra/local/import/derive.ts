import type * as z from 'zod';
import type { marketingConsents } from '../../../events/watching/consent.v1.ts';
import { type IndicatorFacts, whyNot } from '../../../shared/domain/indicators/entry.ts';
import { type CaseFacts, caseRows } from '../../../shared/domain/loyalty/case-rows.ts';
import { customerRows } from '../../../shared/domain/loyalty/customer-rows.ts';
import { problemSurveyRow } from '../../../shared/domain/loyalty/problem-survey.ts';
import { type Purchase, purchaseRows } from '../../../shared/domain/loyalty/purchase-rows.ts';
import { identify, type Refused, type RowContext } from '../../../shared/domain/loyalty/row-context.ts';
import type { IdentityRow, LakeRow, LakeTable, PurchaseRow } from '../../../shared/domain/loyalty/rows.ts';
import type { Cells } from './cells.ts';
import type { ImportKind } from './columns.ts';
import { readCase, readConsent, readCustomer, readIndicator, readProblemSurvey, readPurchase } from './read-facts.ts';

/** An entry of the log of indicators, with what is said there. */
export interface ToldIndicator {
  facts: IndicatorFacts;
  text: string | undefined;
}

/** One word of `POST /marketing-consents`. */
export type ToldConsent = z.output<typeof marketingConsents>['consents'][number];

/** A purchase as it was told, with its row: what the agents' page is told too. */
export interface RecordedPurchase {
  purchase: Purchase;
  row: PurchaseRow;
}

/** What is to be kept of one row of a file. */
export interface Derived {
  kept?: { [T in LakeTable]: { table: T; row: LakeRow<T> } }[LakeTable];
  identities: readonly IdentityRow[];
  /** Codes of docs/import.md. */
  anomalies: string[];
  purchase?: Purchase;
  /** What a case's row was made of. */
  facts?: CaseFacts;
  indicator?: ToldIndicator;
  consent?: ToldConsent;
}

/** What a loaded row comes to, with what is odd about it; or why it cannot be kept. */
export function derive(kind: ImportKind, cells: Cells, context: RowContext): Derived | Refused {
  return DERIVE[kind](cells, context);
}

const DERIVE: Record<ImportKind, (cells: Cells, context: RowContext) => Derived | Refused> = {
  purchases(cells, context) {
    const purchase = readPurchase(cells);
    if (cells.problem !== undefined) return { refused: cells.problem };
    const rows = purchaseRows(purchase, context);
    if ('refused' in rows) return rows;
    const { purchase: row, identities } = rows;
    return { kept: { table: 'purchases', row }, identities, anomalies: codesOf(row), purchase };
  },
  cases(cells, context) {
    const facts = readCase(cells);
    if (cells.problem !== undefined) return { refused: cells.problem };
    const rows = caseRows(facts, context);
    if ('refused' in rows) return rows;
    const { case: row, identities } = rows;
    return { kept: { table: 'cases', row }, identities, anomalies: codesOf(row), facts };
  },
  customers(cells, context) {
    const facts = readCustomer(cells);
    if (cells.problem !== undefined) return { refused: cells.problem };
    const rows = customerRows(facts, context);
    if ('refused' in rows) return rows;
    const { customer: row, identities, anomalies } = rows;
    return { kept: { table: 'customers', row }, identities, anomalies };
  },
  'problem-surveys'(cells, context) {
    const survey = readProblemSurvey(cells, context.timeZone);
    if (cells.problem !== undefined) return { refused: cells.problem };
    const row = problemSurveyRow(survey, context);
    if ('refused' in row) return row;
    // Of one id in a file the last line counts, as with customers.
    const { ordinal } = identify(['problem-survey', row.row_id], context);
    const newest = { ...row, version: row.version + ordinal };
    return { kept: { table: 'problem_surveys', row: newest }, identities: [], anomalies: [] };
  },
  indicators(cells, context) {
    const indicator = readIndicator(cells, context);
    if (cells.problem !== undefined) return { refused: cells.problem };
    const wrong = whyNot(indicator.facts, { text: indicator.text, today: context.today });
    if (wrong !== undefined) return { refused: `${wrong.field}: ${wrong.problem}` };
    return { identities: [], anomalies: [], indicator };
  },
  consents(cells, context) {
    const consent = readConsent(cells, context);
    if (cells.problem !== undefined) return { refused: cells.problem };
    if (consent.customerId.length > LONGEST_NUMBER)
      return { refused: `customer_id is longer than ${LONGEST_NUMBER} letters` };
    if (consent.at > context.at) return { refused: `at lies ahead: nothing was said in the future` };
    return { identities: [], anomalies: [], consent };
  },
};

/** Of a customer, as in `POST /marketing-consents`. */
const LONGEST_NUMBER = 64;

function codesOf(row: { anomaly: string | null }): string[] {
  return row.anomaly === null ? [] : row.anomaly.split(' ');
}
