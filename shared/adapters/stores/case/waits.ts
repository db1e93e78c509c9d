import type { WaitState } from '../../../domain/case/timing.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Item, Table } from '../../../ports/table.ts';
import { waitKey } from '../keys.ts';

/** A state machine's wait for a case: its task token and until when it will wait by itself. */
export interface Wait {
  caseId: string;
  run: number;
  state: WaitState;
  enteredAt: Instant;
  retryCount: number;
  token: string;
  armedUntil: Instant;
}

/** One wait per case, the newest. A late write of an older one changes nothing. */
export interface WaitStore {
  /** False if a newer wait is on file. */
  arm(wait: Wait): Promise<boolean>;
  load(caseId: string): Promise<Wait | undefined>;
  /** Forgets the wait, unless another token has taken its place. */
  forget(wait: Wait): Promise<void>;
}

export function openWaits({ table }: { table: Pick<Table, 'get' | 'put' | 'delete'> }): WaitStore {
  return {
    async arm(wait) {
      const order = orderOf(wait);
      return table.put(
        { ...waitKey(wait.caseId), ...wait, order },
        { any: [{ absent: true }, { below: { order } }, { equals: { token: wait.token } }] },
      );
    },
    async load(caseId) {
      const item = await table.get(waitKey(caseId));
      return item === undefined ? undefined : waitOf(item);
    },
    async forget(wait) {
      await table.delete(waitKey(wait.caseId), { equals: { token: wait.token } });
    },
  };
}

/** Text that sorts as (run, enteredAt, retryCount) does. */
function orderOf({ run, enteredAt, retryCount }: Wait): string {
  return `${String(run).padStart(8, '0')}#${enteredAt}#${String(retryCount).padStart(4, '0')}`;
}

function waitOf(item: Item): Wait {
  const { caseId, run, state, enteredAt, retryCount, token, armedUntil } = item as unknown as Wait;
  return { caseId, run, state, enteredAt, retryCount, token, armedUntil };
}
