import Box from '@cloudscape-design/components/box';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Fragment } from 'react';
import { useWords } from '../words/words.ts';
import { type Action, useListedActions } from './actions.tsx';
import { shownKeys } from './keys.ts';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** What every key does, the page's own first. */
export function KeyMap({ onClose }: { onClose(): void }) {
  const { words } = useWords();
  const w = words.actions;
  const actions = useListedActions().filter(({ keys }) => keys !== undefined);
  const ofPage = actions.filter(({ scope }) => scope === 'page');
  return (
    <Modal visible onDismiss={onClose} header={w.keysTitle} closeAriaLabel={w.close} size="medium">
      <SpaceBetween size="l">
        {ofPage.length > 0 && <Keyed title={w.onThisPage} actions={ofPage} />}
        <Keyed title={w.everywhere} actions={actions.filter(({ scope }) => scope === 'everywhere')} />
      </SpaceBetween>
    </Modal>
  );
}

function Keyed({ title, actions }: { title: string; actions: readonly Action[] }) {
  return (
    <section>
      <Box variant="h3" tagOverride="h3" padding={{ bottom: 'xs' }}>
        {title}
      </Box>
      <dl className="keys">
        {actions.map(({ id, label, keys = '' }) => (
          <Fragment key={id}>
            <dt>
              <Key keys={keys} />
            </dt>
            <dd>{label}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

export function Key({ keys }: { keys: string }) {
  return shownKeys(keys, isMac).map((step) => <kbd key={step}>{step}</kbd>);
}
