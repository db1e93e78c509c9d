import type { Closure, Decision, Reaction, Severity } from '../case/vocabulary.ts';
import type { CaseFacts } from '../loyalty/case-rows.ts';
import type { PurchasesOfCustomer } from '../loyalty/customer-purchases.ts';
import type { RowContext } from '../loyalty/row-context.ts';
import type { CaseRow } from '../loyalty/rows.ts';
import type { Day } from '../time.ts';
import type { FollowedCase } from './coming-back.ts';
import { newestRows } from './newest-rows.ts';

/**
 * What an agent sees of a case of an earlier system: what its file says, in that system's words, and nothing else. Days, and `indexDay`,
 * which is t0, are those of its row in the lake.
 */
export interface ImportedCase {
  rowId: string;
  version: number;
  /** As the file gives it: no number of ours. */
  caseId?: string | undefined;
  receivedDay: Day;
  decidedDay?: Day | undefined;
  closedDay?: Day | undefined;
  indexDay?: Day | undefined;
  category?: string | undefined;
  severity?: Severity | undefined;
  rootCause?: string | undefined;
  decision?: Decision | undefined;
  closure?: Closure | undefined;
  /** As given: reports leave out an answer that came after the index day. */
  reaction?: Reaction | undefined;
  /** `caseId` of the case that took this one. */
  mergedInto?: string | undefined;
  /** Of the order complained about. */
  orderId?: string | undefined;
}

/** A case with whom its file names: with real ids, so only ever sealed. */
export interface ToldCase extends Pick<PurchasesOfCustomer, 'email' | 'phone'> {
  customerId?: string;
  importedCase: ImportedCase;
}

/** Fifty of them are to fit into an item of the table. */
const LONGEST_WORD = 200;

const cut = (text: string | undefined) => text?.slice(0, LONGEST_WORD);

/** @returns undefined where the file names nobody who can be found: such a case is beside no customer */
export function toldCase(
  facts: CaseFacts,
  row: CaseRow,
  context: Pick<RowContext, 'email' | 'phone'>,
): ToldCase | undefined {
  const email = facts.email === undefined ? undefined : context.email(facts.email);
  const phone = facts.phone === undefined ? undefined : context.phone(facts.phone);
  const { customerId } = facts;
  const isOfSomebody = [customerId, email, phone].some((it) => it !== undefined);
  if (row.received_day === null || !isOfSomebody) return undefined;
  return {
    ...(customerId !== undefined && { customerId }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    importedCase: {
      rowId: row.row_id,
      version: row.version,
      caseId: cut(facts.caseId),
      receivedDay: row.received_day,
      decidedDay: row.decided_day ?? undefined,
      closedDay: row.closed_day ?? undefined,
      indexDay: row.t0_day ?? undefined,
      category: cut(facts.category),
      severity: facts.severity,
      rootCause: cut(facts.rootCause),
      decision: facts.decision,
      closure: facts.closure,
      reaction: facts.reaction,
      mergedInto: cut(facts.mergedInto),
      orderId: cut(facts.complaintOrderId),
    },
  };
}

/** A case as it lies beside an identity, with the customer number that it named (`crm#digest`). */
export type FiledCase = ImportedCase & { number?: string };

/**
 * Those of the customer who goes by these identities: a customer number counts before an e-mail or phone, which several people may share,
 * and what was named with several numbers is nobody's, as in the reports. Of a case that several identities lead to, the newest word.
 */
export function ownImported(filed: readonly FiledCase[], identities: readonly string[]): ImportedCase[] {
  const cases = newestImported(filed, filed.length);
  const numbers = identities.filter((it) => it.startsWith('crm#'));
  const named = new Set(cases.flatMap(({ number }) => number ?? []));
  const known = numbers.length === 0 && named.size === 1 ? [...named] : numbers;
  return cases.flatMap(({ number, ...it }) => (number === undefined || known.includes(number) ? [it] : []));
}

/** Cases of somebody on their way to the agents' page, beside no purchases. */
export interface CasesOfCustomer extends Omit<ToldCase, 'importedCase'> {
  purchases: [];
  importedCases: ImportedCase[];
}

/** Groups cases by all that was said of whose they are, each with the newest `limit`. */
export function casesByCustomer(told: readonly ToldCase[], limit: number): CasesOfCustomer[] {
  const customers = new Map<string, CasesOfCustomer>();
  for (const { importedCase, ...who } of told) {
    const key = JSON.stringify([who.customerId, who.email, who.phone]);
    const customer = customers.get(key) ?? { ...who, purchases: [], importedCases: [] };
    customers.set(key, customer);
    customer.importedCases.push(importedCase);
  }
  return [...customers.values()].map((customer) => ({
    ...customer,
    importedCases: newestImported(customer.importedCases, limit),
  }));
}

/** Of one case the newest word. */
export function newestImported<T extends ImportedCase>(cases: readonly T[], limit: number): T[] {
  return newestRows(cases, ({ receivedDay }) => receivedDay, limit);
}

/** What says when to look whether its customer came back, as its row in the lake has it. @param orderKey pseudonym of `orderId` */
export function followedImport(it: ImportedCase, orderKey: string | null): FollowedCase {
  return {
    t0_day: it.indexDay ?? null,
    decided_day: it.decidedDay ?? null,
    closed_day: it.closedDay ?? null,
    closure: it.closure ?? null,
    t0_closure: null,
    merged_into: it.mergedInto ?? null,
    complaint_order_key: orderKey,
  };
}
