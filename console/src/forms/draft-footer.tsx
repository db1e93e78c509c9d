import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../words/words.ts';

interface DraftFooterProps {
  /** What sending it is called here. */
  send: string;
  isBusy: boolean;
  /** Something that it needs is not there yet. */
  isLacking?: boolean;
  /** There is a draft to be thrown away. */
  isBegun: boolean;
  onSend(): void;
  onThrowAway(): void;
}

/** Under a form whose draft is kept: it is sent, or thrown away. */
export function DraftFooter({ send, isBusy, isLacking = false, isBegun, onSend, onThrowAway }: DraftFooterProps) {
  const { words } = useWords();
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button variant="primary" disabled={isLacking} loading={isBusy} onClick={onSend}>
        {send}
      </Button>
      {isBegun && (
        <Button variant="link" onClick={onThrowAway}>
          {words.commands.throwAway}
        </Button>
      )}
    </SpaceBetween>
  );
}
