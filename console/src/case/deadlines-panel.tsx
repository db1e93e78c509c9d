import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { CaseView } from '../api/routes.ts';
import { DueClock } from '../format/due-clock.tsx';
import { useFormat, useNow } from '../format/use-format.ts';
import { useWords } from '../words/words.ts';

type Deadline = CaseView['deadlines'][number];

/** Every promise of the case as a clock: what runs first, then what was kept or missed. */
export function DeadlinesPanel({ it }: { it: CaseView }) {
  const { words } = useWords();
  const w = words.case;
  const order = [...it.deadlines].sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || (a.dueAt < b.dueAt ? -1 : 1));
  return (
    <Container header={<Header variant="h2">{w.deadlines}</Header>}>
      {order.length === 0 ? (
        <Box color="text-body-secondary">{w.noDeadlines}</Box>
      ) : (
        <dl className="facts">
          {order.map((deadline) => (
            <div key={`${deadline.kind} ${deadline.dueAt}`}>
              <dt>
                {words.deadlines[deadline.kind]}
                {deadline.regulatory && ` (${w.regulatory})`}
              </dt>
              <dd>
                <DeadlineClock deadline={deadline} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Container>
  );
}

const isOver = ({ metAt, missedAt }: Deadline) => metAt !== undefined || missedAt !== undefined;

function DeadlineClock({ deadline }: { deadline: Deadline }) {
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const w = words.case;
  const { metAt, missedAt, lateAt, pausedAt, remainingSeconds = 0 } = deadline;
  if (metAt !== undefined)
    return <StatusIndicator type="success">{w.metOn(format.moment(metAt, now))}</StatusIndicator>;
  if (lateAt !== undefined)
    return <StatusIndicator type="error">{w.doneLate(format.moment(lateAt, now))}</StatusIndicator>;
  if (missedAt !== undefined) {
    return <StatusIndicator type="error">{w.missedOn(format.moment(deadline.dueAt, now))}</StatusIndicator>;
  }
  if (pausedAt !== undefined) {
    return <StatusIndicator type="stopped">{w.pausedWith(format.stretch(remainingSeconds * 1000))}</StatusIndicator>;
  }
  return <DueClock dueAt={deadline.extendedTo ?? deadline.dueAt} />;
}
