import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { CaseSummary } from '../../api/routes.ts';
import { useAllCases } from '../../api/use-all-cases.ts';
import { useFormat, useNow } from '../../format/use-format.ts';
import { CategoryName } from '../../session/category-name.tsx';
import { EmptyState, ErrorState } from '../../states/error-state.tsx';
import { useWords } from '../../words/words.ts';
import { CaseLink } from '../../worklist/case-link.tsx';

const FRESH_MS = 30_000;

interface Candidate {
  customerId: string;
  cases: readonly CaseSummary[];
}

/** Open cases of the same customer: a look at them costs less than two answers to one complaint. */
export function CandidatesPanel({ onCompare }: { onCompare(caseNumber: string): void }) {
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const w = words.merges;
  const all = useAllCases({}, FRESH_MS);
  const candidates = ofSameCustomer(all.data?.cases ?? []);
  return (
    <Table
      items={candidates}
      trackBy="customerId"
      wrapLines
      loading={all.isPending}
      loadingText={words.states.loading}
      ariaLabels={{ tableLabel: w.candidates }}
      header={
        <>
          <Header variant="h2" counter={all.data && `(${candidates.length})`}>
            {w.candidates}
          </Header>
          {all.isError && <ErrorState error={all.error} onAgain={() => all.refetch()} />}
          {all.data?.isMore && <Alert type="info">{words.forms.cut}</Alert>}
        </>
      }
      empty={all.isError ? null : <EmptyState title={w.noCandidates} />}
      columnDefinitions={[
        {
          id: 'cases',
          header: words.pages.cases,
          isRowHeader: true,
          cell: ({ cases }) => (
            <ul className="plain">
              {cases.map((it) => (
                <li key={it.caseNumber}>
                  <CaseLink number={it.caseNumber} /> <CategoryName id={it.category} />,{' '}
                  {format.moment(it.receivedAt, now)}
                </li>
              ))}
            </ul>
          ),
        },
        {
          id: 'compare',
          header: w.compare,
          width: 160,
          cell: ({ cases: [first] }) =>
            first !== undefined && (
              <Button
                wrapText={false}
                ariaLabel={w.compareCase(first.caseNumber)}
                onClick={() => onCompare(first.caseNumber)}
              >
                {w.compare}
              </Button>
            ),
        },
      ]}
    />
  );
}

/** Received first stands first: it is the one that takes the others. */
function ofSameCustomer(cases: readonly CaseSummary[]): Candidate[] {
  const byCustomer = new Map<string, CaseSummary[]>();
  for (const it of cases) {
    if (it.customerId === null || it.status === 'decided') continue;
    byCustomer.set(it.customerId, [...(byCustomer.get(it.customerId) ?? []), it]);
  }
  return [...byCustomer]
    .filter(([, theirs]) => theirs.length > 1)
    .map(([customerId, theirs]) => ({
      customerId,
      cases: theirs.toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt)),
    }));
}
