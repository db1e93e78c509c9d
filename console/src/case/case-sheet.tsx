import ContentLayout from '@cloudscape-design/components/content-layout';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { useAsk } from '../api/use-api.ts';
import { CaseActions } from '../commands/case-actions.tsx';
import { FilesPanel } from '../files/files-panel.tsx';
import { ApprovalPanel } from '../resolve/approval-panel.tsx';
import { ResolvePanel } from '../resolve/resolve-panel.tsx';
import { useTitle } from '../shell/use-title.ts';
import { ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { useWords } from '../words/words.ts';
import { CaseHeader } from './case-header.tsx';
import { ComplaintPanel } from './complaint-panel.tsx';
import { CustomerPanel } from './customer-panel.tsx';
import { DeadlinesPanel } from './deadlines-panel.tsx';
import { PlaybookPanel } from './playbook-panel.tsx';
import { ResolutionPanel } from './resolution-panel.tsx';
import { StoryPanel } from './story-panel.tsx';

/** Often enough to see a colleague's note while one reads. */
const FRESH_MS = 10_000;

/**
 * A case on one page: what happened and what was said on the left, what one needs to know to resolve it on the right. `ways` are
 * the buttons that lead elsewhere.
 */
export function CaseSheet({ caseNumber, ways }: { caseNumber: string; ways: ReactNode }) {
  const { words } = useWords();
  useTitle(words.case.title(caseNumber));
  const found = useAsk('GET /cases/{caseNumber}', { path: { caseNumber } }, { refetchInterval: FRESH_MS });

  if (found.isPending) return <LoadingState />;
  if (found.data === undefined) return <ErrorState error={found.error} onAgain={() => found.refetch()} />;
  const it = found.data;
  return (
    <ContentLayout
      header={
        <CaseHeader
          it={it}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <CaseActions key={caseNumber} it={it} />
              {ways}
            </SpaceBetween>
          }
        />
      }
    >
      <SpaceBetween size="l">
        {found.isError && <ErrorState error={found.error} onAgain={() => found.refetch()} />}
        <div className="case-columns">
          <SpaceBetween size="l">
            <ComplaintPanel it={it} />
            <ApprovalPanel it={it} />
            <ResolvePanel key={caseNumber} it={it} />
            <ResolutionPanel it={it} />
            <StoryPanel it={it} />
          </SpaceBetween>
          <SpaceBetween size="l">
            <DeadlinesPanel it={it} />
            <CustomerPanel it={it} />
            <PlaybookPanel it={it} />
            <FilesPanel it={it} />
          </SpaceBetween>
        </div>
      </SpaceBetween>
    </ContentLayout>
  );
}
