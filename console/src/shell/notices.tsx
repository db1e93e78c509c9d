import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';

export interface Notice {
  type: 'success' | 'info' | 'warning' | 'error';
  text: ReactNode;
  /** A second notice of the same id takes the place of the first. */
  id?: string;
  /** What can be done about it; the notice goes when it is. */
  action?: { text: string; run(): void };
}

interface ShownNotice extends Notice {
  id: string;
  dismiss(): void;
}

interface Notices {
  /** The newest first. */
  shown: readonly ShownNotice[];
  notify(notice: Notice): void;
}

const NoticesContext = createContext<Notices | undefined>(undefined);

/** Good news goes by itself; what went wrong stays until it is closed. */
const GOOD_NEWS_MS = 6_000;
/** Long enough to see that it was a mistake, and to reach the way back. */
const WAY_BACK_MS = 10_000;

/** While somebody is at them none goes by itself (WCAG 2.2, 2.2.1). */
const areLookedAt = () => document.querySelector('#notices:is(:hover, :focus-within)') !== null;

export function NoticesProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly ShownNotice[]>([]);
  // Of a notice that was followed by another one of its id, the second keeps its own time.
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const notify = useCallback(({ type, text, id = crypto.randomUUID(), action }: Notice) => {
    const dismiss = () => setShown((before) => before.filter((other) => other.id !== id));
    const run = () => {
      dismiss();
      action?.run();
    };
    setShown((before) => [
      { type, text, id, dismiss, ...(action && { action: { text: action.text, run } }) },
      ...before.filter((other) => other.id !== id),
    ]);
    clearTimeout(timers.current.get(id));
    const stays = action === undefined ? GOOD_NEWS_MS : WAY_BACK_MS;
    const wait = () => {
      const look = () => (areLookedAt() ? wait() : dismiss());
      timers.current.set(id, setTimeout(look, stays));
    };
    if (type === 'success') wait();
  }, []);
  const held = useMemo(() => ({ shown, notify }), [shown, notify]);
  return <NoticesContext value={held}>{children}</NoticesContext>;
}

function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (notices === undefined) throw new Error('notices are given inside NoticesProvider');
  return notices;
}

/** Says something on top of the page: `notify({ type: 'success', text: words.... })`. */
export const useNotify = () => useNotices().notify;
export const useShownNotices = () => useNotices().shown;
