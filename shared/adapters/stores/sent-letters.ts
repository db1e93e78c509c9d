import type { Sealer } from '../../ports/sealer.ts';
import type { Clock } from '../../ports/surroundings.ts';
import type { Table } from '../../ports/table.ts';
import { letterKey, limitKey } from './keys.ts';

/** Which letters went out: providers know no ids, and a letter's message may come more than once. */
export interface SentLetters {
  wasSent(caseId: string, letterId: string): Promise<boolean>;
  /** A letter that was taken for this address: only such count, so that tries while a provider is away use nothing up. */
  note(caseId: string, letterId: string, address: string): Promise<void>;
  /**
   * Whether this address has room for one more today: whoever fills in the form may name the mailbox or the number of
   * somebody else. Letters that are sent at the same instant may go a few over it.
   */
  mayGoTo(address: string): Promise<boolean>;
}

/** Letters to one address in a UTC day. A customer with several cases gets a few; who gets more is being flooded. */
const MOST_A_DAY = 20;

/** Under which letters to an address are counted. */
export const letterScope = (sealer: Pick<Sealer, 'mac'>, address: string): string =>
  `letter#${sealer.mac('letter-address', address)}`;

export function openSentLetters({
  table,
  sealer,
  clock,
}: {
  table: Pick<Table, 'get' | 'put' | 'update'>;
  sealer: Pick<Sealer, 'mac'>;
  clock: Clock;
}): SentLetters {
  const dayKey = (address: string) => limitKey(letterScope(sealer, address), clock.now().slice(0, 10));
  return {
    wasSent: async (caseId, letterId) => (await table.get(letterKey(caseId, letterId))) !== undefined,
    async note(caseId, letterId, address) {
      await table.put({ ...letterKey(caseId, letterId), sentAt: clock.now() });
      await table.update(dayKey(address), { add: { count: 1 } });
    },
    async mayGoTo(address) {
      const sent = (await table.get(dayKey(address)))?.count as number | undefined;
      return (sent ?? 0) < MOST_A_DAY;
    },
  };
}
