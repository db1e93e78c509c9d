import type { Language } from '../../../domain/case/vocabulary.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Clock } from '../../../ports/surroundings.ts';
import type { Attribute, Table } from '../../../ports/table.ts';
import { lineNoticeKey } from '../keys.ts';

export interface Notice {
  texts: Partial<Record<Language, string>>;
  /** From then on nobody hears it. */
  until?: Instant;
  by: string;
  at: Instant;
}

/** What every caller hears first: a supervisor's word for a day on which something is wrong. One at a time. */
export interface LineNotice {
  current(): Promise<Notice | undefined>;
  set(notice: Notice): Promise<void>;
  takeAway(): Promise<void>;
}

export function openLineNotice({
  table,
  clock,
}: {
  table: Pick<Table, 'get' | 'put' | 'delete'>;
  clock: Clock;
}): LineNotice {
  return {
    async current() {
      const item = await table.get(lineNoticeKey);
      if (item === undefined) return undefined;
      const notice = item.notice as unknown as Notice;
      return notice.until !== undefined && notice.until <= clock.now() ? undefined : notice;
    },
    async set(notice) {
      await table.put({ ...lineNoticeKey, notice: notice as unknown as Attribute });
    },
    async takeAway() {
      await table.delete(lineNoticeKey);
    },
  };
}
