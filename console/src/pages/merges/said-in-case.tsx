import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useAsk } from '../../api/use-api.ts';
import { useFormat, useNow } from '../../format/use-format.ts';
import { CategoryName } from '../../session/category-name.tsx';
import { StatusBadge } from '../../states/badges.tsx';
import { ErrorState } from '../../states/error-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { useWords } from '../../words/words.ts';
import { CaseLink } from '../../worklist/case-link.tsx';

/** The case that the others are held against. */
export function SaidInCase({ caseNumber }: { caseNumber: string }) {
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const found = useAsk('GET /cases/{caseNumber}', { path: { caseNumber } });
  const it = found.data;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={
            it && (
              <>
                <CategoryName id={it.category} /> · {format.moment(it.receivedAt, now)}{' '}
                <StatusBadge status={it.status} />
              </>
            )
          }
        >
          {words.merges.theCase} <CaseLink number={caseNumber} />
        </Header>
      }
    >
      {found.isPending && <LoadingState />}
      {it === undefined && found.isError && <ErrorState error={found.error} onAgain={() => found.refetch()} />}
      {it !== undefined && <p className="words quote">{it.complaint?.message ?? words.case.noWords}</p>}
    </Container>
  );
}
