import { useEffect } from 'react';

/** The tab's title, so that ten open cases can be told apart. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Comeback`;
  }, [title]);
}
