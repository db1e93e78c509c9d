import type { Sealer } from '../../ports/sealer.ts';
import type { Clock } from '../../ports/surroundings.ts';
import type { Table } from '../../ports/table.ts';
import { letterKey, limitKey } from './keys.ts';

/** Which letters went out: providers know no ids, and a letter's message may come more than once. */
export interface SentLetters {
  wasSent(caseId: string, letterId: string): Promise<boolean>;
  note(caseId: string, letterId: string): Promise<void>;
  /**
   * Counts a letter to this address, and says whether it may go: whoever fills in the form may name the mailbox or the number of
   * somebody else.
   */
  mayGoTo(address: string): Promise<boolean>;
}

/** Letters to one address in a UTC day. A customer with several cases gets a few; who gets more is being flooded. */
const MOST_A_DAY = 20;

export function openSentLetters({
  table,
  sealer,
  clock,
}: {
  table: Pick<Table, 'get' | 'put' | 'update'>;
  sealer: Pick<Sealer, 'mac'>;
  clock: Clock;
}): SentLetters {
  return {
    wasSent: async (caseId, letterId) => (await table.get(letterKey(caseId, letterId))) !== undefined,
    async note(caseId, letterId) {
      await table.put({ ...letterKey(caseId, letterId), sentAt: clock.now() });
    },
    async mayGoTo(address) {
      const key = limitKey(`letter#${sealer.mac('letter-address', address)}`, clock.now().slice(0, 10));
      const within = { any: [{ absent: true as const }, { below: { count: MOST_A_DAY } }] };
      return (await table.update(key, { add: { count: 1 } }, within)) !== undefined;
    },
  };
}
