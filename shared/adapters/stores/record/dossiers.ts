import type { Case } from '../../../domain/case/case.ts';
import { isShutOut } from '../../../domain/case/guards.ts';
import type { Configuration } from '../../../domain/configuration.ts';
import { dossierQueries } from '../../../domain/record/dossier-sql.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Files } from '../../../ports/files.ts';
import type { SqlValue, Warehouse } from '../../../ports/lake.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Item, Table } from '../../../ports/table.ts';
import { caseOf, type Pseudonyms } from '../case/case-item.ts';
import { caseSealKey } from '../case/texts.ts';
import { customerSealKey } from '../customer/customer-seal-key.ts';
import { importedIn } from '../customer/imported-cases.ts';
import { isScorecardItem, scorecardTold } from '../desk/scorecards.ts';
import { accessKey, caseKey, customerKey, customerPartition, textKey } from '../keys.ts';
import { callLegs } from './call-legs.ts';
import { type Opened, openItems } from './opened-items.ts';
import { itemsOf, partition } from './partition.ts';
import { partitionsOf } from './scopes.ts';

type Row = Record<string, SqlValue>;

/** A file of a case, with a link under which it can be fetched for a few minutes. */
interface HandedFile {
  fileId: string;
  name: string;
  mediaType: string;
  bytes: number;
  link: string;
}

/** All that the house holds on a person, as it lies there, with what is sealed opened. */
export interface Dossier {
  customerId: string;
  exportedAt: Instant;
  exportedBy: string;
  customer: Opened[];
  cases: { caseNumber: string; items: Opened[]; files: HandedFile[]; calls: Opened[]; counters: Opened[] }[];
  lake: { cases: Row[]; purchases: Row[]; identities: Row[]; customers: Row[]; watches: Row[] };
  elsewhere: string[];
}

export interface ExportAsked {
  /** Who is noted to have got it. */
  by: string;
  /** A member of staff who is to read it. */
  reader: string | undefined;
  at: Instant;
  accessId: string;
}

export interface Dossiers {
  /**
   * Notes beside the customer who gets it, and reads everything but the cases that are kept from the reader (`concerns`); how many
   * those are the note says, to others. Nothing where there is no such customer, or every case of theirs is kept from the reader.
   */
  export(customerId: string, asked: ExportAsked): Promise<Dossier | undefined>;
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
  files,
  configuration,
}: {
  table: Pick<Table, 'get' | 'put' | 'query' | 'queryIndex'>;
  sealer: Pick<Sealer, 'unseal' | 'mac'>;
  warehouse: Pick<Warehouse, 'query'>;
  files: Pick<Files, 'linkTo'>;
  configuration: Pick<Configuration, 'phoneCountry'>;
}): Dossiers {
  /** Under the names that can still be read. */
  async function handed(it: Case, items: readonly Item[]): Promise<HandedFile[]> {
    const keyId = caseSealKey(it.caseId);
    return Promise.all(
      (it.files ?? []).map(async ({ fileId, mediaType, bytes }) => {
        const named = items.find(({ sk }) => sk === textKey(it.caseId, fileId).sk);
        const name = (named && (await sealer.unseal(keyId, String(named.sealed)))) ?? fileId;
        const link = await files.linkTo({ caseId: it.caseId, fileId, name, mediaType });
        return { fileId, name, mediaType, bytes, link };
      }),
    );
  }

  /** Nothing of a case that is kept from the reader. */
  async function caseItems(caseId: string, reader: string | undefined) {
    const keyId = caseSealKey(caseId);
    const items = await partition(table, caseKey(caseId).pk);
    const held = items.find(({ sk }) => sk === 'CASE');
    const it: Case | undefined = held && caseOf(held);
    if (it !== undefined && reader !== undefined && isShutOut(reader, it)) return undefined;
    const complaint = items.find(({ sk }) => sk === 'TEXT#complaint');
    const said = complaint && (await sealer.unseal(keyId, String(complaint.sealed)));
    const scopes = said === undefined ? [] : partitionsOf(said, sealer, configuration.phoneCountry);
    const counters = await Promise.all(scopes.map((pk) => partition(table, pk)));
    return {
      pseudonyms: (held?.pseudonyms ?? {}) as Pseudonyms,
      shown: {
        caseNumber: it?.caseNumber ?? 'unknown',
        items: await openItems(
          items.map((item) => (isScorecardItem(item) ? scorecardTold(item) : item)),
          keyId,
          { sealer },
        ),
        files: it === undefined ? [] : await handed(it, items),
        calls: await openItems(await callLegs(table, it?.contacts ?? []), keyId, { sealer }),
        counters: await openItems(counters.flat(), keyId, { sealer }),
      },
    };
  }

  /** What lies beside a customer, but for what leads to a case that is kept from the reader. */
  async function besideCustomer(customerId: string, hidden: ReadonlySet<string>): Promise<Opened[]> {
    const items = await partition(table, customerPartition(customerId));
    const shown = items.map(({ leftOut, ...item }): Item => {
      const { sealKeys } = item;
      if (hidden.size === 0) return { ...item, ...(leftOut === undefined ? {} : { leftOut }) };
      if (!Array.isArray(sealKeys)) return item;
      return { ...item, sealKeys: sealKeys.filter((keyId) => !hidden.has(String(keyId).slice('case:'.length))) };
    });
    return openItems(shown, customerSealKey(sealer, customerId), { sealer });
  }

  /** Cases of an earlier system, under whatever names the customer. */
  async function importedCases({ identities }: Item): Promise<Opened[]> {
    const cases = await importedIn({ table, sealer })((identities ?? []) as string[]);
    return cases.length === 0 ? [] : [{ item: 'imported cases', cases }];
  }

  async function lakeRows(keys: readonly string[]): Promise<Dossier['lake']> {
    if (keys.length === 0) return { cases: [], purchases: [], identities: [], customers: [], watches: [] };
    const answers: Row[][] = [];
    for (const { sql, values } of dossierQueries(keys)) answers.push(await warehouse.query(sql, values));
    const [cases = [], purchases = [], identities = [], customers = [], watches = []] = answers;
    return { cases, purchases, identities, customers, watches };
  }

  return {
    async export(customerId, { by, reader, at, accessId }) {
      const customer = await table.get(customerKey(customerId));
      if (customer === undefined) return undefined;
      const cases = [];
      const hidden = new Set<string>();
      const indexed = itemsOf((after) => table.queryIndex('customer', { pk: customerId, ...after }));
      for await (const { pk } of indexed) {
        const caseId = pk.slice('CASE#'.length);
        const shown = await caseItems(caseId, reader);
        if (shown === undefined) hidden.add(caseId);
        else cases.push(shown);
      }
      if (cases.length === 0 && hidden.size > 0) return undefined;
      const left = hidden.size === 0 ? {} : { leftOut: hidden.size };
      await table.put({ ...accessKey(customerId, at, accessId), by, at, what: 'export', ...left });
      const keys = [
        customer.crmPseudonym,
        ...cases.flatMap(({ pseudonyms: { order: _, ...own } }) => Object.values(own)),
      ];
      const lake = await lakeRows([...new Set(keys.filter((key) => typeof key === 'string'))]);
      return {
        customerId,
        exportedAt: at,
        exportedBy: by,
        customer: [...(await besideCustomer(customerId, hidden)), ...(await importedCases(customer))],
        cases: cases.map(({ shown }) => shown),
        lake: { ...lake, cases: lake.cases.filter(({ row_id }) => !hidden.has(String(row_id))) },
        elsewhere: ELSEWHERE,
      };
    },
  };
}
