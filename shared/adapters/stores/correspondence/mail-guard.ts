import type { Sealer } from '../../../ports/sealer.ts';
import type { Clock } from '../../../ports/surroundings.ts';
import type { Table } from '../../../ports/table.ts';
import { limitKey } from '../keys.ts';

/** Keeps one address from filling the house: a program that answers programs, or somebody's joke. */
export interface MailGuard {
  /** Counts a mail of this sender that would open a case. False beyond the limit of the hour. */
  admits(sender: string): Promise<boolean>;
}

/** Cases by mail that one address may open in an hour: more than anybody types, fewer than a loop makes. */
export const MOST_AN_HOUR = 10;

export function openMailGuard({
  table,
  sealer,
  clock,
}: {
  table: Pick<Table, 'update'>;
  sealer: Pick<Sealer, 'mac'>;
  clock: Clock;
}): MailGuard {
  return {
    async admits(sender) {
      const scope = `mail#${sealer.mac('mail-sender', sender.toLowerCase())}`;
      const counted = await table.update(limitKey(scope, clock.now().slice(0, 13)), { add: { count: 1 } });
      return Number(counted?.count) <= MOST_AN_HOUR;
    },
  };
}
