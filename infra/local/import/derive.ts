import { type IndicatorFacts, whyNot } from '../../../shared/domain/indicators/entry.ts';
import { caseRows } from '../../../shared/domain/loyalty/case-rows.ts';
import { customerRows } from '../../../shared/domain/loyalty/customer-rows.ts';
import { problemSurveyRow } from '../../../shared/domain/loyalty/problem-survey.ts';
import { type Purchase, purchaseRows } from '../../../shared/domain/loyalty/purchase-rows.ts';
import { identify, type Refused, type RowContext } from '../../../shared/domain/loyalty/row-context.ts';
import type {
  CaseRow,
  CustomerRow,
  IdentityRow,
  ProblemSurveyRow,
  PurchaseRow,
} from '../../../shared/domain/loyalty/rows.ts';
import type { Cells } from './cells.ts';
import type { ImportKind } from './columns.ts';
import { readCase, readCustomer, readIndicator, readProblemSurvey, readPurchase } from './read-facts.ts';

/** An entry of the log of indicators, with what is said there. */
export interface ToldIndicator {
  facts: IndicatorFacts;
  text: string | undefined;
}

/** What is to be kept of one batch. */
export interface Batch {
  cases: CaseRow[];
  purchases: PurchaseRow[];
  customers: CustomerRow[];
  surveys: ProblemSurveyRow[];
  indicators: ToldIndicator[];
  /** By row id: a customer's e-mail stands on many rows of a file. */
  identities: Map<string, IdentityRow>;
  recorded: { purchase: Purchase; row: PurchaseRow }[];
}

export function emptyBatch(): Batch {
  return { cases: [], purchases: [], customers: [], surveys: [], indicators: [], identities: new Map(), recorded: [] };
}

export function rowsIn({ cases, purchases, customers, surveys, indicators }: Batch): number {
  return cases.length + purchases.length + customers.length + surveys.length + indicators.length;
}

/** Adds a loaded row to the batch, and answers what is odd about it (codes); or says why it cannot be kept. */
export function derive(kind: ImportKind, cells: Cells, context: RowContext, batch: Batch): string[] | Refused {
  const derived = DERIVE[kind](cells, context, batch);
  if ('refused' in derived) return derived;
  for (const identity of derived.identities) batch.identities.set(identity.row_id, identity);
  return derived.anomalies;
}

type Derive = (
  cells: Cells,
  context: RowContext,
  batch: Batch,
) => { identities: readonly IdentityRow[]; anomalies: string[] } | Refused;

const DERIVE: Record<ImportKind, Derive> = {
  purchases(cells, context, batch) {
    const purchase = readPurchase(cells);
    if (cells.problem !== undefined) return { refused: cells.problem };
    const rows = purchaseRows(purchase, context);
    if ('refused' in rows) return rows;
    batch.purchases.push(rows.purchase);
    batch.recorded.push({ purchase, row: rows.purchase });
    return { identities: rows.identities, anomalies: codesOf(rows.purchase) };
  },
  cases(cells, context, batch) {
    const facts = readCase(cells);
    if (cells.problem !== undefined) return { refused: cells.problem };
    const rows = caseRows(facts, context);
    if ('refused' in rows) return rows;
    batch.cases.push(rows.case);
    return { identities: rows.identities, anomalies: codesOf(rows.case) };
  },
  customers(cells, context, batch) {
    const facts = readCustomer(cells);
    if (cells.problem !== undefined) return { refused: cells.problem };
    const rows = customerRows(facts, context);
    if ('refused' in rows) return rows;
    batch.customers.push(rows.customer);
    return rows;
  },
  'problem-surveys'(cells, context, batch) {
    const survey = readProblemSurvey(cells, context.timeZone);
    if (cells.problem !== undefined) return { refused: cells.problem };
    const row = problemSurveyRow(survey, context);
    if ('refused' in row) return row;
    // Of one id in a file the last line counts, as with customers.
    const { ordinal } = identify(['problem-survey', row.row_id], context);
    batch.surveys.push({ ...row, version: row.version + ordinal });
    return { identities: [], anomalies: [] };
  },
  indicators(cells, context, batch) {
    const told = readIndicator(cells, context);
    if (cells.problem !== undefined) return { refused: cells.problem };
    const wrong = whyNot(told.facts, { text: told.text, today: context.today });
    if (wrong !== undefined) return { refused: `${wrong.field}: ${wrong.problem}` };
    batch.indicators.push(told);
    return { identities: [], anomalies: [] };
  },
};

function codesOf(row: { anomaly: string | null }): string[] {
  return row.anomaly === null ? [] : row.anomaly.split(' ');
}
