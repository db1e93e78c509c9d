import { useEffect } from 'react';

type Listener = (title: string) => void;
const listeners = new Set<Listener>();

/**
 * The tab's title, so that ten open cases can be told apart.
 * @param spoken what a page that one comes to is announced by, where that is better heard otherwise
 */
export function useTitle(title: string, spoken = title): void {
  useEffect(() => {
    document.title = `${title} · Comeback`;
    for (const listener of listeners) listener(spoken);
  }, [title, spoken]);
}

/** Hears of each page that is shown from now on, as it is announced. @returns what ends that */
export function onTitle(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
