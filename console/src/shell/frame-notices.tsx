import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Flashbar from '@cloudscape-design/components/flashbar';
import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useActions } from '../actions/actions.tsx';
import { useWords } from '../words/words.ts';
import { useShownNotices } from './notices.tsx';

/** What is said on top of every page: that there is no connection, and the notices of now. The newest way back has a key. */
export function FrameNotices() {
  const { words } = useWords();
  const notices = useShownNotices();
  const wayBack = notices.find(({ action }) => action !== undefined)?.action;
  useActions(
    wayBack === undefined ? [] : [{ id: 'way-back', label: wayBack.text, keys: 'z', run: wayBack.run }],
    'everywhere',
  );
  const isOnline = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  return (
    // Read out without taking the focus, each by itself: whoever types goes on.
    <div id="notices" role="status" aria-atomic={false}>
      {!isOnline && (
        <Alert type="warning" header={words.states.offline}>
          {words.states.offlineText}
        </Alert>
      )}
      <Flashbar
        items={notices.map(({ id, type, text, action, dismiss }) => ({
          id,
          type,
          content: text,
          dismissible: true,
          dismissLabel: words.actions.close,
          onDismiss: dismiss,
          ...(action && { action: <Button onClick={action.run}>{action.text}</Button> }),
        }))}
      />
    </div>
  );
}
