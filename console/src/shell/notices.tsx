import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useWords } from '../words/words.ts';

export interface Notice {
  type: 'success' | 'info' | 'warning' | 'error';
  text: ReactNode;
  /** A second notice of the same id takes the place of the first. */
  id?: string;
}

interface Notices {
  shown: readonly FlashbarProps.MessageDefinition[];
  notify(notice: Notice): void;
}

const NoticesContext = createContext<Notices | undefined>(undefined);

/** Good news goes by itself; what went wrong stays until it is closed. */
const GOOD_NEWS_MS = 6_000;

export function NoticesProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly FlashbarProps.MessageDefinition[]>([]);
  const { close } = useWords().words.actions;
  const notify = useCallback(
    ({ type, text, id = crypto.randomUUID() }: Notice) => {
      const dismiss = () => setShown((before) => before.filter((other) => other.id !== id));
      setShown((before) => [
        { id, type, content: text, dismissible: true, dismissLabel: close, onDismiss: dismiss },
        ...before.filter((other) => other.id !== id),
      ]);
      if (type === 'success') setTimeout(dismiss, GOOD_NEWS_MS);
    },
    [close],
  );
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
