import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useSearchParams } from 'wouter';
import { useAllCases } from '../../api/use-all-cases.ts';
import { useFormat, useNow } from '../../format/use-format.ts';
import { Segments } from '../../forms/segments.tsx';
import { EmptyState, ErrorState } from '../../states/error-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { useWords } from '../../words/words.ts';
import { CaseRows } from '../../worklist/case-rows.tsx';
import { CASE_COLUMNS } from '../../worklist/columns.tsx';

const HOURS = ['2', '8', '24', '72', '168'] as const;
const HOUR_MS = 3_600_000;
const FRESH_MS = 15_000;

/** Promises that fall due within some hours and can still be kept, the nearest first. */
export function DueSoonPanel() {
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const [search, setSearch] = useSearchParams();
  const w = words.board;
  const hours = HOURS.find((known) => known === search.get('hours')) ?? '8';
  const all = useAllCases({}, FRESH_MS);
  const until = new Date(Date.parse(now) + Number(hours) * HOUR_MS).toISOString();
  const soon = (all.data?.cases ?? [])
    .filter(({ dueAt }) => dueAt !== null && dueAt > now && dueAt <= until)
    .toSorted((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''));
  return (
    <Container
      header={
        <>
          <Header
            variant="h2"
            description={w.soonText}
            counter={all.data && `(${format.number(soon.length)})`}
            actions={
              <Segments
                label={w.within}
                value={hours}
                options={HOURS.map((id) => [id, format.stretch(Number(id) * HOUR_MS)])}
                onChange={(chosen) => setSearch({ hours: chosen })}
              />
            }
          >
            {w.soon}
          </Header>
          {all.isError && <ErrorState error={all.error} onAgain={() => all.refetch()} />}
          {all.data?.isMore && <Alert type="info">{words.forms.cut}</Alert>}
        </>
      }
    >
      {soon.length > 0 && <CaseRows label={w.soon} cases={soon} columns={CASE_COLUMNS} list={hours} />}
      {all.isPending && <LoadingState />}
      {all.isSuccess && soon.length === 0 && <EmptyState title={w.noSoon} />}
    </Container>
  );
}
