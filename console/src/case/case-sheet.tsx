import Alert from '@cloudscape-design/components/alert';
import ContentLayout from '@cloudscape-design/components/content-layout';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useDeferredValue } from 'react';
import type { CaseView } from '../api/routes.ts';
import { useAsk } from '../api/use-api.ts';
import { CaseActions } from '../commands/case-actions.tsx';
import { FilesPanel } from '../files/files-panel.tsx';
import { ApprovalPanel } from '../resolve/approval-panel.tsx';
import { ResolvePanel } from '../resolve/resolve-panel.tsx';
import { useSession } from '../session/session.ts';
import { useSettings } from '../session/settings.ts';
import { useSteps } from '../shell/use-steps.ts';
import { useTitle } from '../shell/use-title.ts';
import { ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { useWords } from '../words/words.ts';
import { spokenNumber } from '../worklist/case-link.tsx';
import { CaseHeader } from './case-header.tsx';
import { ComplaintPanel } from './complaint-panel.tsx';
import { CustomerPanel } from './customer-panel.tsx';
import { DeadlinesPanel } from './deadlines-panel.tsx';
import { PlaybookPanel } from './playbook-panel.tsx';
import { ResolutionPanel } from './resolution-panel.tsx';
import { StoryPanel } from './story-panel.tsx';

/** Often enough to see a colleague's note while one reads. */
const FRESH_MS = 10_000;

interface CaseSheetProps {
  /** Its `key` too: another case is another sheet. */
  caseNumber: string;
  /** Buttons that lead elsewhere. */
  ways: ReactNode;
}

/** A case on one page, as it is now. */
export function CaseSheet({ caseNumber, ways }: CaseSheetProps) {
  const { words } = useWords();
  useTitle(words.case.title(caseNumber), words.case.title(spokenNumber(caseNumber)));
  const found = useAsk('GET /cases/{caseNumber}', { path: { caseNumber } }, { refetchInterval: FRESH_MS });
  // In slices where it has just come; what is done to it is seen at once.
  const isThere = useDeferredValue(found.data !== undefined);
  const again = found.isError && <ErrorState error={found.error} onAgain={() => found.refetch()} />;

  if (found.data === undefined || !isThere) return again || <LoadingState />;
  return <Sheet it={found.data} ways={ways} old={again} />;
}

/** What happened and what was said on the left, what one needs to know to resolve it on the right. `old`: it may be, and why. */
function Sheet({ it, ways, old }: { it: CaseView; ways: ReactNode; old: ReactNode }) {
  const story = [
    <ComplaintPanel key="complaint" it={it} />,
    <ApprovalPanel key="approval" it={it} />,
    <ResolvePanel key="resolve" it={it} />,
    <ResolutionPanel key="resolution" it={it} />,
    <StoryPanel key="story" it={it} />,
  ];
  const beside = [
    <DeadlinesPanel key="deadlines" it={it} />,
    <CustomerPanel key="customer" it={it} />,
    <PlaybookPanel key="playbook" it={it} />,
    <FilesPanel key="files" it={it} />,
  ];
  const total = story.length + beside.length;
  // What stands above the panels first.
  const drawn = useSteps(1 + total) - 1;
  return (
    <ContentLayout
      header={
        <CaseHeader
          it={it}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <CaseActions it={it} />
              {ways}
            </SpaceBetween>
          }
        />
      }
    >
      <SpaceBetween size="l">
        {old}
        <Attending it={it} />
        {drawn > 0 && (
          <div className="case-columns" aria-busy={drawn < total}>
            <SpaceBetween size="l">{story.slice(0, drawn)}</SpaceBetween>
            <SpaceBetween size="l">{beside.slice(0, Math.max(0, drawn - story.length))}</SpaceBetween>
          </div>
        )}
      </SpaceBetween>
    </ContentLayout>
  );
}

/** Of a case of another team, which one reads since one took its call or logged it: what one can do, and what is that team's. */
function Attending({ it: { team } }: { it: CaseView }) {
  const { words } = useWords();
  const { person } = useSession();
  const { teams } = useSettings();
  if (person.role === 'admin' || person.teams.includes(team)) return null;
  return <Alert type="info">{words.case.attending(teams.find(({ id }) => id === team)?.name ?? team)}</Alert>;
}
