import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { keepPreviousData } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { useAsk } from '../../api/use-api.ts';
import { useFormat } from '../../format/use-format.ts';
import { useNames } from '../../session/names.tsx';
import { EmptyState, ErrorState } from '../../states/error-state.tsx';
import { useWords } from '../../words/words.ts';

/** Who merged how many cases in a month, how many across customers, and how many others took back. */
export function MergesPanel() {
  const nameOf = useNames();
  const { words } = useWords();
  const format = useFormat();
  const w = words.merges;
  const [search, setSearch] = useSearchParams();
  const month = search.get('month') ?? undefined;
  const merges = useAsk(
    'GET /merges',
    { query: month === undefined ? {} : { month } },
    { placeholderData: keepPreviousData },
  );
  const shown = merges.data?.month;
  const go = (by: number) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      next.set('month', monthAfter(shown ?? '', by));
      return next;
    });
  return (
    <Table
      items={merges.data?.people ?? []}
      trackBy="person"
      wrapLines
      loading={merges.isPending}
      loadingText={words.states.loading}
      ariaLabels={{ tableLabel: w.byPerson }}
      header={
        <>
          <Header
            variant="h2"
            description={shown === undefined ? '' : format.month(shown)}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  iconName="angle-left"
                  ariaLabel={w.monthBefore}
                  disabled={shown === undefined}
                  onClick={() => go(-1)}
                />
                <Button
                  iconName="angle-right"
                  ariaLabel={w.monthAfter}
                  disabled={shown === undefined}
                  onClick={() => go(1)}
                />
              </SpaceBetween>
            }
          >
            {w.byPerson}
          </Header>
          {merges.isError && <ErrorState error={merges.error} onAgain={() => merges.refetch()} />}
          {merges.data?.isCut && <Alert type="info">{w.isCut}</Alert>}
        </>
      }
      empty={merges.isError ? null : <EmptyState title={w.noMerges} />}
      columnDefinitions={[
        { id: 'person', header: words.forms.person, isRowHeader: true, cell: ({ person }) => nameOf(person) },
        { id: 'merged', header: w.count, cell: ({ merged }) => format.number(merged) },
        { id: 'across', header: w.across, cell: ({ acrossCustomers }) => format.number(acrossCustomers) },
        { id: 'back', header: w.takenBack, cell: ({ takenBack }) => format.number(takenBack) },
      ]}
    />
  );
}

/** `2026-11` and 1 as `2026-12`. */
function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}
