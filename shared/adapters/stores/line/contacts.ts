import { contention } from '../../../domain/errors.ts';
import { type Contact, isAgentId, isContactId, newContact } from '../../../domain/line/contact.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Attribute, Item, Table } from '../../../ports/table.ts';
import { caseSealKey } from '../case/texts.ts';
import { callsPartition, contactKey } from '../keys.ts';
import { takenItem } from './taken-calls.ts';

/** Calls, leg by leg: what Connect tells of each, and what the caller asked for in it. */
export interface ContactStore {
  load(contactId: string): Promise<Contact | undefined>;
  /** Those of these ids that were calls, in the same order; letters and visits have ids of other makings. */
  list(contactIds: readonly string[]): Promise<Contact[]>;
  /**
   * Saves what `change` makes of the contact (a new one, if it was never seen), on the version that it saw; not at all where
   * it changes nothing. Who took the leg is noted beside them. Answers the contact after it. @throws AppError `busy` when it keeps changing
   */
  change(contactId: string, change: (it: Contact) => Contact): Promise<Contact>;
  /** Of a phone number that is to be called back about a case. */
  sealNumber(caseId: string, number: string): Promise<string>;
  /** Digest of a guess, so that the same one is known again. */
  digestOf(guess: string): string;
}

/** Connect's events of one leg come within seconds of each other, the call's own blocks one after the other. */
const TRIES = 8;

export function openContacts({
  table,
  sealer,
}: {
  table: Pick<Table, 'get' | 'put' | 'update'>;
  sealer: Pick<Sealer, 'seal' | 'mac'>;
}): ContactStore {
  const load: ContactStore['load'] = async (contactId) => {
    const item = await table.get(contactKey(contactId));
    return item && contactOf(item);
  };

  return {
    load,

    async list(contactIds) {
      const loaded = await Promise.all(contactIds.filter(isContactId).map(load));
      return loaded.filter((it) => it !== undefined);
    },

    async change(contactId, change) {
      const key = contactKey(contactId);
      for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        const item = await table.get(key);
        const before = item === undefined ? newContact(contactId) : contactOf(item);
        const { agentId, ...after }: Contact = change(before);
        if (JSON.stringify(after) === JSON.stringify(before)) return before;
        // First, so that what breaks off in between is done again with the next word of the call.
        if (isAgentId(agentId) && after.agentAt !== undefined)
          await table.put(takenItem(agentId, after.agentAt, after));
        const kept = { contact: after as unknown as Attribute, ...placeOf(after) };
        if (item === undefined) {
          if (await table.put({ ...key, ...kept, version: 1 }, { absent: true })) return after;
          continue;
        }
        const version = Number(item.version);
        const set = { ...kept, version: version + 1 };
        if ((await table.update(key, { set }, { equals: { version } })) !== undefined) return after;
      }
      throw contention(`contact ${contactId}`);
    },

    sealNumber: (caseId, number) => sealer.seal(caseSealKey(caseId), number),
    digestOf: (guess) => sealer.mac('pin-guess', guess).slice(0, 22),
  };
}

/** Where a leg that came into a queue is found: once it is known when, that only becomes earlier. */
function placeOf({ contactId, queuedAt }: Contact) {
  if (queuedAt === undefined) return {};
  return { callsPk: callsPartition(queuedAt.slice(0, 10)), callsSk: `${queuedAt}#${contactId}` };
}

function contactOf(item: Item): Contact {
  return item.contact as unknown as Contact;
}
