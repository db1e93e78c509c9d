import type { CustomerMatch } from '../../../domain/case/vocabulary.ts';
import type { Configuration } from '../../../domain/configuration.ts';
import { contention } from '../../../domain/errors.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Clock, Ids } from '../../../ports/surroundings.ts';
import type { Item, Table } from '../../../ports/table.ts';
import { customerKey, identityKey, looseKey, loosePartition, orderKey, orderPartition, tracesKey } from '../keys.ts';
import { customerSealKey } from './customer-seal-key.ts';
import { isTextable, normaliseEmail, normalisePhone } from './identities.ts';

/** In the order in which they are trusted, the surest first. */
export const IDENTITY_KINDS = ['crm', 'email', 'phone'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** What somebody gave to be known by, as they gave it. */
export type GivenIdentities = {
  customerId?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
};

export interface Customer {
  customerId: string;
  createdAt: Instant;
  /** Lake pseudonym of the firm's own customer number, where one is known. */
  crmPseudonym?: string;
  /** What names the customer, each as `kind#digest`. */
  identities: readonly string[];
  /** Keys under which texts of this customer's cases are sealed; erasure destroys them with the customer's own. */
  sealKeys: readonly string[];
}

export interface CustomerStore {
  /** One customer for one person, however many ask at once. `ambiguous`: what was given names several; nothing is changed. */
  findOrMake(given: GivenIdentities): Promise<{ customerId?: string; match: CustomerMatch }>;
  /** Of an id that was given up, the customer it forwards to. */
  load(customerId: string): Promise<Customer | undefined>;
  /** Which customer an identity names. */
  find(kind: IdentityKind, given: string): Promise<string | undefined>;
  /** What of it can be read, as customers list it (`Customer`), whoever it names; the surest first. */
  identitiesOf(given: GivenIdentities): string[];
  /** What a letter could be sent to: the e-mail as it is written to, the phone as E.164 where texts go. Nothing that cannot be one. */
  addressesOf(given: GivenIdentities): { email?: string; phone?: string };
  /** Notes the key of a case on its customer. @throws AppError `busy` where the customer was erased just now: find or make one again */
  noteSealKey(customerId: string, keyId: string): Promise<void>;
  /** Keyed digests for the lake, of what was given and could be read. */
  pseudonymsOf(given: GivenIdentities): Partial<Record<IdentityKind, string>>;
  /** Makes an unmatched case findable by what was given with it. */
  noteLoose(caseId: string, given: GivenIdentities): Promise<void>;
  looseCases(kind: IdentityKind, given: string): Promise<string[]>;
  noteOrder(caseId: string, orderId: string): Promise<void>;
  casesOfOrder(orderId: string): Promise<string[]>;
  orderPseudonym(orderId: string): string;
  customerPseudonym(customerId: string): string;
}

/** A customer's key list is cut here: erasure of the oldest then goes by the customer index. */
const MOST_SEAL_KEYS = 5_000;
/** A household's addresses; who brings more is nobody, or many. */
const MOST_IDENTITIES = 500;
const TRIES = 5;

export function openCustomers(ports: {
  table: Pick<Table, 'get' | 'put' | 'update' | 'query'>;
  sealer: Pick<Sealer, 'seal' | 'mac'>;
  clock: Clock;
  ids: Ids;
  configuration: Pick<Configuration, 'phoneCountry' | 'smsCountries'>;
}): CustomerStore {
  const { table, sealer, clock, ids, configuration } = ports;
  const { phoneCountry } = configuration;

  const digest = (kind: string, value: string) => sealer.mac('identity', `${kind}:${value}`);
  const pseudonym = (kind: string, value: string) => sealer.mac('lake', `${kind}:${value}`);

  function normalised(kind: IdentityKind, given: string | undefined): string | undefined {
    if (given === undefined) return undefined;
    if (kind === 'email') return normaliseEmail(given);
    if (kind === 'phone') return normalisePhone(given, phoneCountry);
    return given.trim() || undefined;
  }

  function identitiesOf(given: GivenIdentities): { kind: IdentityKind; value: string; digest: string }[] {
    return IDENTITY_KINDS.flatMap((kind) => {
      const value = normalised(kind, kind === 'crm' ? given.customerId : given[kind]);
      return value === undefined ? [] : [{ kind, value, digest: digest(kind, value) }];
    });
  }

  const named = async (kind: string, hash: string) => {
    const item = await table.get(identityKey(kind, hash));
    return item === undefined ? undefined : survivorOf(String(item.customerId));
  };

  /** An identity may still name a customer that was given up in favour of another. */
  async function survivorOf(customerId: string): Promise<string> {
    const forwardedTo = (await table.get(customerKey(customerId)))?.forwardedTo;
    return typeof forwardedTo === 'string' ? survivorOf(forwardedTo) : customerId;
  }

  /** Takes the identity for this customer, or answers whose it is already. */
  async function claim(kind: string, hash: string, customerId: string): Promise<string> {
    if (await table.put({ ...identityKey(kind, hash), customerId }, { absent: true })) return customerId;
    return (await named(kind, hash)) ?? customerId;
  }

  /** Makes the customer's item, or follows the forwarding that stands there instead. Answers whose item it is. */
  async function ensure(customerId: string): Promise<string> {
    const key = customerKey(customerId);
    if (await table.put({ ...key, customerId, createdAt: clock.now(), sealKeys: [] }, { absent: true }))
      return customerId;
    const survivor = await survivorOf(customerId);
    return survivor === customerId ? customerId : ensure(survivor);
  }

  /** Gives up a customer nobody has used yet in favour of another; false if somebody was faster and uses it. */
  async function forward(fresh: string, to: string, kind: string, hash: string): Promise<boolean> {
    if (!(await table.put({ ...customerKey(fresh), forwardedTo: to }, { absent: true }))) return false;
    await table.update(identityKey(kind, hash), { set: { customerId: to } }, { equals: { customerId: fresh } });
    return true;
  }

  async function noteCrm(customerId: string, crm: string): Promise<void> {
    const crmSealed = await sealer.seal(customerSealKey(sealer, customerId), crm);
    const set = { crmPseudonym: pseudonym('crm', crm), crmSealed };
    await table.update(customerKey(customerId), { set }, { missing: ['crmPseudonym'] });
  }

  /** One change of a customer's lists, tried again when another writer was faster. */
  async function amend(
    customerId: string,
    change: (item: Item) => Record<string, string[]> | undefined,
  ): Promise<'amended' | 'gone'> {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const item = await table.get(customerKey(customerId));
      if (item === undefined) return 'gone';
      const set = change(item);
      if (set === undefined) return 'amended';
      const changed = await table.update(customerKey(customerId), { set, add: { keyVersion: 1 } }, unchanged(item));
      if (changed !== undefined) return 'amended';
    }
    throw contention('a customer');
  }

  /** Whose identities are whose is noted on both sides: erasure finds them by their customer, without reading them. */
  async function noteIdentities(
    customerId: string,
    identities: readonly { kind: string; digest: string }[],
  ): Promise<void> {
    await amend(customerId, ({ identities: noted = [] }) => {
      const before = noted as string[];
      const missing = identities.map(identityName).filter((it) => !before.includes(it));
      return missing.length === 0 ? undefined : { identities: [...before, ...missing].slice(-MOST_IDENTITIES) };
    });
  }

  return {
    async findOrMake(given) {
      const identities = identitiesOf(given);
      const first = identities[0];
      if (first === undefined) return { match: 'anonymous' };
      const owners = await Promise.all(identities.map(({ kind, digest: hash }) => named(kind, hash)));
      const known = [...new Set(owners.filter((owner) => owner !== undefined))];
      if (known.length > 1) return { match: 'ambiguous' };

      const fresh = ids.next();
      let customerId = known[0] ?? (await claim(first.kind, first.digest, fresh));
      for (const { kind, digest: hash } of identities) {
        const owner = await claim(kind, hash, customerId);
        if (owner === customerId) continue;
        // Somebody made a customer from this identity in the meantime. If ours is still unused, the two become one.
        const isOurs = customerId === fresh && (await forward(fresh, owner, first.kind, first.digest));
        if (!isOurs) return { match: 'ambiguous' };
        customerId = owner;
      }
      customerId = await ensure(customerId);
      await noteIdentities(customerId, identities);
      if (first.kind === 'crm') await noteCrm(customerId, first.value);
      return { customerId, match: customerId === fresh ? 'new' : 'matched' };
    },

    async load(customerId) {
      const item = await table.get(customerKey(await survivorOf(customerId)));
      return item === undefined ? undefined : customerOf(item);
    },

    async find(kind, given) {
      const value = normalised(kind, given);
      return value === undefined ? undefined : named(kind, digest(kind, value));
    },

    identitiesOf: (given) => identitiesOf(given).map(identityName),

    addressesOf(given) {
      const email = normalised('email', given.email);
      const phone = normalised('phone', given.phone);
      const isReached = phone !== undefined && isTextable(phone, configuration.smsCountries);
      return { ...(email === undefined ? {} : { email }), ...(isReached ? { phone } : {}) };
    },

    async noteSealKey(customerId, keyId) {
      const end = await amend(customerId, ({ sealKeys = [] }) => {
        const before = sealKeys as string[];
        return before.includes(keyId) ? undefined : { sealKeys: [...before, keyId].slice(-MOST_SEAL_KEYS) };
      });
      if (end === 'gone') throw contention('a customer');
    },

    pseudonymsOf(given) {
      return Object.fromEntries(identitiesOf(given).map(({ kind, value }) => [kind, pseudonym(kind, value)]));
    },

    async noteLoose(caseId, given) {
      for (const { kind, digest: hash } of identitiesOf(given)) {
        await table.update(tracesKey(caseId), { set: { [kind]: hash } });
        await table.put({ ...looseKey(kind, hash, caseId), caseId });
      }
    },

    async looseCases(kind, given) {
      const value = normalised(kind, given);
      if (value === undefined) return [];
      const page = await table.query({
        pk: loosePartition(kind, digest(kind, value)),
        startsWith: 'CASE#',
        limit: 100,
      });
      return page.items.map((item) => String(item.caseId));
    },

    async noteOrder(caseId, orderId) {
      const hash = digest('order', orderId);
      await table.update(tracesKey(caseId), { set: { order: hash } });
      await table.put({ ...orderKey(hash, caseId), caseId });
    },

    async casesOfOrder(orderId) {
      const page = await table.query({ pk: orderPartition(digest('order', orderId)), limit: 100 });
      return page.items.map((item) => String(item.caseId));
    },

    orderPseudonym: (orderId) => pseudonym('order', orderId),

    customerPseudonym: (customerId) => pseudonym('customer', customerId),
  };
}

function identityName({ kind, digest }: { kind: string; digest: string }): string {
  return `${kind}#${digest}`;
}

function unchanged({ keyVersion }: Item) {
  return typeof keyVersion === 'number' ? { equals: { keyVersion } } : { missing: ['keyVersion'] };
}

function customerOf(item: Item): Customer {
  return {
    customerId: String(item.customerId),
    createdAt: String(item.createdAt),
    identities: (item.identities ?? []) as string[],
    sealKeys: (item.sealKeys ?? []) as string[],
    ...(item.crmPseudonym === undefined ? {} : { crmPseudonym: String(item.crmPseudonym) }),
  };
}
