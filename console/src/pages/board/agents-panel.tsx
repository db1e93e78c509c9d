import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { useAsk } from '../../api/use-api.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTeamName } from '../../forms/team-picker.tsx';
import { useWords } from '../../words/words.ts';
import { AGENT_STATES, type Agents } from './agent-states.ts';

type Row = Agents['all'] & { team?: string };

const FRESH_MS = 10_000;

/** How many agents are in which state, of the whole line and of each team; as the contact centre counts, here and on AWS. */
export function AgentsPanel() {
  const { words } = useWords();
  const format = useFormat();
  const nameOf = useTeamName();
  const w = words.board.agentCounts;
  const { data, isPending, isError } = useAsk('GET /line/board', {}, { refetchInterval: FRESH_MS });
  const agents = data?.agents;
  const rows: Row[] = agents ? [agents.all, ...agents.teams.filter(({ online }) => online > 0)] : [];
  return (
    <Table
      items={rows}
      trackBy={({ team }) => team ?? ''}
      wrapLines
      loading={isPending}
      loadingText={words.states.loading}
      ariaLabels={{ tableLabel: w.title }}
      header={
        <Header variant="h2" description={agents && w.counted(format.time(agents.at))}>
          {w.title}
        </Header>
      }
      // That it could not be read is said beside the figures of the line, which are of the same answer.
      empty={isError ? null : <Box color="text-body-secondary">{w.unsaid}</Box>}
      columnDefinitions={[
        {
          id: 'team',
          header: w.whose,
          isRowHeader: true,
          cell: ({ team }) => (team === undefined ? w.all : nameOf(team)),
        },
        ...AGENT_STATES.map((state) => ({
          id: state,
          header: w.states[state],
          cell: (row: Row) => format.number(row[state]),
        })),
      ]}
    />
  );
}
