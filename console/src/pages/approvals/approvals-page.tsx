import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { useActions } from '../../actions/actions.tsx';
import { useAllCases } from '../../api/use-all-cases.ts';
import { TeamPicker } from '../../forms/team-picker.tsx';
import { PageLayout } from '../../shell/page-layout.tsx';
import { EmptyState, ErrorState } from '../../states/error-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { useWords } from '../../words/words.ts';
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
  useActions([
    { id: 'refresh', label: w.refresh, keys: 'r', run: () => client.invalidateQueries({ queryKey: ['GET /cases'] }) },
  ]);
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
      {list.data !== undefined && cases.length === 0 && <EmptyState title={w.none} text={w.noneText} />}
      <SpaceBetween size="l">
        {cases.map(({ caseNumber }) => (
          <ProposalCard key={caseNumber} caseNumber={caseNumber} />
        ))}
      </SpaceBetween>
    </PageLayout>
  );
}
