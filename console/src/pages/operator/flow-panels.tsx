import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { AnswerOf } from '../../api/routes.ts';
import { useFormat, useNow } from '../../format/use-format.ts';
import { useWords } from '../../words/words.ts';

type State = AnswerOf<'GET /operator/state'>;

/** How far each function is behind what was changed. */
export function FeedPanel({ feed }: { feed: State['feed'] }) {
  const { words } = useWords();
  const format = useFormat();
  const w = words.operator;
  return (
    <Container header={<Header variant="h2">{w.feed}</Header>}>
      <ul className="plain">
        {feed.map(({ consumer, lag }) => (
          <li key={consumer} className="apart">
            <span>{consumer}</span>
            <StatusIndicator type={lag === 0 ? 'success' : 'in-progress'}>
              {w.lag}: {format.number(lag)}
            </StatusIndicator>
          </li>
        ))}
      </ul>
    </Container>
  );
}

/** The newest letters by name and time: what they say is not for who runs the house. */
export function OutboxPanel({ outbox }: { outbox: State['outbox'] }) {
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const w = words.operator;
  return (
    <Container header={<Header variant="h2">{w.outbox}</Header>}>
      {outbox.length === 0 && <Box color="text-body-secondary">{w.noOutbox}</Box>}
      <ul className="plain">
        {outbox.slice(0, 8).map(({ id, channel, sentAt, language }) => (
          <li key={`${channel} ${id}`}>
            {w.ways[channel]} ({language}), {format.moment(sentAt, now)}
            <Box fontSize="body-s" color="text-body-secondary">
              <span className="words">{id}</span>
            </Box>
          </li>
        ))}
      </ul>
    </Container>
  );
}
