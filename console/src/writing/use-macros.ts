import { useSyncExternalStore } from 'react';
import { inBrowser } from '../session/keeping.ts';
import { useSession } from '../session/session.ts';
import type { Macro } from './macro.ts';

/** One's own texts, kept in this browser only: they are a person's habit, and nobody else's. All fields of a page have the same. */
export function useMacros() {
  const { person } = useSession();
  const macros = useSyncExternalStore(subscribe, () => keptMacros(person.id));
  return {
    macros,
    save: (macro: Macro) => keepMacro(person.id, macro),
    drop: (name: string) => dropMacro(person.id, name),
  };
}

const keyOf = (personId: string) => `comeback.macros.${personId}`;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** As read last: the same object as long as the same is kept. */
let read: { key: string; text: string; macros: readonly Macro[] } | undefined;

/** In the order of their names. */
export function keptMacros(personId: string): readonly Macro[] {
  const key = keyOf(personId);
  const text = inBrowser.getItem(key) ?? '[]';
  if (read?.key !== key || read.text !== text) read = { key, text, macros: macrosIn(text) };
  return read.macros;
}

/** One of the same name goes. */
export function keepMacro(personId: string, macro: Macro): void {
  keep(
    personId,
    [...without(personId, macro.name), macro].sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
}

export function dropMacro(personId: string, name: string): void {
  keep(personId, without(personId, name));
}

const without = (personId: string, name: string) => keptMacros(personId).filter((macro) => macro.name !== name);

function keep(personId: string, macros: readonly Macro[]): void {
  inBrowser.setItem(keyOf(personId), JSON.stringify(macros));
  for (const listener of listeners) listener();
}

function macrosIn(text: string): readonly Macro[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found.filter(isMacro) : [];
  } catch {
    return [];
  }
}

function isMacro(value: unknown): value is Macro {
  return typeof value === 'object' && value !== null && 'name' in value && 'text' in value;
}
