import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useActions } from '../../actions/actions.tsx';
import { useAllCases } from '../../api/use-all-cases.ts';
import { TeamPicker } from '../../forms/team-picker.tsx';
import { PageLayout } from '../../shell/page-layout.tsx';
import { EmptyState, ErrorState } from '../../states/error-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { useWords } from '../../words/words.ts';
import { keptInPlace } from './kept-in-place.ts';
import { ProposalCard } from './proposal-card.tsx';

const FRESH_MS = 10_000;

/** What waits for somebody with more authority: each proposal with what one needs to decide on it. */
export default function ApprovalsPage() {
  const { words } = useWords();
  const w = words.approvals;
  const client = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const team = search.get('team') ?? '';
  const list = useAllCases({ status: 'awaiting-approval', ...(team !== '' && { team }) }, FRESH_MS);
  const [timesRead, setTimesRead] = useState(0);
  function readAnew() {
    setTimesRead(timesRead + 1);
    return client.invalidateQueries({ queryKey: ['GET /cases'] });
  }
  useActions([{ id: 'refresh', label: w.refresh, keys: 'r', run: readAnew }]);
  const cases = list.data?.cases ?? [];
  return (
    <PageLayout
      title={w.title}
      description={w.description}
      counter={list.data === undefined ? '' : `(${cases.length}${list.data.isMore ? '+' : ''})`}
      actions={<TeamPicker value={team} onChange={(id) => setSearch(id === '' ? {} : { team: id })} />}
    >
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState error={list.error} onAgain={() => list.refetch()} />}
      {list.data !== undefined && (
        <Proposals key={`${team} ${timesRead}`} waiting={cases.map(({ caseNumber }) => caseNumber)} />
      )}
      {list.data !== undefined && cases.length === 0 && <EmptyState title={w.none} text={w.noneText} />}
    </PageLayout>
  );
}

/** What was answered since they were first shown says so in its place. */
function Proposals({ waiting }: { waiting: readonly string[] }) {
  const [shown, setShown] = useState(waiting);
  const kept = keptInPlace(shown, waiting);
  if (kept.join() !== shown.join()) setShown(kept);
  return (
    <SpaceBetween size="l">
      {kept.map((caseNumber) => (
        <ProposalCard key={caseNumber} caseNumber={caseNumber} />
      ))}
    </SpaceBetween>
  );
}
