import Box from '@cloudscape-design/components/box';
import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'wouter';
import { useAsk } from '../api/use-api.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useNotify } from '../shell/notices.tsx';
import { useWords } from '../words/words.ts';
import { spokenNumber } from '../worklist/case-link.tsx';
import { type ContactNow, LOG_PATH, type Logged, LoggingContext } from './contact-now.ts';

const LOOK_MS = 1_000;
/** After that somebody asks for it by hand. */
const PATIENCE_MS = 15_000;

/** Tells what is below of the call one is in; and looks for the case of what was logged, wherever one works meanwhile. */
export function LoggingProvider({ contact, children }: { contact: ContactNow | undefined; children: ReactNode }) {
  const [logged, keep, forget] = useDraft<Logged | null>('logged', null);
  return (
    <LoggingContext value={{ contact, logged, keep, forget }}>
      {children}
      {logged?.state === 'opened' && logged.isTold !== true && contact?.contactId === logged.contactId && (
        <Telling
          key={logged.caseNumber}
          caseNumber={logged.caseNumber}
          contact={contact}
          onEnd={() => keep({ ...logged, isTold: true })}
        />
      )}
      {logged?.state === 'opening' && (
        <Opening key={logged.caseNumber} caseNumber={logged.caseNumber} onEnd={(state) => keep({ ...logged, state })} />
      )}
    </LoggingContext>
  );
}

interface TellingProps {
  caseNumber: string;
  contact: ContactNow;
  onEnd(): void;
}

/** Tells the call that it was logged in, as soon as both are there: after a reload the line is heard of later than the case. */
function Telling({ caseNumber, contact, onEnd }: TellingProps) {
  const notify = useNotify();

  async function tell() {
    const refusal = contact.caseNumber === caseNumber ? undefined : await contact.isAbout(caseNumber);
    if (refusal !== undefined) notify({ type: 'error', id: 'phone', text: refusal });
    onEnd();
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    tell();
  }, []);
  return null;
}

interface OpeningProps {
  caseNumber: string;
  onEnd(state: 'opened' | 'late'): void;
}

function Opening({ caseNumber, onEnd }: OpeningProps) {
  const { words } = useWords();
  const [path, go] = useLocation();
  const notify = useNotify();
  const found = useAsk('GET /cases', { query: { number: caseNumber } }, { refetchInterval: LOOK_MS });
  const isThere = (found.data?.cases.length ?? 0) > 0;

  function open() {
    notify({
      type: 'success',
      id: 'logged',
      text: (
        <>
          {words.logging.loggedAs}{' '}
          <Box variant="span" fontSize="heading-l" fontWeight="bold" color="inherit">
            {spokenNumber(caseNumber)}
          </Box>
        </>
      ),
    });
    onEnd('opened');
    // Who works elsewhere meanwhile stays there.
    if (path === LOG_PATH) go(`/cases/${caseNumber}`);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is there
  useEffect(() => {
    if (isThere) open();
  }, [isThere]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: from when it was logged
  useEffect(() => {
    const timer = setTimeout(() => onEnd('late'), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return null;
}
