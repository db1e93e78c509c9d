import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type AthenaClient,
  GetQueryExecutionCommand,
  type QueryExecutionStatus,
  StartQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { AppError } from '../../../domain/errors.ts';
import type { Instant } from '../../../domain/time.ts';
import { asking, serviceBusy } from '../service-away.ts';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 2_000;
/** 7 x 24 x 60, Athena's own most, and as long as answers are kept (reports-stack.ts). */
const REUSED_MINUTES = 10_080;
/** Athena's own word for a query that met the workgroup's limit; it has no error type of its own. */
const SCAN_LIMIT = /bytes scanned limit/i;

export interface Question {
  text: string;
  workgroup: string;
  database: string;
  /** A question repeated within the minute is the same execution. */
  now: Instant;
  /** By `performance.now()`: then it is waited for no longer. It goes on in Athena all the same. */
  until: number;
  /** Of Athena's reuse of answers there is none for what writes or drops a table. */
  changesTables: boolean;
}

/** One that has succeeded. */
export interface Execution {
  id: string;
  /** None where an earlier answer was used again. */
  scannedBytes: number;
}

/** Runs a query to its end. @throws AppError as `openWarehouse` says */
export async function execute(client: AthenaClient, question: Question): Promise<Execution> {
  const id = await start(client, question);
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    const { QueryExecution } = await asking('Athena', () =>
      client.send(new GetQueryExecutionCommand({ QueryExecutionId: id })),
    );
    if (hasSucceeded(id, QueryExecution?.Status))
      return { id, scannedBytes: QueryExecution?.Statistics?.DataScannedInBytes ?? 0 };
    if (performance.now() + wait > question.until) throw serviceBusy('Athena');
    await pause(wait);
  }
}

async function start(
  client: AthenaClient,
  { text, workgroup, database, now, changesTables }: Question,
): Promise<string> {
  // 64 characters of hex, where Athena takes 32 to 128. Not without the minute: a failed execution would stay the answer.
  const token = createHash('sha256')
    .update(JSON.stringify([text, workgroup, database, now.slice(0, 16)]))
    .digest('hex');
  const { QueryExecutionId: id } = await asking('Athena', () =>
    client.send(
      new StartQueryExecutionCommand({
        QueryString: text,
        WorkGroup: workgroup,
        QueryExecutionContext: { Database: database },
        ClientRequestToken: token,
        // The text names its snapshot, so the same text over the same database has the same answer: read it, scan nothing.
        ...(!changesTables && {
          ResultReuseConfiguration: {
            ResultReuseByAgeConfiguration: { Enabled: true, MaxAgeInMinutes: REUSED_MINUTES },
          },
        }),
      }),
    ),
  );
  if (id === undefined) throw queryFailed('unnamed', 'Athena gave it no id');
  return id;
}

/** False while it is queued or runs; Athena itself may set a failed one back to queued, and then says so. */
function hasSucceeded(id: string, status: QueryExecutionStatus | undefined): boolean {
  const { State, StateChangeReason: reason = 'no reason given', AthenaError: error } = status ?? {};
  if (State === 'SUCCEEDED') return true;
  if (State === 'QUEUED' || State === 'RUNNING') return false;
  if (SCAN_LIMIT.test(reason)) throw scanLimit(id);
  const failure = queryFailed(id, error?.ErrorMessage ?? reason);
  if (State === 'FAILED' && error?.Retryable === true) throw serviceBusy('Athena', failure);
  throw failure;
}

const scanLimit = (id: string) =>
  new AppError('ScanLimit', 'scan-limit', `Query ${id} would have read more than the workgroup allows.`);

const queryFailed = (id: string, why: string) =>
  new AppError('QueryFailed', 'query-failed', `Query ${id} failed: ${why}`);
