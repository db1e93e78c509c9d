import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../words/words.ts';
import { useContactNow } from './contact-now.ts';
import { type LogDraft, toldIn } from './log-draft.ts';

interface OfCallProps {
  draft: LogDraft;
  isBegun: boolean;
  write(part: Partial<LogDraft>): void;
  clear(): void;
}

/** Of which call a draft is. What was begun before a call is asked about: it may be somebody else's. */
export function OfCall({ draft, isBegun, write, clear }: OfCallProps) {
  const { words } = useWords();
  const contact = useContactNow();
  const w = words.logging;
  if (contact !== undefined && isBegun && draft.contactId !== contact.contactId) {
    const told = toldIn(contact);
    return (
      <Alert
        type="info"
        header={w.otherCall}
        action={
          <SpaceBetween direction="horizontal" size="xs">
            {/* The number that somebody gave by word stays. */}
            <Button onClick={() => write({ ...told, phone: draft.phone === '' ? told.phone : draft.phone })}>
              {w.ofThisCall}
            </Button>
            <Button onClick={clear}>{w.beginAnew}</Button>
          </SpaceBetween>
        }
      >
        {w.otherCallText}
      </Alert>
    );
  }
  if (draft.contactId === '') return null;
  const from = contact?.contactId === draft.contactId ? contact.from : null;
  return <Box color="text-body-secondary">{from === null ? w.ofWithheld : w.ofCall(from)}</Box>;
}
