import { useMemo } from 'react';
import { useSearchParams } from 'wouter';

/** What is asked of a report stands in the address, under the names of the API; each once. */
export function useParameters(): readonly [Record<string, string>, (parameters: Record<string, string>) => void] {
  const [search, setSearch] = useSearchParams();
  const words = search.toString();
  const parameters = useMemo(() => {
    const given = [...new URLSearchParams(words)].filter(([, value]) => value !== '');
    return Object.fromEntries(given);
  }, [words]);
  return [parameters, (wanted) => setSearch(new URLSearchParams(wanted))];
}
