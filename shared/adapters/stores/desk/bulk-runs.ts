import { AppError } from '../../../domain/errors.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Clock } from '../../../ports/surroundings.ts';
import type { Attribute, Item, Page, Table } from '../../../ports/table.ts';
import { bulkPartition } from '../keys.ts';
import { expiresAfter } from './expiry.ts';

/** What became of one case of many. */
export interface BulkAnswer {
  caseNumber: string;
  /** As of the one command by itself: 200, 403, 404, 409, 422. */
  status: number;
  code?: string;
  detail?: string;
}

export interface BulkRun {
  /** Of this request and its repeats; what is made in it is named after it. */
  runId: string;
  /** Those of the first time, whatever lists say now. */
  caseNumbers: readonly string[];
  /** By case number. */
  answers: ReadonlyMap<string, BulkAnswer>;
}

/** One request over many cases, and how far it got: a repeat goes on where it stopped, and says the same of what is done. */
export interface BulkRuns {
  /** @throws AppError `idempotency-conflict` when the same key came with another request */
  begin(
    by: string,
    idempotencyKey: string,
    request: unknown,
    caseNumbers: () => Promise<readonly string[]>,
  ): Promise<BulkRun>;
  note(runId: string, answer: BulkAnswer): Promise<void>;
}

/** Nobody repeats a request after a month. A key is never to be used for another one: what is left of a run goes item by item. */
const KEPT_DAYS = 30;

export function openBulkRuns({
  table,
  sealer,
  clock,
}: {
  table: Pick<Table, 'get' | 'put' | 'query'>;
  sealer: Pick<Sealer, 'mac'>;
  clock: Clock;
}): BulkRuns {
  const kept = () => expiresAfter(clock.now(), KEPT_DAYS);

  async function answersOf(pk: string): Promise<Map<string, BulkAnswer>> {
    const items: Item[] = [];
    let page: Page | undefined;
    do {
      const after = page?.next === undefined ? {} : { after: page.next };
      page = await table.query({ pk, startsWith: 'CASE#', ...after });
      items.push(...page.items);
    } while (page.next !== undefined);
    return new Map(
      items.map(({ pk: _pk, sk: _sk, expiresAt: _end, ...answer }) => [
        String(answer.caseNumber),
        answer as unknown as BulkAnswer,
      ]),
    );
  }

  return {
    async begin(by, idempotencyKey, request, caseNumbers) {
      // 32 characters of base64url: 192 bits, and the id of a text that fits into an entry of the history.
      const runId = sealer.mac('idempotency-key', JSON.stringify(['bulk', by, idempotencyKey])).slice(0, 32);
      const bodyHash = sealer.mac('body', JSON.stringify(request));
      const key = { pk: bulkPartition(runId), sk: 'RUN' };
      let run = await table.get(key);
      if (run === undefined) {
        const first = {
          ...key,
          bodyHash,
          at: clock.now(),
          caseNumbers: [...(await caseNumbers())] as Attribute,
          ...kept(),
        };
        run = (await table.put(first, { absent: true })) ? first : await table.get(key);
      }
      if (run?.bodyHash !== bodyHash) throw conflict();
      return { runId, caseNumbers: run.caseNumbers as string[], answers: await answersOf(key.pk) };
    },

    async note(runId, answer) {
      await table.put(
        { pk: bulkPartition(runId), sk: `CASE#${answer.caseNumber}`, ...answer, ...kept() },
        { absent: true },
      );
    },
  };
}

function conflict(): AppError {
  return new AppError(
    'IdempotencyConflict',
    'idempotency-conflict',
    'This Idempotency-Key was used for another request. Send a new key with a new request.',
    { expose: true, field: 'Idempotency-Key' },
  );
}
