import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { Link } from 'wouter';
import type { AnswerOf } from '../../api/routes.ts';
import { useFormat, useNow } from '../../format/use-format.ts';
import { useTeamName } from '../../forms/team-picker.tsx';
import { useNames } from '../../session/names.tsx';
import { EmptyState } from '../../states/error-state.tsx';
import { useWords } from '../../words/words.ts';

type Load = AnswerOf<'GET /load'>;

/** Nothing is quiet; what is broken has a sign of its own, too. */
function Count({ of, isBad = false }: { of: number; isBad?: boolean }) {
  const format = useFormat();
  if (of === 0) return <Box color="text-status-inactive">0</Box>;
  if (!isBad) return <>{format.number(of)}</>;
  return <StatusIndicator type="error">{format.number(of)}</StatusIndicator>;
}

export function TeamsPanel({ teams }: { teams: Load['teams'] }) {
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const nameOf = useTeamName();
  const w = words.board;
  return (
    <Table
      items={teams}
      trackBy="team"
      wrapLines
      ariaLabels={{ tableLabel: w.teams }}
      header={<Header variant="h2">{w.teams}</Header>}
      empty={<EmptyState title={w.nothing} />}
      columnDefinitions={[
        {
          id: 'team',
          header: words.forms.team,
          isRowHeader: true,
          cell: ({ team }) => (
            <Link className="case-link" href={`/cases?team=${team}`} aria-label={w.showCases(nameOf(team))}>
              {nameOf(team)}
            </Link>
          ),
        },
        { id: 'open', header: w.open, cell: ({ open, isMore }) => `${format.number(open)}${isMore ? '+' : ''}` },
        { id: 'nobody', header: w.withNobody, cell: ({ withNobody }) => <Count of={withNobody} /> },
        { id: 'decided', header: w.decided, cell: ({ decided }) => <Count of={decided} /> },
        { id: 'today', header: w.dueToday, cell: ({ dueToday }) => <Count of={dueToday} /> },
        { id: 'broken', header: w.broken, cell: ({ broken }) => <Count of={broken} isBad /> },
        {
          id: 'oldest',
          header: w.oldest,
          cell: ({ oldestReceivedAt }) => oldestReceivedAt !== null && format.moment(oldestReceivedAt, now),
        },
      ]}
    />
  );
}

export function PeoplePanel({ people }: { people: Load['people'] }) {
  const nameOf = useNames();
  const { words } = useWords();
  const format = useFormat();
  const w = words.board;
  return (
    <Table
      items={people}
      trackBy="personId"
      wrapLines
      ariaLabels={{ tableLabel: w.people }}
      header={<Header variant="h2">{w.people}</Header>}
      empty={<EmptyState title={words.roster.none} />}
      columnDefinitions={[
        {
          id: 'person',
          header: w.person,
          isRowHeader: true,
          cell: ({ personId }) => (
            <Link className="case-link" href={`/handover?owner=${encodeURIComponent(personId)}`}>
              {nameOf(personId)}
            </Link>
          ),
        },
        {
          id: 'shift',
          minWidth: 150,
          header: w.onShift,
          cell: ({ isOnRoster, isOnShift }) =>
            isOnShift ? (
              <StatusIndicator type="success">{w.shiftYes}</StatusIndicator>
            ) : (
              <StatusIndicator type="stopped">{isOnRoster ? w.shiftNo : w.offRoster}</StatusIndicator>
            ),
        },
        {
          id: 'hand',
          minWidth: 100,
          header: w.inHand,
          cell: ({ inHand, cap }) => (
            <>
              {cap === null ? format.number(inHand) : w.ofCap(format.number(inHand), format.number(cap))}
              {cap !== null && inHand >= cap && <StatusIndicator type="warning">{w.full}</StatusIndicator>}
            </>
          ),
        },
        { id: 'today', header: w.dueToday, cell: ({ dueToday }) => <Count of={dueToday} /> },
        { id: 'broken', header: w.broken, cell: ({ broken }) => <Count of={broken} isBad /> },
      ]}
    />
  );
}
