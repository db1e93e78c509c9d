import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useAsk } from '../api/use-api.ts';
import { useWords } from '../words/words.ts';
import { useSession } from './session.ts';

/** Somebody as one calls them, by the id that stands in cases, lists and histories; whom nobody has a name for by that id. */
export type NameOf = (id: string) => string;

interface Names {
  nameOf: NameOf;
  /** Of everybody who has a name, also of who has left, in the order of the names. */
  ids: readonly string[];
}

const NamesContext = createContext<Names>({ nameOf: (id) => id, ids: [] });

/** They seldom change: read once, and again after an hour. */
const FRESH_MS = 3_600_000;

/** Reads what colleagues are called, once for all that is below. */
export function NamesProvider({ children }: { children: ReactNode }) {
  const { person } = useSession();
  const { words } = useWords();
  const { data } = useAsk('GET /people', {}, { enabled: person.role !== 'operator', staleTime: FRESH_MS });
  const { house, customerBy } = words.case;
  const names = useMemo((): Names => {
    const given = new Map(data?.people.map(({ personId, name }) => [personId, name]));
    if (!given.has(person.id)) given.set(person.id, person.name);
    const isOfSeveral = (name: string) => [...given.values()].filter((other) => other === name).length > 1;
    const told = new Map([...given].map(([id, name]) => [id, isOfSeveral(name) ? `${name} (${id})` : name]));
    return {
      nameOf(id) {
        if (id.startsWith('system')) return house;
        return id === 'customer' ? customerBy : (told.get(id) ?? id);
      },
      ids: [...told].sort(([, a], [, b]) => a.localeCompare(b)).map(([id]) => id),
    };
  }, [data, person, house, customerBy]);
  return <NamesContext value={names}>{children}</NamesContext>;
}

export const useNames = (): NameOf => useContext(NamesContext).nameOf;

export const useNamedIds = (): readonly string[] => useContext(NamesContext).ids;
