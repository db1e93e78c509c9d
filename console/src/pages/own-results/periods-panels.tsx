import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { AnswerOf } from '../../api/routes.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../words/words.ts';
import { PERIODS, PeriodsTable } from './periods-table.tsx';

type Periods = Pick<AnswerOf<'GET /own-results'>, 'last30Days' | 'last90Days'>;
type Reaction = keyof NonNullable<Periods['last30Days']['reactions']>;

const DECISIONS = ['decided', 'withBrokenPromise', 'reopened'] as const;
const REACTIONS: readonly Reaction[] = ['satisfied', 'mollified', 'dissatisfied', 'no-reply', 'not-asked', 'pending'];

export function DecisionsPanel(periods: Periods) {
  const { words } = useWords();
  const format = useFormat();
  const w = words.ownResults;
  return (
    <PeriodsTable
      title={w.decisions}
      description={w.brokenText}
      measures={DECISIONS}
      name={(measure) => w[measure]}
      value={(measure, period) => format.number(periods[period][measure])}
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
    <PeriodsTable
      title={w.reactions}
      description={hidden.length > 0 ? w.tooFewText : undefined}
      measures={REACTIONS}
      name={(reaction) => (reaction === 'pending' ? w.pending : words.reactions[reaction])}
      value={(reaction, period) => {
        const count = periods[period].reactions?.[reaction];
        return count === undefined ? undefined : format.number(count);
      }}
    />
  );
}
