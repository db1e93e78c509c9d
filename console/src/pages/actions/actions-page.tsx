import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useAsk } from '../../api/use-api.ts';
import { useFormat } from '../../format/use-format.ts';
import { useIsNarrow } from '../../shell/use-media.ts';
import { useTitle } from '../../shell/use-title.ts';
import { EmptyState, ErrorState } from '../../states/error-state.tsx';
import { useWords } from '../../words/words.ts';
import { useActionColumns } from './action-columns.tsx';
import { ActionFilter, filterOf } from './action-filter.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { PlanDialog } from './plan-dialog.tsx';

/** What is done so that causes do not come back; what is overdue stands first. */
export default function ActionsPage() {
  const { words } = useWords();
  const format = useFormat();
  const isNarrow = useIsNarrow();
  const [search, setSearch] = useSearchParams();
  const w = words.prevention;
  useTitle(w.title);
  const filter = filterOf(search);
  const list = useAsk(
    'GET /actions',
    { query: filter },
    { refetchInterval: 30_000, placeholderData: keepPreviousData },
  );
  const [isPlanning, setIsPlanning] = useState(false);
  const [changing, setChanging] = useState<string>();
  const actions = list.data?.actions ?? [];
  const changed = actions.find(({ actionId }) => actionId === changing);
  const columns = useActionColumns(isNarrow, setChanging);
  const isCut = Object.keys(filter).length > 0;
  return (
    <>
      <Table
        variant="full-page"
        wrapLines
        items={actions}
        trackBy="actionId"
        loading={list.isPending}
        loadingText={words.states.loading}
        ariaLabels={{ tableLabel: w.title }}
        columnDefinitions={columns}
        header={
          <SpaceBetween size="m">
            <Header
              variant="awsui-h1-sticky"
              description={w.description}
              counter={list.data && `(${format.number(actions.length)})`}
              actions={
                <Button variant="primary" onClick={() => setIsPlanning(true)}>
                  {w.plan}
                </Button>
              }
            >
              {w.title}
            </Header>
            {list.isError && <ErrorState error={list.error} onAgain={() => list.refetch()} />}
          </SpaceBetween>
        }
        filter={<ActionFilter filter={filter} onChange={(wanted) => setSearch({ ...wanted })} />}
        empty={
          list.isError ? null : isCut ? (
            <EmptyState
              title={w.none}
              text={w.noneFound}
              action={<Button onClick={() => setSearch({})}>{w.all}</Button>}
            />
          ) : (
            <EmptyState title={w.none} text={w.noneText} />
          )
        }
      />
      {isPlanning && <PlanDialog onClose={() => setIsPlanning(false)} />}
      {changed !== undefined && <ChangeDialog action={changed} onClose={() => setChanging(undefined)} />}
    </>
  );
}
