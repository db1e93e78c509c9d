import Alert from '@cloudscape-design/components/alert';
import Flashbar from '@cloudscape-design/components/flashbar';
import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useWords } from '../words/words.ts';
import { useShownNotices } from './notices.tsx';

/** What is said on top of every page: that there is no connection, and the notices of now. */
export function FrameNotices() {
  const { words } = useWords();
  const notices = useShownNotices();
  const isOnline = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  return (
    <>
      {!isOnline && (
        <Alert type="warning" header={words.states.offline}>
          {words.states.offlineText}
        </Alert>
      )}
      <Flashbar items={[...notices]} />
    </>
  );
}
