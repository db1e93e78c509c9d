import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-api.ts';
import { useFormat } from '../../format/use-format.ts';
import { waitText } from '../../format/wait-text.ts';
import { ErrorState } from '../../states/error-state.tsx';
import { Unsaid } from '../../states/unsaid.tsx';
import { useWords } from '../../words/words.ts';
import { MEASURES, type Measure, type Period } from './measures.ts';

type Board = AnswerOf<'GET /line/board'>;

const FRESH_MS = 10_000;
const SHOWN = Object.keys(MEASURES) as Measure[];

/** How the line does now, in the last hour and today: of the house's own records, so the same here and on AWS. */
export function LineFiguresPanel() {
  const { words } = useWords();
  const w = words.board;
  const board = useAsk('GET /line/board', {}, { refetchInterval: FRESH_MS });
  return (
    <Table
      items={board.data === undefined ? [] : SHOWN}
      trackBy={(id) => id}
      wrapLines
      loading={board.isPending}
      loadingText={words.states.loading}
      ariaLabels={{ tableLabel: w.figures }}
      header={
        <SpaceBetween size="s">
          <Header variant="h2" description={board.data && w.figuresText(String(board.data.answerWithinSeconds))}>
            {w.figures}
          </Header>
          {board.isError && <ErrorState error={board.error} onAgain={() => board.refetch()} />}
          {board.data !== undefined && <Now {...board.data} />}
        </SpaceBetween>
      }
      columnDefinitions={[
        { id: 'measure', header: w.measure, isRowHeader: true, cell: (id) => w.measures[id] },
        { id: 'hour', header: w.lastHour, cell: (id) => <Figure id={id} of={board.data?.lastHour} /> },
        { id: 'today', header: w.today, cell: (id) => <Figure id={id} of={board.data?.today} /> },
      ]}
    />
  );
}

function Figure({ id, of }: { id: Measure; of: Period | undefined }) {
  const { words } = useWords();
  const format = useFormat();
  if (of === undefined) return null;
  const shown = MEASURES[id](of, format);
  return shown === null ? <Unsaid why={words.board.notYet} /> : shown;
}

/** Three numbers of this moment, to be read from across the room. */
function Now({ waiting, longestWaitSeconds, talking }: Board) {
  const { words } = useWords();
  const format = useFormat();
  const w = words.board;
  return (
    <dl className="big-numbers">
      <div>
        <dt>{w.waiting}</dt>
        <dd>{format.number(waiting)}</dd>
      </div>
      <div>
        <dt>{w.longest}</dt>
        <dd>{longestWaitSeconds === null ? <Unsaid why={w.nobodyWaits} /> : waitText(longestWaitSeconds)}</dd>
      </div>
      <div>
        <dt>{w.talking}</dt>
        <dd>{format.number(talking)}</dd>
      </div>
    </dl>
  );
}
