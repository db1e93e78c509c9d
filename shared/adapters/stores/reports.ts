import { createHash } from 'node:crypto';
import type { Configuration } from '../../domain/configuration.ts';
import { AppError } from '../../domain/errors.ts';
import { findReport } from '../../domain/reports/registry.ts';
import type { ReportContext } from '../../domain/reports/report.ts';
import { reportId } from '../../domain/reports/report-id.ts';
import { addMilliseconds, type Instant, SECOND_MS } from '../../domain/time.ts';
import type { Documents, SqlValue, Warehouse } from '../../ports/lake.ts';
import type { Clock } from '../../ports/surroundings.ts';

/** A question to a report: JSON, so that it fits a queue message. The id names question, data and configuration. */
export interface ReportRun {
  id: string;
  name: string;
  parameters: object;
}

/** Reports, each worked out once for the same question over the same data, and kept as the document `reports/<id>.json`. */
export interface Reports {
  /** @throws AppError naming the unknown report or the parameter at fault */
  identify(name: string, rawParameters: Readonly<Record<string, unknown>>): Promise<ReportRun>;
  /**
   * Notes that a run was asked for, so that its id means something before it is ready. False where that was noted in the last
   * 40 minutes: the run is under way, and asking again would only work it out twice.
   */
  announce(id: string): Promise<boolean>;
  isAnnounced(id: string): Promise<boolean>;
  /** Whether there is a result or a refusal already. */
  isReady(id: string): Promise<boolean>;
  /** The finished report; undefined while there is none. @throws AppError why the data cannot answer, where `run` found so. */
  ready(id: string): Promise<object | undefined>;
  /** Works the report out unless that was done. A refusal is kept like a result: trying again would end in the same. */
  run(run: ReportRun, progress?: (told: ReportProgress) => void): Promise<void>;
}

/** A report begins to count the next part. */
export interface ReportProgress {
  part: number;
  parts: number;
  counts: string;
}

/** What is stored: the report, or the refusal that a reader gets to see. */
type Kept = { result: object } | { refusal: { name: string; code: string; message: string; field?: string } };

export function openReports({
  documents,
  warehouse,
  clock,
  configuration,
}: {
  documents: Documents;
  warehouse: Pick<Warehouse, 'query' | 'dataVersion'>;
  clock: Clock;
  configuration: Configuration;
}): Reports {
  const context: ReportContext = {
    timeZone: configuration.businessTimeZone,
    returnWindowDays: configuration.returnWindowDays,
    smallestGroup: configuration.smallestGroup,
    ...(configuration.indicators === undefined ? {} : { indicators: configuration.indicators }),
  };

  return {
    async identify(name, rawParameters) {
      const report = findReport(name);
      const parameters = report.parse(rawParameters);
      const question = reportId(name, parameters, await warehouse.dataVersion(), context);
      return { id: createHash('sha256').update(question).digest('hex'), name, parameters };
    },

    async announce(id) {
      const known = await documents.getDocument(announcementOf(id));
      const askedAt = known === undefined ? undefined : (JSON.parse(known) as { askedAt?: Instant }).askedAt;
      if (askedAt !== undefined && askedAt > addMilliseconds(clock.now(), -UNDER_WAY_MS)) return false;
      await documents.putDocument(announcementOf(id), JSON.stringify({ askedAt: clock.now() }));
      return true;
    },

    async isAnnounced(id) {
      return RUN_ID.test(id) && (await documents.getDocument(announcementOf(id))) !== undefined;
    },

    async isReady(id) {
      return (await documents.getDocument(documentOf(id))) !== undefined;
    },

    async ready(id) {
      const text = await documents.getDocument(documentOf(id));
      if (text === undefined) return undefined;
      const kept: Kept = JSON.parse(text);
      if ('result' in kept) return kept.result;
      const { name, code, message, field } = kept.refusal;
      throw new AppError(name, code, message, { expose: true, ...(field === undefined ? {} : { field }) });
    },

    async run({ id, name, parameters }, progress = () => {}) {
      if ((await documents.getDocument(documentOf(id))) !== undefined) return;
      const report = findReport(name);
      const answers: Record<string, SqlValue>[][] = [];
      const queries = report.queries(parameters, context);
      for (const [at, { sql, values, counts = 'cases and orders' }] of queries.entries()) {
        progress({ part: at + 1, parts: queries.length, counts });
        answers.push(await warehouse.query(sql, values));
      }
      const kept = keep(() => report.assemble(answers, parameters, context));
      await documents.putDocument(documentOf(id), JSON.stringify(kept));
    },
  };
}

/** Longer than a run takes (300 s), and than until it is tried again (1800 s). */
const UNDER_WAY_MS = 40 * 60 * SECOND_MS;

/** SHA-256 in hex: nothing else ever becomes part of a document's name. */
const RUN_ID = /^[0-9a-f]{64}$/;
const documentOf = (id: string) => `reports/${id}.json`;
const announcementOf = (id: string) => `asked/${id}.json`;

function keep(assemble: () => object): Kept {
  try {
    return { result: assemble() };
  } catch (error) {
    if (!(error instanceof AppError) || !error.expose) throw error;
    const { name, code, message, field } = error;
    return { refusal: { name, code, message, ...(field === undefined ? {} : { field }) } };
  }
}
