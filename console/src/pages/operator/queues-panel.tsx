import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { AnswerOf } from '../../api/routes.ts';
import { useTell } from '../../api/use-api.ts';
import { useFormat, useNow } from '../../format/use-format.ts';
import { FormProblem } from '../../forms/form-problem.tsx';
import { useNotify } from '../../shell/notices.tsx';
import { useIsNarrow } from '../../shell/use-media.ts';
import { useWords } from '../../words/words.ts';

type Queue = AnswerOf<'GET /operator/state'>['queues'][number];

/** What waits in each queue, and what was given up: those with dead letters first. */
export function QueuesPanel({ queues }: { queues: readonly Queue[] }) {
  const { words } = useWords();
  const format = useFormat();
  const notify = useNotify();
  const isNarrow = useIsNarrow();
  const w = words.operator;
  const redrive = useTell('POST /operator/redrive', ['GET /operator/state']);
  const order = queues.toSorted((a, b) => b.dead - a.dead || b.visible + b.hidden - (a.visible + a.hidden));
  const isQuiet = queues.every(({ dead }) => dead === 0);
  const send = (queue: string) =>
    redrive.mutate(
      { body: { queue } },
      { onSuccess: ({ messages }) => notify({ type: 'success', text: w.redriven(messages ?? 0) }) },
    );
  return (
    <Table
      items={order}
      trackBy="queue"
      wrapLines
      ariaLabels={{ tableLabel: w.queues }}
      header={
        <>
          <Header variant="h2" description={isQuiet && <StatusIndicator type="success">{w.noDead}</StatusIndicator>}>
            {w.queues}
          </Header>
          <FormProblem error={redrive.error} />
        </>
      }
      columnDefinitions={[
        {
          id: 'queue',
          header: w.queue,
          isRowHeader: true,
          cell: (it) => (
            <>
              {it.queue}
              {it.dead > 0 && <DeadLetters queue={it} />}
            </>
          ),
        },
        { id: 'ready', header: w.ready, cell: ({ visible }) => format.number(visible) },
        ...(isNarrow ? [] : [{ id: 'hidden', header: w.hidden, cell: ({ hidden }: Queue) => format.number(hidden) }]),
        {
          id: 'dead',
          header: w.dead,
          cell: ({ queue, dead }) =>
            dead === 0 ? (
              '0'
            ) : (
              <>
                <StatusIndicator type="error">{format.number(dead)}</StatusIndicator>{' '}
                <Button loading={redrive.isPending} ariaLabel={w.redriveQueue(queue)} onClick={() => send(queue)}>
                  {w.redrive}
                </Button>
              </>
            ),
        },
        ...(isNarrow
          ? []
          : [
              {
                id: 'impact',
                header: w.impact,
                minWidth: 260,
                cell: ({ queue, impact }: Queue) => w.impacts[queue] ?? impact,
              },
            ]),
      ]}
    />
  );
}

/** The oldest, by number and time: what they say is not for who runs the house. */
function DeadLetters({ queue: { queue, oldestDead } }: { queue: Queue }) {
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const w = words.operator;
  return (
    <ExpandableSection headerText={w.deadLetters(queue)}>
      <ul className="plain">
        {oldestDead.map(({ id, receiveCount, sentAt, diedAt }) => (
          <li key={id}>
            {id}: {format.moment(sentAt, now)}
            <Box fontSize="body-s" color="text-body-secondary">
              {w.deadLetter(receiveCount, format.moment(diedAt, now))}
            </Box>
          </li>
        ))}
      </ul>
    </ExpandableSection>
  );
}
