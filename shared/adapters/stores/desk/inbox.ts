import type { Notice, Reader } from '../../../domain/desk/notices.ts';
import type { NoticeKind } from '../../../domain/desk/words.ts';
import type { Clock } from '../../../ports/surroundings.ts';
import type { Item, Table } from '../../../ports/table.ts';
import { inboxPartition, textKey } from '../keys.ts';

export interface NoticePage {
  notices: Notice[];
  /** Id of the last, if there are older ones. */
  next?: string;
}

/** What waits to be seen by a person, or by whoever of a team comes first. Ids and codes only: the words are with the case. */
export interface Inbox {
  /** Once, however often it is told. What is older than the newest 200 makes room. */
  tell(reader: Reader, notice: Omit<Notice, 'readAt'>): Promise<void>;
  /** The newest first. */
  list(reader: Reader, reading: { limit: number; after?: string }): Promise<NoticePage>;
  /** Answers how many of these are there; one that was read stays read since then. */
  markRead(reader: Reader, noticeIds: readonly string[]): Promise<number>;
  /** Persons whom a text beside a case names. */
  mentionedIn(caseId: string, textId: string): Promise<readonly string[]>;
}

/** 200 x 250 bytes: who has so many unread has other troubles, and each is still in the history of its case. */
const MOST_NOTICES = 200;

export function openInbox({
  table,
  clock,
}: {
  table: Pick<Table, 'get' | 'put' | 'update' | 'delete' | 'query'>;
  clock: Clock;
}): Inbox {
  async function makeRoom(pk: string): Promise<void> {
    const { items } = await table.query({ pk, descending: true, limit: MOST_NOTICES + 25 });
    for (const { sk } of items.slice(MOST_NOTICES)) await table.delete({ pk, sk });
  }

  return {
    async tell(reader, notice) {
      const pk = inboxPartition(reader);
      if (await table.put({ pk, sk: notice.noticeId, ...notice }, { absent: true })) await makeRoom(pk);
    },

    async list(reader, { limit, after }) {
      const { items } = await table.query({
        pk: inboxPartition(reader),
        descending: true,
        limit: limit + 1,
        // The one that was shown last comes once more, and is left out.
        ...(after === undefined ? {} : { to: after, limit: limit + 2 }),
      });
      const behind = items.filter(({ sk }) => sk !== after);
      const notices = behind.slice(0, limit).map(noticeOf);
      const last = notices.at(-1);
      return behind.length > limit && last !== undefined ? { notices, next: last.noticeId } : { notices };
    },

    async markRead(reader, noticeIds) {
      const pk = inboxPartition(reader);
      let there = 0;
      for (const sk of new Set(noticeIds)) {
        const isUnread = { all: [{ present: true }, { missing: ['readAt'] }] } as const;
        const marked = await table.update({ pk, sk }, { set: { readAt: clock.now() } }, isUnread);
        if (marked !== undefined || (await table.get({ pk, sk })) !== undefined) there += 1;
      }
      return there;
    },

    async mentionedIn(caseId, textId) {
      const item = await table.get(textKey(caseId, textId));
      return Array.isArray(item?.mentions) ? item.mentions.map(String) : [];
    },
  };
}

function noticeOf(item: Item): Notice {
  return {
    noticeId: item.sk,
    what: item.what as NoticeKind,
    caseId: String(item.caseId),
    caseNumber: String(item.caseNumber),
    by: String(item.by),
    at: String(item.at),
    ...(item.textId === undefined ? {} : { textId: String(item.textId) }),
    ...(item.readAt === undefined ? {} : { readAt: String(item.readAt) }),
  };
}
