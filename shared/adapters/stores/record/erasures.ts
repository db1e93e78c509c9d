import type { ErasureDue } from '../../../../events/record/erasure.v1.ts';
import type { ErasureReason } from '../../../domain/case/vocabulary.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Queues } from '../../../ports/queue.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Item, Table } from '../../../ports/table.ts';
import { erasureKey } from '../keys.ts';

/** A request to erase a person. Once it is done it names nobody any more. */
export interface Erasure {
  /** Of whom it is about: asking again is asking the same. */
  erasureId: string;
  scope: 'customer' | 'case';
  /** Gone once it is done. */
  subjectId?: string;
  reason: ErasureReason;
  state: 'asked' | 'refused' | 'done';
  askedBy: string;
  askedAt: Instant;
  endedAt?: Instant;
  /** Number of the case whose legal hold stood in the way. */
  refusedFor?: string;
  cases: number;
}

/** Requests to erase, and their way to erase-customer. */
export interface Erasures {
  idOf(scope: Erasure['scope'], subjectId: string): string;
  load(erasureId: string): Promise<Erasure | undefined>;
  /** Notes the request and puts it on its way; one that is under way goes on its way again, one that is done stays done. */
  ask(request: Pick<Erasure, 'scope' | 'reason' | 'askedBy' | 'askedAt'> & { subjectId: string }): Promise<Erasure>;
  /** Ends a request that is under way. */
  end(erasureId: string, end: { refusedFor: string } | 'done', at: Instant): Promise<void>;
  /** Notes how many cases there are; never fewer than before, for at the end nothing leads to them any more. Answers how many. */
  noteFound(erasureId: string, cases: number): Promise<number>;
  send(messages: readonly ErasureDue[]): Promise<void>;
}

/** SQS takes ten messages at once. */
const MESSAGES_AT_ONCE = 10;

export function openErasures({
  table,
  queues,
  sealer,
}: {
  table: Pick<Table, 'get' | 'put' | 'update'>;
  queues: Queues;
  sealer: Pick<Sealer, 'mac'>;
}): Erasures {
  const idOf: Erasures['idOf'] = (scope, subjectId) => sealer.mac('erasure', `${scope}:${subjectId}`).slice(0, 22);

  const load = async (erasureId: string) => {
    const item = await table.get(erasureKey(erasureId));
    return item && erasureOf(item);
  };

  const send: Erasures['send'] = async (messages) => {
    for (let at = 0; at < messages.length; at += MESSAGES_AT_ONCE) {
      const bodies = messages.slice(at, at + MESSAGES_AT_ONCE).map((message) => ({ body: JSON.stringify(message) }));
      await queues.send('erasures', bodies);
    }
  };

  return {
    idOf,
    load,
    send,

    async ask({ scope, subjectId, reason, askedBy, askedAt }) {
      const erasureId = idOf(scope, subjectId);
      const before = await load(erasureId);
      if (before?.state === 'done') return before;
      const asked: Erasure = { erasureId, scope, subjectId, reason, askedBy, askedAt, state: 'asked', cases: 0 };
      // Under way already: who asked first stands, and the message may have been lost on its way.
      const kept = before?.state === 'asked' ? before : asked;
      if (kept === asked) await table.put({ ...erasureKey(erasureId), ...asked });
      await send([{ schema: 'erasure-due.v1', what: 'request', erasureId }]);
      return kept;
    },

    async noteFound(erasureId, cases) {
      const before = (await load(erasureId))?.cases ?? 0;
      if (cases <= before) return before;
      await table.update(erasureKey(erasureId), { set: { cases } }, { equals: { state: 'asked' } });
      return cases;
    },

    async end(erasureId, end, at) {
      const set = end === 'done' ? { endedAt: at, state: end } : { ...end, endedAt: at, state: 'refused' };
      const remove = end === 'done' ? ['subjectId'] : [];
      await table.update(erasureKey(erasureId), { set, remove }, { equals: { state: 'asked' } });
    },
  };
}

function erasureOf({ pk: _pk, sk: _sk, ...erasure }: Item): Erasure {
  return erasure as unknown as Erasure;
}
