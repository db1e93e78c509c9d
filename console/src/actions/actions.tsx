import {
  createContext,
  type ReactNode,
  useContext,
  useId,
  useLayoutEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import type { Keys } from './keys.ts';

/** Something that can be done by name, in the palette, and perhaps by key. */
export interface Action {
  /** Unique on the page: `next-case`. */
  id: string;
  /** What the palette and the map of keys call it. */
  label: string;
  keys?: Keys;
  /** Where the keys count, as a selector: nowhere else, whoever types there. */
  within?: string;
  /** Other words by which it is found. */
  also?: string;
  run(): void;
}

type Scope = 'everywhere' | 'page';

export interface Registry {
  register(owner: string, scope: Scope, actions: readonly Action[]): void;
  withdraw(owner: string): void;
  /** The page's own first: its keys win over those of the frame. */
  list(): readonly (Action & { scope: Scope })[];
  subscribe(listener: () => void): () => void;
}

const RegistryContext = createContext<Registry | undefined>(undefined);

/** The one place where shortcuts and commands are known. */
export function ActionsProvider({ children }: { children: ReactNode }) {
  const registry = useMemo(makeRegistry, []);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

export function useRegistry(): Registry {
  const registry = useContext(RegistryContext);
  if (registry === undefined) throw new Error('actions are registered inside ActionsProvider');
  return registry;
}

/** Registers what a page (or the frame) can do while it is shown: key, palette and the map of keys follow by themselves. */
export function useActions(actions: readonly Action[], scope: Scope = 'page'): void {
  const registry = useRegistry();
  const owner = useId();
  // After every rendering: what an action runs closes over what the page shows now. Before it is painted: what is seen has its keys.
  useLayoutEffect(() => registry.register(owner, scope, actions));
  useLayoutEffect(() => () => registry.withdraw(owner), [registry, owner]);
}

/** All actions of now, for who shows them. */
export function useListedActions() {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, registry.list);
}

function makeRegistry(): Registry {
  const held = new Map<string, { scope: Scope; actions: readonly Action[] }>();
  const listeners = new Set<() => void>();
  let listed: readonly (Action & { scope: Scope })[] = [];
  const changed = () => {
    const all = [...held.values()].flatMap(({ scope, actions }) => actions.map((action) => ({ ...action, scope })));
    const next = [...all.filter(({ scope }) => scope === 'page'), ...all.filter(({ scope }) => scope === 'everywhere')];
    const isSame = next.length === listed.length && next.every((action, at) => isAlike(action, listed[at]));
    // What runs is always the newest; who shows the list is told only where it looks different.
    if (isSame) for (const [at, action] of next.entries()) Object.assign(listed[at] ?? {}, action);
    else {
      listed = next;
      for (const listener of listeners) listener();
    }
  };
  return {
    register(owner, scope, actions) {
      held.set(owner, { scope, actions });
      changed();
    },
    withdraw(owner) {
      held.delete(owner);
      changed();
    },
    list: () => listed,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function isAlike(a: Action, b: Action | undefined): boolean {
  return a.id === b?.id && a.label === b.label && a.keys === b.keys;
}
