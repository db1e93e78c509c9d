import { REMEMBERED_CASES } from '../../../events/loyalty/imported-case.v1.ts';
import { REMEMBERED_PURCHASES } from '../../../events/purchase.v1.ts';
import { run as recordConsents } from '../../../functions/loyalty/record-consents.ts';
import type { LakeBatch } from '../../../shared/adapters/embedded/lake/batch.ts';
import { openCustomers } from '../../../shared/adapters/stores/customer/customers.ts';
import { normaliseEmail, normalisePhone } from '../../../shared/adapters/stores/customer/identities.ts';
import { sendToCustomers } from '../../../shared/adapters/stores/customer/purchases.ts';
import { openWatches } from '../../../shared/adapters/stores/customer/watches.ts';
import { openIndicators } from '../../../shared/adapters/stores/indicators/indicators.ts';
import { casesByCustomer, type ToldCase } from '../../../shared/domain/customers/imported-cases.ts';
import { invalidInput } from '../../../shared/domain/errors.ts';
import { purchasesByCustomer } from '../../../shared/domain/loyalty/customer-purchases.ts';
import type { Alike } from '../../../shared/domain/loyalty/row-text.ts';
import { isImportKept } from '../../../shared/domain/record/retention.ts';
import { SHARDS } from '../../topology.ts';
import type { RecordedPurchase, ToldConsent, ToldIndicator } from './derive.ts';
import type { ImportServices } from './import-file.ts';
import type { PieceResult } from './threads/piece-reader.ts';

/** As many as the lake leaves in a file of their own: nothing is written twice. */
const ROWS_AT_ONCE = 250_000;
/** Of purchases and cases that agents see, and what is told by hand: these wait in memory, and not on disk. */
const TOLD_ROWS_AT_ONCE = 20_000;

/** As many as one request may have. */
const CONSENTS_AT_ONCE = 100;

/** One batch of a file on its way: rows of the lake, and what else is to be told once these are kept. */
interface Batch {
  lake: LakeBatch;
  recorded: RecordedPurchase[];
  toldCases: ToldCase[];
  indicators: ToldIndicator[];
  consents: ToldConsent[];
}

/** Keeps what pieces come to, batch by batch, each as a whole. */
export interface Keeper {
  add(piece: PieceResult): Promise<void>;
  /** All that was added. */
  keep(): Promise<void>;
  /** Waits for the batch that is being kept, and drops what is not. */
  close(): Promise<void>;
}

/** @param alike of all purchases of the import */
export function openKeeper(services: ImportServices, alike: Alike): Keeper {
  const { retention } = services.configuration;
  const lasting = (cases: readonly ToldCase[]) =>
    cases.filter(({ importedCase }) => isImportKept(importedCase, retention, alike.at));
  const phone = (text: string) => normalisePhone(text, services.configuration.phoneCountry);
  let keeping: Promise<void> = Promise.resolve();
  const empty = (): Batch => ({
    lake: services.lake.openBatch(alike),
    ...{ recorded: [], toldCases: [], indicators: [], consents: [] },
  });
  let batch = empty();

  async function keepWhole({ lake, recorded, toldCases, indicators, consents }: Batch): Promise<void> {
    await lake.keep();
    await tellIndicators(indicators, services);
    await tellConsents(consents, services);
    const purchases = purchasesByCustomer(recorded, { email: normaliseEmail, phone }, REMEMBERED_PURCHASES);
    await sendToCustomers([...purchases, ...casesByCustomer(lasting(toldCases), REMEMBERED_CASES)], services);
  }

  /** One batch is being kept while the next is read, and never more: a disk that is slower than the reading stops it. */
  async function begin(): Promise<void> {
    await keeping;
    keeping = keepWhole(batch);
    // Whoever awaits it hears of a failure; until then it must not pass for one that nobody hears.
    keeping.catch(() => {});
    batch = empty();
  }

  return {
    async add({ lines, recorded, toldCases, indicators, consents }) {
      for (const { table, bytes, rows } of lines) await batch.lake.add(table, bytes, rows);
      batch.recorded = batch.recorded.concat(recorded);
      batch.toldCases = batch.toldCases.concat(toldCases);
      batch.indicators = batch.indicators.concat(indicators);
      batch.consents = batch.consents.concat(consents);
      const { recorded: purchases, toldCases: cases } = batch;
      const told = purchases.length + cases.length + batch.indicators.length + batch.consents.length;
      if (batch.lake.rows >= ROWS_AT_ONCE || told >= TOLD_ROWS_AT_ONCE) await begin();
    },
    async keep() {
      await begin();
      await keeping;
    },
    async close() {
      await keeping.catch(() => {});
      await batch.lake.drop();
    },
  };
}

/** The log lies in the table, and its rows in the lake follow from there; of one id the file is the newest word. */
async function tellIndicators(indicators: readonly ToldIndicator[], services: ImportServices): Promise<void> {
  const log = openIndicators(services);
  const by = { by: 'import', now: services.clock.now(), ifVersion: 'newest' } as const;
  for (const { facts, text } of indicators) {
    const told = await log.tell(facts, text, by);
    if ('refused' in told)
      throw invalidInput('file', `The entry ${facts.indicatorId} is ${told.refused}; nothing after it is kept.`);
  }
}

/** At once, so that their writes share transactions: of several words on one customer the later stands, whichever comes first. */
async function tellConsents(consents: readonly ToldConsent[], services: ImportServices): Promise<void> {
  const needs = {
    customers: openCustomers(services),
    watches: openWatches({ ...services, shards: SHARDS }),
    clock: services.clock,
  };
  const parts = Array.from({ length: Math.ceil(consents.length / CONSENTS_AT_ONCE) }, (_, at) =>
    consents.slice(at * CONSENTS_AT_ONCE, (at + 1) * CONSENTS_AT_ONCE),
  );
  await Promise.all(parts.map((part) => recordConsents({ body: { consents: part } }, needs)));
}
