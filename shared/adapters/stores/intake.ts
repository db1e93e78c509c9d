import type { ComplaintContent, ComplaintFacts, ComplaintSubmitted } from '../../../events/complaint.v1.ts';
import { CASE_NUMBERS, caseNumberAt } from '../../domain/case/case-number.ts';
import type { Channel } from '../../domain/case/vocabulary.ts';
import { AppError } from '../../domain/errors.ts';
import type { Instant } from '../../domain/time.ts';
import type { Queues } from '../../ports/queue.ts';
import type { Sealer } from '../../ports/sealer.ts';
import type { Clock, Ids } from '../../ports/surroundings.ts';
import type { Table } from '../../ports/table.ts';
import { caseSealKey } from './case/texts.ts';
import { numberKey } from './keys.ts';

export interface Submission {
  /** Names this complaint among all repeats of it; scoped by channel (`web:...`, `call:...`). */
  idempotencyKey: string;
  channel: Channel;
  facts: ComplaintFacts;
  content: ComplaintContent;
  receivedAt?: Instant;
  contactId?: string;
  loggedBy?: string;
  concerns?: string;
  relatedTo?: string;
  files?: NonNullable<ComplaintSubmitted['files']>;
  splitFrom?: { caseId: string; caseNumber: string };
  /** False for channels whose repeats may differ in wording (a call): then any repeat is the same complaint. */
  isBodyFixed: boolean;
}

export interface Receipt {
  caseId: string;
  caseNumber: string;
  /** 128 bits, base64url: opens the status page. */
  secret: string;
  /** Six digits: opens the status by phone. */
  pin: string;
}

/** Accepted means kept: a number is reserved, the complaint is on the queue, and only then does anybody hear the number. */
export interface Intake {
  /**
   * @param keepFirst what must lie beside the case before anybody hears of it; done again with every repeat
   * @throws AppError `idempotency-conflict` when the same key came with another body
   */
  accept(submission: Submission, keepFirst?: (caseId: string) => Promise<void>): Promise<Receipt>;
  secretOf(caseId: string): string;
  pinOf(caseId: string): string;
}

/** 900 million numbers: even with 100 million given out, 40 taken in a row is a chance of 1 in 10^38. */
const PROBES = 40;

export function openIntake(ports: {
  table: Pick<Table, 'get' | 'put'>;
  queues: Queues;
  sealer: Pick<Sealer, 'seal' | 'mac'>;
  clock: Clock;
  ids: Ids;
}): Intake {
  const { table, queues, sealer, clock, ids } = ports;

  /** A repeat walks the same probe and finds its own number. */
  async function reserve(submission: Submission): Promise<{ caseId: string; caseNumber: string; receivedAt: Instant }> {
    const { idempotencyKey, facts, content, channel } = submission;
    const keyHash = sealer.mac('idempotency-key', idempotencyKey);
    const said = [channel, facts, content, submission.receivedAt ?? null, submission.contactId ?? null];
    if (submission.files !== undefined) said.push(submission.files.map(({ fileId }) => fileId).join());
    const bodyHash = submission.isBodyFixed ? sealer.mac('body', JSON.stringify(said)) : 'any';
    const caseId = ids.next();
    const receivedAt = submission.receivedAt ?? clock.now();
    for (let probe = 0; probe < PROBES; probe += 1) {
      const digest = sealer.mac('case-number', `${idempotencyKey}#${probe}`);
      const caseNumber = caseNumberAt(
        Number(BigInt(`0x${Buffer.from(digest, 'base64url').toString('hex')}`) % BigInt(CASE_NUMBERS)),
      );
      const key = numberKey(caseNumber);
      if (await table.put({ ...key, keyHash, bodyHash, caseId, receivedAt }, { absent: true })) {
        return { caseId, caseNumber, receivedAt };
      }
      const taken = await table.get(key);
      if (taken?.keyHash !== keyHash) continue;
      if (taken.bodyHash !== bodyHash) throw idempotencyConflict();
      return { caseId: String(taken.caseId), caseNumber, receivedAt: String(taken.receivedAt) };
    }
    throw new AppError('NumbersExhausted', 'busy', 'no free case number was found', { retryable: true });
  }

  const secretOf = (caseId: string) => sealer.mac('web-secret', caseId).slice(0, 22);
  const pinOf = (caseId: string) =>
    String(
      Number.parseInt(Buffer.from(sealer.mac('phone-pin', caseId), 'base64url').toString('hex').slice(0, 12), 16) %
        1_000_000,
    ).padStart(6, '0');

  return {
    secretOf,
    pinOf,
    async accept(submission, keepFirst) {
      const { caseId, caseNumber, receivedAt } = await reserve(submission);
      await keepFirst?.(caseId);
      const message: ComplaintSubmitted = {
        schema: 'complaint-submitted.v1',
        caseId,
        caseNumber,
        receivedAt,
        channel: submission.channel,
        facts: submission.facts,
        sealed: await sealer.seal(caseSealKey(caseId), JSON.stringify(submission.content)),
        ...(submission.contactId === undefined ? {} : { contactId: submission.contactId }),
        ...(submission.loggedBy === undefined ? {} : { loggedBy: submission.loggedBy }),
        ...(submission.concerns === undefined ? {} : { concerns: submission.concerns }),
        ...(submission.relatedTo === undefined ? {} : { relatedTo: submission.relatedTo }),
        ...(submission.files === undefined ? {} : { files: submission.files }),
        ...(submission.splitFrom === undefined ? {} : { splitFrom: submission.splitFrom }),
      };
      await queues.send('complaints', [{ body: JSON.stringify(message) }]);
      return { caseId, caseNumber, secret: secretOf(caseId), pin: pinOf(caseId) };
    },
  };
}

function idempotencyConflict(): AppError {
  return new AppError(
    'IdempotencyConflict',
    'idempotency-conflict',
    'This Idempotency-Key was used for another complaint. Send a new key with a new complaint.',
    { expose: true, field: 'Idempotency-Key' },
  );
}
