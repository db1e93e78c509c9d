import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-api.ts';
import { useFormat } from '../../format/use-format.ts';
import { waitText } from '../../format/wait-text.ts';
import { useTeamName } from '../../forms/team-picker.tsx';
import { useNames } from '../../session/names.tsx';
import { ErrorState } from '../../states/error-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { useWords } from '../../words/words.ts';

type Board = AnswerOf<'GET /desk/board'>;

const FRESH_MS = 3_000;
const TYPES: Record<Board['agents'][number]['state'], StatusIndicatorProps.Type> = {
  available: 'success',
  'on-call': 'in-progress',
  'after-call': 'pending',
  away: 'stopped',
};

const STATES = Object.keys(TYPES) as (keyof typeof TYPES)[];

/** Who waits on the toll-free line, for how long, and who is there. */
export function LinePanel() {
  const { words } = useWords();
  const w = words.board;
  const board = useAsk('GET /desk/board', {}, { refetchInterval: FRESH_MS });
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            board.data && (
              <StatusIndicator type={board.data.isOpen ? 'success' : 'stopped'}>
                {board.data.isOpen ? w.lineOpen : w.lineClosed}
              </StatusIndicator>
            )
          }
        >
          {w.line}
        </Header>
      }
    >
      {board.isPending && <LoadingState />}
      {board.isError && <ErrorState error={board.error} onAgain={() => board.refetch()} />}
      {board.data !== undefined && <LineFacts {...board.data} />}
    </Container>
  );
}

function LineFacts({ queues, agents }: Board) {
  const nameOf = useNames();
  const { words } = useWords();
  const format = useFormat();
  const teamOf = useTeamName();
  const w = words.board;
  const waiting = queues.filter((queue) => queue.waiting > 0);
  const { reasons } = words.telephone;
  const languages = words.roster.languageNames;
  const languageOf = (code: string) => languages[code as keyof typeof languages] ?? code;
  const reasonOf = (code: string) => reasons[code as keyof typeof reasons] ?? code;
  const statesOf = (all: Board['agents']) =>
    STATES.map((state) => ({ state, count: all.filter((agent) => agent.state === state).length }))
      .filter(({ count }) => count > 0)
      .map(({ state, count }) => `${w.presences[state]} ${format.number(count)}`)
      .join(', ');
  return (
    <SpaceBetween size="m">
      <section>
        <Box variant="h3">{w.waiting}</Box>
        {waiting.length === 0 && <Box color="text-body-secondary">{w.nobodyWaits}</Box>}
        <ul className="plain">
          {waiting.map((queue) => (
            <li key={queue.queue} className="apart">
              <span>
                {teamOf(queue.team)}, {languageOf(queue.language)}: <b>{format.number(queue.waiting)}</b>
              </span>
              <span>
                {w.longest}: {waitText(queue.longestWaitSeconds ?? 0)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <Box variant="h3">{w.agents}</Box>
        {agents.length === 0 && <Box color="text-body-secondary">{w.noAgents}</Box>}
        {agents.length > 1 && <Box color="text-body-secondary">{statesOf(agents)}</Box>}
        <ul className="plain">
          {agents.map(({ personId, state, reason, isRinging }) => (
            <li key={personId} className="apart">
              <span>{nameOf(personId)}</span>
              <StatusIndicator type={TYPES[state]}>
                {w.presences[state]}
                {reason !== null && ` (${reasonOf(reason)})`}
                {isRinging && `, ${w.ringing}`}
              </StatusIndicator>
            </li>
          ))}
        </ul>
      </section>
    </SpaceBetween>
  );
}

/** On AWS who is there is Connect's to say. */
export function LineElsewhere() {
  const { words } = useWords();
  return (
    <Container header={<Header variant="h2">{words.board.line}</Header>}>
      <Box color="text-body-secondary">{words.board.inConnect}</Box>
    </Container>
  );
}
