import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useAsk } from '../api/use-api.ts';
import { useWords } from '../words/words.ts';
import { useSession } from './session.ts';

/** Somebody as one calls them, by the id that stands in cases, lists and histories; whom nobody has a name for by that id. */
export type NameOf = (id: string) => string;

const NamesContext = createContext<NameOf>((id) => id);

/** They seldom change: read once, and again after an hour. */
const FRESH_MS = 3_600_000;

/** Reads what colleagues are called, once for all that is below. */
export function NamesProvider({ children }: { children: ReactNode }) {
  const { person } = useSession();
  const { words } = useWords();
  const { data } = useAsk('GET /people', {}, { enabled: person.role !== 'operator', staleTime: FRESH_MS });
  const { house, customerBy } = words.case;
  const nameOf = useMemo((): NameOf => {
    const names = new Map(data?.people.map(({ personId, name }) => [personId, name]));
    names.set(person.id, person.name);
    const isOfSeveral = (name: string) => [...names.values()].filter((other) => other === name).length > 1;
    const told = new Map([...names].map(([id, name]) => [id, isOfSeveral(name) ? `${name} (${id})` : name]));
    return (id) => {
      if (id.startsWith('system')) return house;
      return id === 'customer' ? customerBy : (told.get(id) ?? id);
    };
  }, [data, person, house, customerBy]);
  return <NamesContext value={nameOf}>{children}</NamesContext>;
}

export const useNames = (): NameOf => useContext(NamesContext);
