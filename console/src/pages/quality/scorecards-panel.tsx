import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { Link } from 'wouter';
import { useAsk } from '../../api/use-api.ts';
import { useFormat, useNow } from '../../format/use-format.ts';
import { useNames } from '../../session/names.tsx';
import { ErrorState } from '../../states/error-state.tsx';
import { useWords } from '../../words/words.ts';
import { spokenNumber } from '../../worklist/case-link.tsx';
import { scorecardAddress } from './scorecard.ts';
import { ScoreText, StateIndicator } from './scorecard-badges.tsx';

/** How somebody's work was reviewed, the newest first; without a person one's own. */
export function ScorecardsPanel({ person }: { person?: string }) {
  const nameOf = useNames();
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const w = words.quality;
  const list = useAsk(
    'GET /scorecards',
    { query: person === undefined ? {} : { person } },
    { refetchInterval: 30_000 },
  );
  const title = person === undefined ? w.own : w.ofPerson(nameOf(person));
  if (list.isError) return <ErrorState error={list.error} onAgain={() => list.refetch()} />;
  return (
    <Table
      items={list.data?.scorecards ?? []}
      trackBy={({ caseNumber }) => caseNumber}
      wrapLines
      loading={list.isPending}
      loadingText={words.states.loading}
      ariaLabels={{ tableLabel: title }}
      header={
        <Header variant="h2" {...(person === undefined && { description: w.ownText })}>
          {title}
        </Header>
      }
      empty={<Box color="text-body-secondary">{w.noScorecards}</Box>}
      footer={list.data?.isMore === true && w.isMore}
      columnDefinitions={[
        {
          id: 'case',
          header: w.case,
          isRowHeader: true,
          cell: ({ caseNumber, person: whose, steps }) => (
            <>
              <Link className="case-link" href={scorecardAddress(caseNumber, whose)}>
                {spokenNumber(caseNumber)}
              </Link>
              {steps[0] !== undefined && (
                <div className="beside">{words.forms.by(nameOf(steps[0].by), format.moment(steps[0].at, now))}</div>
              )}
            </>
          ),
        },
        { id: 'score', header: w.score, cell: (scorecard) => <ScoreText scorecard={scorecard} /> },
        { id: 'state', header: w.state, cell: ({ state }) => <StateIndicator state={state} /> },
      ]}
    />
  );
}
