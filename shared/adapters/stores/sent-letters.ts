import type { Language } from '../../domain/case/vocabulary.ts';
import type { KeptLetter, NotSent } from '../../domain/letters/kept-letter.ts';
import type { LetterWay, Recipient } from '../../domain/letters/ways.ts';
import type { Instant } from '../../domain/time.ts';
import type { Sealer } from '../../ports/sealer.ts';
import type { Clock } from '../../ports/surroundings.ts';
import type { Item, Page, Table } from '../../ports/table.ts';
import { caseSealKey } from './case/texts.ts';
import { letterKey, limitKey } from './keys.ts';

/**
 * Letters as they went out. The words are kept before they go, so that a letter tried again is the same letter, and one that went
 * is never one whose words are lost. Providers know no ids, and a letter's message may come more than once.
 */
export interface SentLetters {
  find(caseId: string, letterId: string): Promise<KeptLetter | undefined>;
  /** Keeps the words; the first stay. Answers what is kept. */
  keep(
    caseId: string,
    letter: { letterId: string; kind: string; language: Language; to: Recipient; subject: string; text: string },
  ): Promise<KeptLetter>;
  /** A text that waits for this instant. */
  noteHeld(caseId: string, letterId: string, until: Instant): Promise<void>;
  /** A letter that was taken for this address: only such count, so that tries while a provider is away use nothing up. */
  noteSent(
    caseId: string,
    letterId: string,
    sent: { way: LetterWay; address: string; messageId?: string },
  ): Promise<void>;
  noteNotSent(caseId: string, letterId: string, why: NotSent): Promise<void>;
  /** All letters of a case, oldest first. */
  list(caseId: string): Promise<KeptLetter[]>;
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
  table: Pick<Table, 'get' | 'put' | 'update' | 'query'>;
  sealer: Pick<Sealer, 'mac' | 'seal' | 'unseal'>;
  clock: Clock;
}): SentLetters {
  const dayKey = (address: string) => limitKey(letterScope(sealer, address), clock.now().slice(0, 10));

  const opened = async (caseId: string, item: Item): Promise<KeptLetter> => {
    const { pk: _pk, sk: _sk, sealed, version: _version, ...facts } = item;
    const words = await sealer.unseal(caseSealKey(caseId), String(sealed));
    return { ...(facts as unknown as KeptLetter), ...(words === undefined ? {} : JSON.parse(words)) };
  };
  const find: SentLetters['find'] = async (caseId, letterId) => {
    const item = await table.get(letterKey(caseId, letterId));
    return item === undefined ? undefined : opened(caseId, item);
  };

  return {
    find,

    async keep(caseId, { letterId, kind, language, to, subject, text }) {
      const sealed = await sealer.seal(caseSealKey(caseId), JSON.stringify({ subject, text }));
      const facts = { letterId, kind, language, to, writtenAt: clock.now() };
      const isFirst = await table.put({ ...letterKey(caseId, letterId), ...facts, sealed }, { absent: true });
      const kept = isFirst ? undefined : await find(caseId, letterId);
      return kept ?? { ...facts, subject, text };
    },

    async noteHeld(caseId, letterId, heldUntil) {
      await table.update(letterKey(caseId, letterId), { set: { heldUntil } });
    },

    async noteSent(caseId, letterId, { way, address, messageId }) {
      const sent = { sentAt: clock.now(), way, ...(messageId === undefined ? {} : { messageId }) };
      await table.update(letterKey(caseId, letterId), { set: sent, remove: ['notSent'] });
      await table.update(dayKey(address), { add: { count: 1 } });
    },

    async noteNotSent(caseId, letterId, why) {
      await table.update(letterKey(caseId, letterId), { set: { notSent: why } });
    },

    async list(caseId) {
      const items: Item[] = [];
      let page: Page | undefined;
      do {
        const after = page?.next === undefined ? {} : { after: page.next };
        page = await table.query({ pk: letterKey(caseId, '').pk, startsWith: 'LETTER#', ...after });
        items.push(...page.items);
      } while (page.next !== undefined);
      const letters = await Promise.all(items.map((item) => opened(caseId, item)));
      return letters.sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : a.writtenAt > b.writtenAt ? 1 : 0));
    },

    async mayGoTo(address) {
      const sent = (await table.get(dayKey(address)))?.count as number | undefined;
      return (sent ?? 0) < MOST_A_DAY;
    },
  };
}
