import type { Watch } from '../../../domain/segments/watch.ts';
import { SEGMENTS, type Segment } from '../../../domain/segments/words.ts';
import type { Day, Instant } from '../../../domain/time.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Attribute, Item, Table } from '../../../ports/table.ts';
import { shardOf } from '../case/case-item.ts';
import { type Reading, readEachOnce } from '../case/each-once.ts';
import { accessKey, customerKey, watchedKey } from '../keys.ts';
import { customerSealKey } from './customer-seal-key.ts';

export interface WatchPage {
  watches: Watch[];
  next?: string;
}

/** Customers under watch, one item each, and in which segment. */
export interface Watches {
  /** From the next night on. Somebody watched already stays where they are. */
  enrol(customerId: string): Promise<void>;
  of(customerId: string): Promise<Watch | undefined>;
  /** Customers of one segment, or of all, each read once; one who is moved meanwhile may be missed or come twice. */
  list(segment: Segment | 'any', reading: Reading): Promise<WatchPage>;
  /** What the night made of a customer; consent is not touched. Nothing where the customer was erased meanwhile. */
  keep(watch: Watch): Promise<void>;
  /** The later word stands, in whatever order they come. @returns whether this one does */
  noteConsent(customerId: string, given: boolean, at: Instant): Promise<boolean>;
  /** The firm's own number of a customer, and its pseudonym in the lake; nothing where none is known. */
  numberOf(customerId: string): Promise<{ number: string; pseudonym: string } | undefined>;
  /** Beside each customer, for whoever asks what became of what is held on them. */
  noteListed(customerIds: readonly string[], by: string, at: Instant, id: string): Promise<void>;
}

export function openWatches({
  table,
  sealer,
  shards,
}: {
  table: Pick<Table, 'get' | 'put' | 'update' | 'queryIndex'>;
  sealer: Pick<Sealer, 'unseal' | 'mac'>;
  shards: number;
}): Watches {
  const placeOf = (customerId: string, segment: Segment) => ({
    segment,
    segmentPk: `${segment}#${shardOf(customerId, shards)}`,
    segmentSk: customerId,
  });

  return {
    async enrol(customerId) {
      const set = { customerId, ...placeOf(customerId, 'new') };
      await table.update(watchedKey(customerId), { set }, { missing: ['segmentPk'] });
    },

    async of(customerId) {
      const item = await table.get(watchedKey(customerId));
      return item?.segment === undefined ? undefined : watchIn(item);
    },

    async list(segment, reading) {
      const segments = segment === 'any' ? SEGMENTS : [segment];
      const pks = segments.flatMap((name) => Array.from({ length: shards }, (_, shard) => `${name}#${shard}`));
      const { items, ...rest } = await readEachOnce(table, { index: 'segment', sk: 'segmentSk', pks }, reading);
      return { watches: items.map(watchIn), ...rest };
    },

    async keep({ customerId, segment, watchedOn, risk, moves, askedOn }) {
      const night = { watchedOn, risk, moves, askedOn } as unknown as Record<string, Attribute>;
      const set = { ...placeOf(customerId, segment), ...night };
      await table.update(watchedKey(customerId), { set }, { present: true });
    },

    async noteConsent(customerId, given, at) {
      const set = { customerId, mayMarket: given, consentAt: at };
      // Shops tell days: of a yes and a no of one instant the no holds, whichever comes first.
      const sameInstant = given ? [] : [{ equals: { consentAt: at } }];
      const condition = { any: [{ missing: ['consentAt'] }, { below: { consentAt: at } }, ...sameInstant] };
      return (await table.update(watchedKey(customerId), { set }, condition)) !== undefined;
    },

    async numberOf(customerId) {
      const item = await table.get(customerKey(customerId));
      if (typeof item?.crmSealed !== 'string') return undefined;
      const number = await sealer.unseal(customerSealKey(sealer, customerId), item.crmSealed);
      return number === undefined ? undefined : { number, pseudonym: String(item.crmPseudonym) };
    },

    async noteListed(customerIds, by, at, id) {
      await Promise.all(customerIds.map((it) => table.put({ ...accessKey(it, at, id), by, at, what: 'segment' })));
    },
  };
}

function watchIn(item: Item): Watch {
  const { consentAt, mayMarket } = item;
  return {
    customerId: String(item.customerId),
    segment: item.segment as Segment,
    watchedOn: (item.watchedOn ?? null) as Day | null,
    risk: (item.risk ?? null) as unknown as Watch['risk'],
    moves: (item.moves ?? []) as unknown as Watch['moves'],
    askedOn: (item.askedOn ?? null) as Day | null,
    marketing: typeof consentAt === 'string' ? { given: mayMarket === true, at: consentAt } : null,
  };
}
