import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { AnswerOf } from '../../api/routes.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../words/words.ts';

const MEASURES = ['handled', 'averageHandle', 'called'] as const;
const PERIODS = ['last30Days', 'last90Days'] as const;

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
  const shown = (measure: (typeof MEASURES)[number], period: (typeof PERIODS)[number]) => {
    const { averageHandleSeconds, ...counts } = calls[period];
    if (measure !== 'averageHandle') return format.number(counts[measure]);
    if (averageHandleSeconds !== null) return format.stretch(averageHandleSeconds * 1000, 'second');
    return <Box color="text-body-secondary">{w.tooFew}</Box>;
  };
  return (
    <Table
      items={MEASURES}
      trackBy={(measure) => measure}
      wrapLines
      ariaLabels={{ tableLabel: w.calls }}
      header={
        <Header variant="h2" description={w.callsText}>
          {w.calls}
        </Header>
      }
      columnDefinitions={[
        { id: 'measure', header: w.measure, isRowHeader: true, cell: (measure) => w[measure] },
        ...PERIODS.map((period) => ({
          id: period,
          header: w[period],
          cell: (measure: (typeof MEASURES)[number]) => shown(measure, period),
        })),
      ]}
    />
  );
}
