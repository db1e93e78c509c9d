import { contention } from '../../domain/errors.ts';
import type { Load } from '../../domain/roster/choice.ts';
import type { Instant } from '../../domain/time.ts';
import type { Clock } from '../../ports/surroundings.ts';
import type { Attribute, Table } from '../../ports/table.ts';
import { loadKey } from './keys.ts';

/** What each person has in hand: noted before a case is given, so that a cap holds at any instant. */
export interface Loads {
  of(personId: string): Promise<Load>;
  /**
   * Notes that the case is being given, if nothing has changed since `seen` was read and there is room. `false`: look again. The
   * same case is given once.
   */
  give(personId: string, caseId: string, seen: Load, turn: number): Promise<boolean>;
  /** Notes that they have the case by another way: they took it, or somebody gave it to them. There is always room. */
  note(personId: string, caseId: string): Promise<void>;
  /** They have it no more, as of then: what came into their hands later stays. */
  forget(personId: string, caseId: string, asOf: Instant): Promise<void>;
}

const TRIES = 8;
/** What a person took beyond this is not counted: the item stays small, and nobody is given more by then. */
const MOST_NOTED = 500;

export function openLoads({ table, clock }: { table: Pick<Table, 'get' | 'put'>; clock: Clock }): Loads {
  const read = async (personId: string) => {
    const item = await table.get(loadKey(personId));
    return { load: (item?.load ?? { cases: {}, turn: 0 }) as unknown as Load, version: Number(item?.version ?? 0) };
  };
  const save = (personId: string, load: Load, version: number) =>
    table.put(
      { ...loadKey(personId), load: load as unknown as Attribute, version: version + 1 },
      version === 0 ? { absent: true } : { equals: { version } },
    );

  async function change(personId: string, change: (load: Load) => Load): Promise<void> {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const { load, version } = await read(personId);
      const after = change(load);
      if (after === load || (await save(personId, after, version))) return;
    }
    throw contention(`what ${personId} has in hand`);
  }

  return {
    of: async (personId) => (await read(personId)).load,

    async give(personId, caseId, seen, turn) {
      const { load, version } = await read(personId);
      if (JSON.stringify(load) !== JSON.stringify(seen)) return false;
      return save(personId, { cases: { ...load.cases, [caseId]: clock.now() }, turn }, version);
    },

    note: (personId, caseId) =>
      change(personId, (load) =>
        load.cases[caseId] !== undefined || Object.keys(load.cases).length >= MOST_NOTED
          ? load
          : { ...load, cases: { ...load.cases, [caseId]: clock.now() } },
      ),

    forget: (personId, caseId, asOf) =>
      change(personId, (load) => {
        const since = load.cases[caseId];
        if (since === undefined || since > asOf) return load;
        const { [caseId]: _, ...cases } = load.cases;
        return { ...load, cases };
      }),
  };
}
