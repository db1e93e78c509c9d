import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { CaseSheet } from '../case/case-sheet.tsx';
import { LogButton } from '../logging/log-button.tsx';
import { useSettings } from '../session/settings.ts';
import { useTitle } from '../shell/use-title.ts';
import { EmptyState, ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { Caller } from '../telephone/caller.tsx';
import { useCallersCase } from '../telephone/use-callers-case.ts';
import { useWords } from '../words/words.ts';
import type { ContactHints } from './open-workspace.ts';
import { useHints, useNotedCase } from './use-workspace.ts';
import { useWorkspaceWords } from './workspace-words.ts';

/** The current contact: who it may be, and the case it is about. */
export function ContactPage({ contactId, saidNumber }: { contactId: string; saidNumber: string | null }) {
  const { words } = useWords();
  const w = useWorkspaceWords();
  useTitle(w.title);
  const told = useHints(contactId);
  if (told.isPending) return <LoadingState />;
  if (told.data !== undefined) return <Hinted hints={told.data} saidNumber={saidNumber} />;
  return (
    <Alert
      type="warning"
      header={w.untold}
      action={<Button onClick={() => told.refetch()}>{words.states.again}</Button>}
    >
      {w.untoldText}
    </Alert>
  );
}

interface HintedProps {
  hints: ContactHints;
  /** Said here, so that it needs no hint. */
  saidNumber: string | null;
}

function Hinted({ hints: { caseId, from, isCall, language }, saidNumber }: HintedProps) {
  const settings = useSettings();
  const w = useWorkspaceWords();
  const noted = useNotedCase(caseId);
  const caseNumber = saidNumber ?? noted.data?.cases[0]?.caseNumber ?? null;
  const { number, known } = useCallersCase({ from, caseNumber });
  const isLooking = (caseId !== null && noted.isPending) || (number === undefined && from !== null && known.isPending);
  // Of a number's cases the likely one changes once it is closed; who closed it still looks at it.
  const [first, setFirst] = useState<string>();
  if (first === undefined && number !== undefined && !isLooking) setFirst(number);
  const shown = caseNumber ?? first ?? number;
  const failed = [noted, known].find(({ isError }) => isError);
  return (
    <SpaceBetween size="s">
      {isCall && (
        <section className="phone" aria-label={w.contact}>
          <div>
            <Caller facts={{ from, caseNumber, language: language ?? settings.language }} />
          </div>
          <div className="phone-line">
            <LogButton />
          </div>
        </section>
      )}
      {isLooking ? (
        <LoadingState />
      ) : shown !== undefined ? (
        <CaseSheet key={shown} caseNumber={shown} ways={null} />
      ) : failed?.error ? (
        <ErrorState error={failed.error} onAgain={() => failed.refetch()} />
      ) : (
        <EmptyState title={w.noCase} text={w.noCaseText} />
      )}
    </SpaceBetween>
  );
}
