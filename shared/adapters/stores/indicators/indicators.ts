import { entryAfter, type IndicatorEntry, type IndicatorFacts, saysTheSame } from '../../../domain/indicators/entry.ts';
import type { Day, Instant } from '../../../domain/time.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Attribute, Item, Key, Table } from '../../../ports/table.ts';
import { partition } from '../record/partition.ts';

/** `text` is null where nothing was said. */
export type ShownIndicator = IndicatorEntry & { text: string | null };

/** What became of a telling. `stale`: it says something else already, and the teller has not seen that version. */
export type Told = { kept: ShownIndicator } | { refused: 'stale' | 'absent' | 'too-often' };

/** The log of indicators: an item for each entry, all in one partition, since a firm writes some hundreds a year. */
export interface Indicators {
  /**
   * Keeps an entry, or corrects it; the same again changes nothing.
   * @param ifVersion the version that is corrected; `newest` lets the last word count, whatever it was
   */
  tell(
    facts: IndicatorFacts,
    text: string | undefined,
    by: { by: string; now: Instant; ifVersion?: number | 'newest' },
  ): Promise<Told>;
  /**
   * Those of a kind and of some days, the newest day first, with their words.
   * @param most each costs a call to the key service, so no more than these are told: `more` says that there are
   */
  list(
    wanted: Partial<Pick<IndicatorEntry, 'kind'> & { from: Day; until: Day }>,
    most: number,
  ): Promise<{ indicators: ShownIndicator[]; more: boolean }>;
}

type Ports = { table: Pick<Table, 'get' | 'put' | 'query'>; sealer: Pick<Sealer, 'seal' | 'unseal'> };

export function openIndicators({ table, sealer }: Ports): Indicators {
  const unsealed = async (item: Item | undefined) =>
    typeof item?.sealed === 'string' ? ((await sealer.unseal(sealKey(item.sk), item.sealed)) ?? null) : null;

  return {
    async tell(facts, text, { by, now, ifVersion }) {
      const key = keyOf(facts.indicatorId);
      const item = await table.get(key);
      const before = indicatorOf(item);
      const said = await unsealed(item);
      if (before !== undefined && saysTheSame(before, facts) && said === (text ?? null))
        return { kept: { ...before, text: said } };
      if (ifVersion !== 'newest' && ifVersion !== before?.version)
        return { refused: before === undefined ? 'absent' : 'stale' };
      const after = entryAfter(before, facts, { by, now });
      if (after === undefined) return { refused: 'too-often' };
      const sealed = text === undefined ? {} : { sealed: await sealer.seal(sealKey(key.sk), text) };
      const isKept = await table.put(
        { ...key, version: after.version, entry: after as unknown as Attribute, ...sealed },
        before === undefined ? { absent: true } : { equals: { version: before.version } },
      );
      return isKept ? { kept: { ...after, text: text ?? null } } : { refused: 'stale' };
    },

    async list({ kind, from, until }, most) {
      const wanted = (await partition(table, PARTITION))
        .flatMap((item) => withItem(item))
        .filter(({ entry }) => kind === undefined || entry.kind === kind)
        .filter(({ entry: { day } }) => (from === undefined || day >= from) && (until === undefined || day <= until))
        .toSorted(({ entry: a }, { entry: b }) => newestFirst(a, b));
      const indicators = await Promise.all(
        wanted.slice(0, most).map(async ({ entry, item }) => ({ ...entry, text: await unsealed(item) })),
      );
      return { indicators, more: wanted.length > most };
    },
  };
}

/** All entries there are, without their words. */
export async function everyIndicator(table: Pick<Table, 'query'>): Promise<IndicatorEntry[]> {
  return (await partition(table, PARTITION)).flatMap((item) => indicatorOf(item) ?? []);
}

const PARTITION = 'INDICATORS';
/** Ids are checked by the contract before they come here. */
const keyOf = (indicatorId: string): Key => ({ pk: PARTITION, sk: indicatorId });
/** A key for each entry: what one of them says can be destroyed alone. */
const sealKey = (indicatorId: string): string => `indicator:${indicatorId}`;

function withItem(item: Item): { entry: IndicatorEntry; item: Item }[] {
  const entry = indicatorOf(item);
  return entry === undefined ? [] : [{ entry, item }];
}

function newestFirst(a: IndicatorEntry, b: IndicatorEntry): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.indicatorId < b.indicatorId ? -1 : 1;
}

export function indicatorOf(item: Item | undefined): IndicatorEntry | undefined {
  return item?.pk === PARTITION ? (item.entry as unknown as IndicatorEntry) : undefined;
}
