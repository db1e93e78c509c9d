import type { Configuration } from '../../../domain/configuration.ts';
import { AppError } from '../../../domain/errors.ts';
import { casesBut, withoutCaller } from '../../../domain/line/contact.ts';
import type { CallAnalyses } from '../../../ports/call-analyses.ts';
import type { Files } from '../../../ports/files.ts';
import type { Messenger } from '../../../ports/messages.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Attribute, Item, Table } from '../../../ports/table.ts';
import { caseSealKey } from '../case/texts.ts';
import { customerSealKey } from '../customer/customer-seal-key.ts';
import {
  callerKey,
  contactKey,
  customerKey,
  customerPartition,
  identityKey,
  importedCasesKey,
  limitPartition,
  looseKey,
  orderKey,
  purchasesKey,
  textKey,
  tracesKey,
} from '../keys.ts';
import { pinCaseScope } from '../pins.ts';
import { callLegs, contactIn } from './call-legs.ts';
import { itemsOf, partition } from './partition.ts';
import { partitionsOf } from './scopes.ts';

/** Takes away what leads to a person, and destroys the keys of what was said. Each can be done again, and ends the same. */
export interface Persons {
  /** Ids of every case of a customer, as far back as their keys are noted. */
  casesOf(customerId: string): Promise<string[]>;
  /** Whether the customer's own key was destroyed. */
  isErased(customerId: string): Promise<boolean>;
  /** Whether purchases, or cases of an import, are kept of the customer. */
  hasHistory(customerId: string): Promise<boolean>;
  /** Look-ups, counters, calls and files of a case first, its key at last: until then what was given can still be read. */
  forgetCase(caseId: string, contactIds: readonly string[]): Promise<void>;
  /** Identities: from now on no complaint finds this customer. Those that did just before are among `casesOf`. */
  closeLookUps(customerId: string): Promise<void>;
  /** The same at the person's own wish: cases of an import that lie under these identities go first, and are not kept again when told again. */
  forgetNames(customerId: string): Promise<void>;
  /** What is kept beside the customer, the key, and at last the customer. Look-ups and cases are to be forgotten before. */
  forgetCustomer(customerId: string): Promise<void>;
}

const IDENTITY_KINDS = ['crm', 'email', 'phone'];
const TRIES = 8;

export function openPersons({
  table,
  sealer,
  mail,
  sms,
  files,
  callAnalyses,
  configuration,
}: {
  table: Pick<Table, 'get' | 'update' | 'delete' | 'query' | 'queryIndex'>;
  sealer: Pick<Sealer, 'seal' | 'unseal' | 'destroyKey' | 'mac'>;
  mail: Pick<Messenger, 'forget'>;
  sms: Pick<Messenger, 'forget'>;
  files: Pick<Files, 'removeFiles'>;
  callAnalyses: Pick<CallAnalyses, 'forgetCall'>;
  configuration: Pick<Configuration, 'phoneCountry'>;
}): Persons {
  async function emptyPartition(pk: string, isKept: (item: Item) => boolean = () => false): Promise<void> {
    for (const item of await partition(table, pk)) if (!isKept(item)) await table.delete({ pk, sk: item.sk });
  }

  /** Counters of the day and what is remembered of a phone, by what the complaint says: only while its key is there. */
  async function forgetAddresses(caseId: string): Promise<void> {
    const complaint = await table.get(textKey(caseId, 'complaint'));
    const text = complaint && (await sealer.unseal(caseSealKey(caseId), String(complaint.sealed)));
    if (text === undefined) return;
    for (const pk of partitionsOf(text, sealer, configuration.phoneCountry)) await emptyPartition(pk);
  }

  async function forgetTraces(caseId: string): Promise<void> {
    const traces = await table.get(tracesKey(caseId));
    if (traces === undefined) return;
    for (const kind of IDENTITY_KINDS) {
      if (typeof traces[kind] === 'string') await table.delete(looseKey(kind, traces[kind], caseId));
    }
    if (typeof traces.order === 'string') await table.delete(orderKey(traces.order, caseId));
    await table.delete(tracesKey(caseId));
  }

  /** A call, every leg of it. What was heard in it stays while it is also of a case that is not forgotten. */
  async function forgetCall(contactId: string, caseId: string): Promise<void> {
    const legs = await callLegs(table, [contactId]);
    const [first] = legs;
    const isOfNone = first === undefined || casesBut(contactIn(first), caseId).length === 0;
    // The first leg, which knows the others, comes last: until it is done, all of it can be done again.
    for (const leg of legs.toReversed()) {
      const { contactId: legId, analysis } = contactIn(leg);
      if (isOfNone) await callAnalyses.forgetCall(legId, analysis?.file);
      await forgetLeg(legId, caseId, isOfNone);
    }
  }

  async function forgetLeg(legId: string, caseId: string, isOfNone: boolean): Promise<void> {
    const key = contactKey(legId);
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const item = await table.get(key);
      if (item === undefined) return;
      const contact = contactIn(item);
      if (contact.callerDigest !== undefined) await table.delete(callerKey(contact.callerDigest));
      const version = Number(item.version);
      const left = withoutCaller(contact, caseId, isOfNone);
      const set = { contact: left as unknown as Attribute, version: version + 1 };
      if ((await table.update(key, { set }, { equals: { version } })) !== undefined) return;
    }
    throw new AppError('Contention', 'busy', `contact ${legId} kept changing`, { retryable: true });
  }

  async function identitiesOf(customerId: string): Promise<string[]> {
    return ((await table.get(customerKey(customerId)))?.identities ?? []) as string[];
  }

  async function closeLookUps(customerId: string): Promise<void> {
    for (const identity of await identitiesOf(customerId)) {
      const [kind = '', digest = ''] = identity.split('#');
      // Somebody else's by now: of a customer that was given up in favour of another.
      await table.delete(identityKey(kind, digest), { any: [{ absent: true }, { equals: { customerId } }] });
    }
  }

  return {
    async casesOf(customerId) {
      const ids = new Set<string>();
      const item = await table.get(customerKey(customerId));
      for (const keyId of (item?.sealKeys ?? []) as string[]) {
        if (keyId.startsWith('case:')) ids.add(keyId.slice('case:'.length));
      }
      // The index besides: the list of keys is bounded, and a case may not be noted there yet.
      const indexed = itemsOf((after) => table.queryIndex('customer', { pk: customerId, ...after }));
      for await (const { pk } of indexed) ids.add(pk.slice('CASE#'.length));
      return [...ids];
    },

    async isErased(customerId) {
      try {
        // Makes a key where there was none: of a customer beside whom nothing was ever kept.
        await sealer.seal(customerSealKey(sealer, customerId), '');
        return false;
      } catch (error) {
        if (error instanceof AppError && error.code === 'erased') return true;
        throw error;
      }
    },

    async hasHistory(customerId) {
      const keys = [purchasesKey(customerId), ...(await identitiesOf(customerId)).map(importedCasesKey)];
      return (await Promise.all(keys.map((key) => table.get(key)))).some((item) => item !== undefined);
    },

    async forgetCase(caseId, contactIds) {
      await forgetAddresses(caseId);
      await forgetTraces(caseId);
      for (const contactId of contactIds) await forgetCall(contactId, caseId);
      await emptyPartition(limitPartition(pinCaseScope(caseId)));
      for (const messenger of [mail, sms]) await messenger.forget(`${caseId}.`);
      await files.removeFiles(caseId);
      await sealer.destroyKey(caseSealKey(caseId));
    },

    closeLookUps,

    async forgetNames(customerId) {
      for (const identity of await identitiesOf(customerId)) {
        const [kind = '', digest = ''] = identity.split('#');
        if ((await table.get(identityKey(kind, digest)))?.customerId !== customerId) continue;
        // The key first: an import that comes in between keeps nothing any more.
        await sealer.destroyKey(customerSealKey(sealer, identity));
        await table.delete(importedCasesKey(identity));
      }
      await closeLookUps(customerId);
    },

    async forgetCustomer(customerId) {
      await emptyPartition(customerPartition(customerId), ({ sk }) => sk === 'CUSTOMER');
      await sealer.destroyKey(customerSealKey(sealer, customerId));
      await table.delete(customerKey(customerId));
    },
  };
}
