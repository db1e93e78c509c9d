import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { Problem } from '../api/problem.ts';
import { useTell } from '../api/use-api.ts';
import { saidOf } from '../states/said-of.ts';
import type { Words } from '../words/words.ts';
import { useWords } from '../words/words.ts';
import type { Heard } from './heard.ts';
import { Recording } from './recording.tsx';
import './listening.css';

/** One call of a case. */
interface ListenProps {
  caseNumber: string;
  contactId: string;
  /** Which call that is, to who hears ten such buttons. */
  about: string;
}

/**
 * What was recorded of a call, got when somebody wants to hear it and not before: each time is noted with the case. The button stays
 * where it is, so that the focus does.
 */
export function Listen({ caseNumber, contactId, about }: ListenProps) {
  const { words } = useWords();
  const w = words.listening;
  const [isOpen, setIsOpen] = useState(false);
  // Kept while other links are on their way: a player that goes on has to stay.
  const [recordings, setRecordings] = useState<readonly Heard[]>([]);
  const { mutate, error, isPending } = useTell('GET /cases/{caseNumber}/calls/{contactId}/recordings', [
    'GET /cases/{caseNumber}',
  ]);
  const fetchThem = () =>
    mutate({ path: { caseNumber, contactId } }, { onSuccess: (answer) => setRecordings(answer.recordings) });
  const press = () => {
    setIsOpen(!isOpen);
    if (!isOpen) fetchThem();
  };
  return (
    <SpaceBetween size="xs">
      <Button
        iconName={isOpen ? 'close' : 'caret-right-filled'}
        loading={isPending}
        ariaExpanded={isOpen}
        ariaLabel={`${isOpen ? w.close : w.listen}: ${about}`}
        onClick={press}
      >
        {isOpen ? w.close : w.listen}
      </Button>
      {isOpen && error !== null && (
        <div role="alert">
          <Alert type="error">{whyNot(error, words)}</Alert>
        </div>
      )}
      {isOpen &&
        recordings.map((recording, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a leg may have several, and they do not move
          <Recording key={at} recording={recording} number={at + 1} onAgain={fetchThem} />
        ))}
    </SpaceBetween>
  );
}

/** What stands in the way, in the reader's language. */
function whyNot(problem: Problem, words: Words): string {
  const { notAgreed, none, erased } = words.listening;
  const known: Record<string, string> = { 'not-agreed': notAgreed, 'no-recording': none, erased };
  return known[problem.code] ?? saidOf(problem, words);
}
