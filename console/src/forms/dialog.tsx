import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { useActions } from '../actions/actions.tsx';
import { useWords } from '../words/words.ts';
import { useFirstField } from './first-field.ts';

interface DialogProps {
  title: string;
  submit: string;
  isBusy?: boolean;
  isIncomplete?: boolean;
  onSubmit(): void;
  onClose(): void;
  /** Where what was typed is a draft. */
  onThrowAway?: (() => void) | undefined;
  children: ReactNode;
}

/** A form over the page: its fields, its one thing to do, by Ctrl + Enter, too, and the way out, which keeps what was typed. */
export function Dialog({
  title,
  submit,
  isBusy = false,
  isIncomplete = false,
  onSubmit,
  onClose,
  onThrowAway,
  children,
}: DialogProps) {
  const { words } = useWords();
  const fields = useFirstField();
  const isSendable = !isBusy && !isIncomplete;
  useActions([
    { id: 'send-dialog', label: submit, keys: 'mod+Enter', within: '#dialog', run: () => isSendable && onSubmit() },
  ]);
  return (
    <Modal
      visible
      header={title}
      closeAriaLabel={words.actions.close}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            {onThrowAway !== undefined && (
              <Button variant="link" onClick={onThrowAway}>
                {words.commands.throwAway}
              </Button>
            )}
            <Button variant="link" onClick={onClose}>
              {words.forms.cancel}
            </Button>
            <Button variant="primary" loading={isBusy} disabled={isIncomplete} onClick={onSubmit}>
              {submit}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <div id="dialog" ref={fields}>
        <SpaceBetween size="m">{children}</SpaceBetween>
      </div>
    </Modal>
  );
}
