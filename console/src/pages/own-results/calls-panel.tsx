import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { AnswerOf } from '../../api/routes.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../words/words.ts';
import { PeriodsTable } from './periods-table.tsx';

const MEASURES = ['handled', 'averageHandle', 'called'] as const;

/** Calls that one took oneself, and how long they took. */
export function CallsPanel({ calls }: Pick<AnswerOf<'GET /own-results'>, 'calls'>) {
  const { words } = useWords();
  const format = useFormat();
  const w = words.ownResults;
  if (calls === null)
    return (
      <Container header={<Header variant="h2">{w.calls}</Header>}>
        <Box color="text-body-secondary">{w.noCallsText}</Box>
      </Container>
    );
  return (
    <PeriodsTable
      title={w.calls}
      description={w.callsText}
      measures={MEASURES}
      name={(measure) => w[measure]}
      value={(measure, period) => {
        const { averageHandleSeconds: seconds, ...counts } = calls[period];
        if (measure !== 'averageHandle') return format.number(counts[measure]);
        return seconds === null ? undefined : format.stretch(seconds * 1000, 'second');
      }}
    />
  );
}
