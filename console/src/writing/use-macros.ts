import { useState } from 'react';
import { inBrowser } from '../session/keeping.ts';
import { useSession } from '../session/session.ts';
import type { Macro } from './macro.ts';

/** One's own texts, kept in this browser only: they are a person's habit, and nobody else's. */
export function useMacros() {
  const { person } = useSession();
  const key = `comeback.macros.${person.id}`;
  const [macros, setMacros] = useState<readonly Macro[]>(() => kept(key));
  const keep = (next: readonly Macro[]) => {
    inBrowser.setItem(key, JSON.stringify(next));
    setMacros(next);
  };
  const without = (name: string) => macros.filter((macro) => macro.name !== name);
  return {
    macros,
    save: (macro: Macro) => keep([...without(macro.name), macro].sort((a, b) => (a.name < b.name ? -1 : 1))),
    drop: (name: string) => keep(without(name)),
  };
}

function kept(key: string): readonly Macro[] {
  try {
    const found: unknown = JSON.parse(inBrowser.getItem(key) ?? '[]');
    return Array.isArray(found) ? found.filter(isMacro) : [];
  } catch {
    return [];
  }
}

function isMacro(value: unknown): value is Macro {
  return typeof value === 'object' && value !== null && 'name' in value && 'text' in value;
}
