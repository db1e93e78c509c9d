import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-api.ts';
import { useFormat, useNow } from '../../format/use-format.ts';
import { useSession } from '../../session/session.ts';
import { useTitle } from '../../shell/use-title.ts';
import { EmptyState, ErrorState } from '../../states/error-state.tsx';
import { useWords } from '../../words/words.ts';
import { CaseList } from '../../worklist/case-list.tsx';
import { CaseRows } from '../../worklist/case-rows.tsx';
import { CASE_COLUMNS, type CaseColumn } from '../../worklist/columns.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { OwnerPicker } from './owner-picker.tsx';

type Row = AnswerOf<'GET /handover'>['cases'][number];

const FRESH_MS = 10_000;
const NOTHING: readonly Row[] = [];
const NONE: ReadonlySet<string> = new Set();

/** What somebody has open: for the end of a shift, for who is away, and for who takes over. */
export default function HandoverPage() {
  const { words } = useWords();
  const { person } = useSession();
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const w = words.handover;
  useTitle(w.title);
  const mayChoose = person.role !== 'agent';
  const mayGive = person.role !== 'manager';
  const owner = (mayChoose && search.get('owner')) || person.id;
  const [selected, setSelected] = useState<ReadonlySet<string>>(NONE);
  const [giving, setGiving] = useState<'selected' | 'all'>();

  const query = { limit: 100, ...(owner !== person.id && { owner }) };
  const list = useAsk('GET /handover', { query }, { refetchInterval: FRESH_MS });
  const cases = list.data?.cases ?? NOTHING;
  const chosen = cases.map(({ caseNumber }) => caseNumber).filter((number) => selected.has(number));

  return (
    <>
      <CaseList
        isPending={list.isPending}
        isEmpty={cases.length === 0}
        header={
          <>
            <Header
              variant="h1"
              description={w.description}
              counter={list.data && `(${format.number(cases.length)}${list.data.cursor === undefined ? '' : '+'})`}
              actions={
                mayGive && (
                  <SpaceBetween direction="horizontal" size="xs">
                    {mayChoose && (
                      <Button disabled={cases.length === 0} onClick={() => setGiving('all')}>
                        {w.reassignAll}
                      </Button>
                    )}
                    <Button variant="primary" disabled={chosen.length === 0} onClick={() => setGiving('selected')}>
                      {w.handOver}
                    </Button>
                  </SpaceBetween>
                )
              }
            >
              {w.title}
            </Header>
            {list.isError && <ErrorState error={list.error} onAgain={() => list.refetch()} />}
          </>
        }
        tools={mayChoose && <OwnerPicker owner={owner} onChange={(id) => setSearch({ owner: id })} />}
        empty={list.isError ? null : <EmptyState title={w.none} text={w.noneText} />}
      >
        <CaseRows
          label={w.title}
          cases={cases}
          columns={HANDOVER_COLUMNS}
          list={owner}
          {...(mayGive && { selected, onSelect: setSelected })}
        />
      </CaseList>
      {giving !== undefined && (
        <HandOverDialog
          from={owner}
          which={giving === 'all' ? { ownedBy: owner } : chosen}
          onClose={() => setGiving(undefined)}
          onDone={() => {
            setGiving(undefined);
            setSelected(NONE);
          }}
        />
      )}
    </>
  );
}

/** As the worklist's, with what is next in place of whose they are. */
const HANDOVER_COLUMNS: readonly CaseColumn<Row>[] = [
  ...CASE_COLUMNS.filter(({ id }) => id !== 'owner' && id !== 'received'),
  { id: 'next', header: ({ handover }) => handover.next, share: 5, Cell: Next },
];

function Next({ it: { next } }: { it: Row }) {
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  return (
    <>
      {words.handover.nexts[next.what]}
      {next.at !== null && <div>{format.moment(next.at, now)}</div>}
    </>
  );
}
