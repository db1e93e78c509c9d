import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AskedOf, CaseCommand, CaseView } from '../api/routes.ts';
import { useAsk } from '../api/use-api.ts';
import { withoutMark } from '../case/story.ts';
import { ErrorState } from '../states/error-state.tsx';
import { WhyRefused } from '../states/why-refused.tsx';
import { useWords } from '../words/words.ts';

type Body = AskedOf<'POST /cases/{caseNumber}/letter-preview'>['body'];

/** Long enough that one is not asked for at every letter. */
const PAUSE_MS = 500;

/** What the house says to a decision before it is made: the letter, what it lacks, whether somebody must approve. */
export function usePreview(it: CaseView, decide: Extract<CaseCommand, { type: 'decide' }> | undefined) {
  const asked = JSON.stringify(decide ?? null);
  const [settled, setSettled] = useState(asked);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(asked), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  const body = JSON.parse(settled) as Body | null;
  const found = useAsk(
    'POST /cases/{caseNumber}/letter-preview',
    { path: { caseNumber: it.caseNumber }, body: body as Body },
    { enabled: body !== null && decide !== undefined, placeholderData: keepPreviousData, refetchOnWindowFocus: false },
  );
  return { ...found, isOfNow: settled === asked && !found.isPlaceholderData && found.data !== undefined };
}

export function LetterPreview({ preview, language }: { preview: ReturnType<typeof usePreview>; language: string }) {
  const { words } = useWords();
  const w = words.resolve;
  const { data, error, refetch } = preview;
  if (error !== null) return <ErrorState error={error} onAgain={() => refetch()} />;
  if (data === undefined) return null;
  return (
    <SpaceBetween size="s">
      {data.missing.length > 0 && (
        <Alert type="warning" header={w.lacks}>
          <ul className="plain">
            {data.missing.map(({ clause, mend }) => (
              <li key={clause}>
                <WhyRefused detail={mend} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <ExpandableSection
        headerText={w.letter(data.to === 'customer' ? words.case.customerBy : words.case.representative)}
        headerDescription={data.way === null ? w.noWay : w.goesBy(words.case.ways[data.way])}
        defaultExpanded
      >
        <Box fontWeight="bold">{withoutMark(data.subject)}</Box>
        <div className="words quote" lang={language}>
          {data.text}
        </div>
        {data.copies.length > 0 && <Box color="text-body-secondary">{w.copies(data.copies.length)}</Box>}
      </ExpandableSection>
    </SpaceBetween>
  );
}
