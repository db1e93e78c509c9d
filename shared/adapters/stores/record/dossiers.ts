import type { Case } from '../../../domain/case/case.ts';
import type { Configuration } from '../../../domain/configuration.ts';
import { AppError } from '../../../domain/errors.ts';
import { dossierQueries } from '../../../domain/record/dossier-sql.ts';
import type { Instant } from '../../../domain/time.ts';
import type { SqlValue, Warehouse } from '../../../ports/lake.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Attribute, Item, Table } from '../../../ports/table.ts';
import { caseOf, type Pseudonyms } from '../case/case-item.ts';
import { caseSealKey } from '../case/texts.ts';
import { customerSealKey } from '../customer/customer-seal-key.ts';
import { accessKey, caseKey, contactKey, customerKey, customerPartition } from '../keys.ts';
import { itemsOf, partition } from './partition.ts';
import { partitionsOf } from './scopes.ts';

type Opened = { item: string } & Record<string, unknown>;
type Row = Record<string, SqlValue>;

/** All that the house holds on a person, as it lies there, with what is sealed opened. */
export interface Dossier {
  customerId: string;
  exportedAt: Instant;
  exportedBy: string;
  customer: Opened[];
  cases: { caseNumber: string; items: Opened[]; calls: Opened[]; counters: Opened[] }[];
  lake: { cases: Row[]; purchases: Row[]; identities: Row[]; customers: Row[]; watches: Row[] };
  elsewhere: string[];
}

export interface Dossiers {
  /** Notes beside the customer who gets it, then reads everything. Nothing where there is no such customer. */
  export(customerId: string, by: string, at: Instant, accessId: string): Promise<Dossier | undefined>;
}

/** What other houses keep by their own rules: docs/record/record.md. */
const ELSEWHERE = [
  'Amazon Connect keeps contact records, with the number of the caller, for 24 months; nobody can take one away before.',
  'Recordings lie at the places named with the calls, until the bucket’s own days are over.',
  'Mail and text providers keep delivery logs by their own terms.',
];

export function openDossiers({
  table,
  sealer,
  warehouse,
  configuration,
}: {
  table: Pick<Table, 'get' | 'put' | 'query' | 'queryIndex'>;
  sealer: Pick<Sealer, 'unseal' | 'mac'>;
  warehouse: Pick<Warehouse, 'query'>;
  configuration: Pick<Configuration, 'phoneCountry'>;
}): Dossiers {
  /** Every text that was sealed under this key, however deep it lies; a person is told what was said, not its cipher. */
  async function opened(value: Attribute | undefined, keyId: string): Promise<unknown> {
    if (typeof value === 'string') return value.startsWith('v1.') ? readable(value, keyId) : value;
    if (Array.isArray(value)) return Promise.all(value.map((part) => opened(part, keyId)));
    if (typeof value !== 'object' || value === null) return value;
    const parts = Object.entries(value).map(async ([name, part]) => [name, await opened(part, keyId)] as const);
    return Object.fromEntries(await Promise.all(parts));
  }

  async function readable(sealed: string, keyId: string): Promise<unknown> {
    try {
      const text = await sealer.unseal(keyId, sealed);
      return text === undefined ? 'erased' : parsed(text);
    } catch (error) {
      // Sealed under another key, or no cipher at all: as it is.
      if (error instanceof AppError && error.code === 'tampered') return sealed;
      throw error;
    }
  }

  async function openItem({ pk, sk, ...item }: Item, keyId: string): Promise<Opened> {
    const known = Object.fromEntries(
      Object.entries(item).filter(([name]) => !/^(worklist|owner|received|customer)[PS]k$/.test(name)),
    );
    return { item: `${pk} / ${sk}`, ...((await opened(known, keyId)) as Record<string, unknown>) };
  }

  const openItems = (items: readonly Item[], keyId: string) => Promise.all(items.map((item) => openItem(item, keyId)));

  async function caseItems(caseId: string) {
    const keyId = caseSealKey(caseId);
    const items = await partition(table, caseKey(caseId).pk);
    const held = items.find(({ sk }) => sk === 'CASE');
    const it: Case | undefined = held && caseOf(held);
    const complaint = items.find(({ sk }) => sk === 'TEXT#complaint');
    const said = complaint && (await sealer.unseal(keyId, String(complaint.sealed)));
    const scopes = said === undefined ? [] : partitionsOf(said, sealer, configuration.phoneCountry);
    const calls = await Promise.all((it?.contacts ?? []).map((contactId) => table.get(contactKey(contactId))));
    const counters = await Promise.all(scopes.map((pk) => partition(table, pk)));
    return {
      pseudonyms: (held?.pseudonyms ?? {}) as Pseudonyms,
      shown: {
        caseNumber: it?.caseNumber ?? 'unknown',
        items: await openItems(items, keyId),
        calls: await openItems(
          calls.filter((call) => call !== undefined),
          keyId,
        ),
        counters: await openItems(counters.flat(), keyId),
      },
    };
  }

  async function lakeRows(keys: readonly string[]): Promise<Dossier['lake']> {
    if (keys.length === 0) return { cases: [], purchases: [], identities: [], customers: [], watches: [] };
    const answers: Row[][] = [];
    for (const { sql, values } of dossierQueries(keys)) answers.push(await warehouse.query(sql, values));
    const [cases = [], purchases = [], identities = [], customers = [], watches = []] = answers;
    return { cases, purchases, identities, customers, watches };
  }

  return {
    async export(customerId, by, at, accessId) {
      const customer = await table.get(customerKey(customerId));
      if (customer === undefined) return undefined;
      await table.put({ ...accessKey(customerId, at, accessId), by, at, what: 'export' });
      const caseIds: string[] = [];
      const indexed = itemsOf((after) => table.queryIndex('customer', { pk: customerId, ...after }));
      for await (const { pk } of indexed) caseIds.push(pk.slice('CASE#'.length));
      const cases = [];
      for (const caseId of caseIds) cases.push(await caseItems(caseId));
      const keys = [
        customer.crmPseudonym,
        ...cases.flatMap(({ pseudonyms: { order: _, ...own } }) => Object.values(own)),
      ];
      const keyId = customerSealKey(sealer, customerId);
      return {
        customerId,
        exportedAt: at,
        exportedBy: by,
        customer: await openItems(await partition(table, customerPartition(customerId)), keyId),
        cases: cases.map(({ shown }) => shown),
        lake: await lakeRows([...new Set(keys.filter((key) => typeof key === 'string'))]),
        elsewhere: ELSEWHERE,
      };
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Prose, as most texts are.
    return text;
  }
}
