import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { AnswerOf } from '../../api/routes.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../words/words.ts';

type Periods = Pick<AnswerOf<'GET /own-results'>, 'last30Days' | 'last90Days'>;
type Reaction = keyof NonNullable<Periods['last30Days']['reactions']>;

const DECISIONS = ['decided', 'withBrokenPromise', 'reopened'] as const;
const REACTIONS: readonly Reaction[] = ['satisfied', 'mollified', 'dissatisfied', 'no-reply', 'not-asked', 'pending'];
const PERIODS = ['last30Days', 'last90Days'] as const;

export function DecisionsPanel(periods: Periods) {
  const { words } = useWords();
  const format = useFormat();
  const w = words.ownResults;
  return (
    <Table
      items={DECISIONS}
      trackBy={(name) => name}
      wrapLines
      ariaLabels={{ tableLabel: w.decisions }}
      header={
        <Header variant="h2" description={w.brokenText}>
          {w.decisions}
        </Header>
      }
      columnDefinitions={[
        { id: 'measure', header: w.measure, isRowHeader: true, cell: (name) => w[name] },
        ...PERIODS.map((period) => ({
          id: period,
          header: w[period],
          cell: (name: (typeof DECISIONS)[number]) => format.number(periods[period][name]),
        })),
      ]}
    />
  );
}

export function ReactionsPanel(periods: Periods) {
  const { words } = useWords();
  const format = useFormat();
  const w = words.ownResults;
  const hidden = PERIODS.filter((period) => periods[period].reactions === null);
  if (hidden.length === PERIODS.length)
    return (
      <Container header={<Header variant="h2">{w.reactions}</Header>}>
        <Box color="text-body-secondary">{w.tooFewText}</Box>
      </Container>
    );
  return (
    <Table
      items={REACTIONS}
      trackBy={(reaction) => reaction}
      wrapLines
      ariaLabels={{ tableLabel: w.reactions }}
      header={
        <Header variant="h2" description={hidden.length > 0 && w.tooFewText}>
          {w.reactions}
        </Header>
      }
      columnDefinitions={[
        {
          id: 'reaction',
          header: w.measure,
          isRowHeader: true,
          cell: (reaction) => (reaction === 'pending' ? w.pending : words.reactions[reaction]),
        },
        ...PERIODS.map((period) => ({
          id: period,
          header: w[period],
          cell: (reaction: Reaction) => {
            const count = periods[period].reactions?.[reaction];
            return count === undefined ? <Box color="text-body-secondary">{w.tooFew}</Box> : format.number(count);
          },
        })),
      ]}
    />
  );
}
