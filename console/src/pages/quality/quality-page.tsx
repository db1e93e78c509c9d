import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useAsk } from '../../api/use-api.ts';
import { useFormat, useNow } from '../../format/use-format.ts';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { FormProblem } from '../../forms/form-problem.tsx';
import { useNames } from '../../session/names.tsx';
import { useSession } from '../../session/session.ts';
import { useNotify } from '../../shell/notices.tsx';
import { PageLayout } from '../../shell/page-layout.tsx';
import { EmptyState, ErrorState } from '../../states/error-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { useWords } from '../../words/words.ts';
import { scorecardAddress } from './scorecard.ts';
import { ScorecardsPanel } from './scorecards-panel.tsx';

const PERIODS = ['30', '90'] as const;
type Period = (typeof PERIODS)[number];

/** Who was reviewed least, a case to look at next, and what was given before. */
export default function QualityPage() {
  const { words } = useWords();
  const [search, setSearch] = useSearchParams();
  const w = words.quality;
  const board = useAsk('GET /scorecards/board', {}, { refetchInterval: 30_000 });
  const person = search.get('person') ?? undefined;
  const days: Period = search.get('days') === '90' ? '90' : '30';
  const addressed = (more: { person?: string; days?: string }) =>
    setSearch({ ...(person !== undefined && { person }), ...(days === '90' && { days }), ...more });
  return (
    <PageLayout title={w.title} description={w.description}>
      {board.isPending && <LoadingState />}
      {board.isError && <ErrorState error={board.error} onAgain={() => board.refetch()} />}
      {board.data?.people.length === 0 && <EmptyState title={w.none} text={w.noneText} />}
      {board.data !== undefined && board.data.people.length > 0 && (
        <People {...board.data} period={days} onPeriod={(chosen) => addressed({ days: chosen })} />
      )}
      {person !== undefined && <ScorecardsPanel key={person} person={person} />}
    </PageLayout>
  );
}

interface PeopleProps {
  days: number;
  people: readonly { personId: string; count: number; lastAt: string | null; disputed: number }[];
  period: Period;
  onPeriod(period: Period): void;
}

function People({ days, people, period, onPeriod }: PeopleProps) {
  const nameOf = useNames();
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const { draw, drawing, error } = useDraw(period);
  const w = words.quality;
  return (
    <Table
      items={people}
      trackBy="personId"
      wrapLines
      ariaLabels={{ tableLabel: w.title }}
      header={
        <Header
          variant="h2"
          description={w.drawText}
          actions={
            <ChoiceField
              label={w.closedWithin}
              value={period}
              options={PERIODS.map((value) => ({ value, label: w.days(Number(value)) }))}
              onChange={onPeriod}
            />
          }
        >
          {w.scorecards}
        </Header>
      }
      filter={<FormProblem error={error} />}
      columnDefinitions={[
        {
          id: 'person',
          header: w.person,
          isRowHeader: true,
          cell: ({ personId }) => (
            <Link className="case-link" href={`/quality?person=${encodeURIComponent(personId)}`}>
              {nameOf(personId)}
            </Link>
          ),
        },
        { id: 'count', header: w.count(days), cell: ({ count }) => format.number(count) },
        {
          id: 'last',
          header: w.last,
          cell: ({ lastAt }) => (lastAt === null ? w.never : format.moment(lastAt, now)),
        },
        { id: 'disputed', header: w.disputed, cell: ({ disputed }) => format.number(disputed) },
        {
          id: 'draw',
          header: words.forms.actions,
          cell: ({ personId }) => (
            <Button
              wrapText={false}
              loading={drawing === personId}
              ariaLabel={w.drawOf(nameOf(personId))}
              onClick={() => draw(personId)}
            >
              {w.draw}
            </Button>
          ),
        },
      ]}
    />
  );
}

/** Draws a case of somebody and goes there. */
function useDraw(period: Period) {
  const nameOf = useNames();
  const { words } = useWords();
  const { ask } = useSession();
  const [, go] = useLocation();
  const notify = useNotify();
  const [drawing, setDrawing] = useState<string>();
  const [error, setError] = useState<Error>();
  async function draw(person: string) {
    setDrawing(person);
    setError(undefined);
    try {
      const drawn = await ask('GET /scorecards/sample', { query: { person, days: Number(period) } });
      if (drawn.case === null) notify({ type: 'info', text: words.quality.nothingLeft(nameOf(person)) });
      else go(scorecardAddress(drawn.case.caseNumber, person));
    } catch (problem) {
      setError(problem as Error);
    } finally {
      setDrawing(undefined);
    }
  }
  return { draw, drawing, error };
}
