import { useEffect } from 'react';

type Listener = (title: string) => void;
const listeners = new Set<Listener>();

/** The tab's title, so that ten open cases can be told apart. It is what a page that one comes to is announced by. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Comeback`;
    for (const listener of listeners) listener(title);
  }, [title]);
}

/** Hears of each page that is shown from now on, by its title. @returns what ends that */
export function onTitle(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
