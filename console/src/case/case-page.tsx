import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useLocation, useParams } from 'wouter';
import { useActions } from '../actions/actions.tsx';
import { useAsk } from '../api/use-api.ts';
import { CaseActions } from '../commands/case-actions.tsx';
import { FilesPanel } from '../files/files-panel.tsx';
import { ApprovalPanel } from '../resolve/approval-panel.tsx';
import { ResolvePanel } from '../resolve/resolve-panel.tsx';
import { useNotify } from '../shell/notices.tsx';
import { useTitle } from '../shell/use-title.ts';
import { ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { useWords } from '../words/words.ts';
import { keptOrder, neighboursOf } from '../worklist/order.ts';
import { CaseHeader } from './case-header.tsx';
import { ComplaintPanel } from './complaint-panel.tsx';
import { CustomerPanel } from './customer-panel.tsx';
import { DeadlinesPanel } from './deadlines-panel.tsx';
import { PlaybookPanel } from './playbook-panel.tsx';
import { ResolutionPanel } from './resolution-panel.tsx';
import { StoryPanel } from './story-panel.tsx';

/** Often enough to see a colleague's note while one reads. */
const FRESH_MS = 10_000;

/** A case on one page: what happened and what was said on the left, what one needs to know to resolve it on the right. */
export default function CasePage() {
  const { words } = useWords();
  const { caseNumber = '' } = useParams();
  const [, go] = useLocation();
  const notify = useNotify();
  const w = words.case;
  useTitle(w.title(caseNumber));
  const found = useAsk('GET /cases/{caseNumber}', { path: { caseNumber } }, { refetchInterval: FRESH_MS });

  const order = keptOrder();
  const { next, before } = neighboursOf(caseNumber, order);
  const open = (number: string | undefined) => number !== undefined && go(`/cases/${number}`);
  async function copyNumber() {
    await navigator.clipboard.writeText(caseNumber);
    notify({ type: 'success', text: w.copied, id: 'copied' });
  }
  useActions([
    { id: 'back', label: w.back, keys: 'u', run: () => go(order.address) },
    ...(next === undefined ? [] : [{ id: 'next-case', label: w.next, keys: 'n', run: () => open(next) }]),
    ...(before === undefined ? [] : [{ id: 'case-before', label: w.before, keys: 'p', run: () => open(before) }]),
    { id: 'copy-number', label: w.copyNumber, keys: 'y', run: copyNumber },
  ]);

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
              <Button onClick={() => go(order.address)}>{w.back}</Button>
              {next !== undefined && <Button onClick={() => open(next)}>{w.next}</Button>}
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
