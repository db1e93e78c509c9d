import Badge from '@cloudscape-design/components/badge';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { useMemo } from 'react';
import type { MarketReport } from '../../../../shared/charts/report-shapes.ts';
import { useReportWords as useWords } from '../report-words.ts';
import { figureWords } from '../table/cell-words.ts';
import { Unsaid } from '../table/unsaid.tsx';
import { isShare } from './market-question.ts';

type Figure = MarketReport['inputs'][number];

/** Every input of the model with where it comes from. */
export function InputsPanel({ report }: { report: MarketReport }) {
  const { words, language } = useWords();
  const w = words.market;
  const figures = useMemo(() => figureWords(language, words.reports.limits), [language, words]);
  const say = (value: number | null, input: string) => {
    if (value === null) return <Unsaid isHidden={false} />;
    return isShare(input) ? figures.percent(value) : figures.number(value);
  };
  if (report.inputs.length === 0) return null;
  return (
    <Container
      header={
        <Header variant="h2" description={w.inputsText}>
          {w.inputs}
        </Header>
      }
    >
      <Table
        data-table="inputs"
        variant="embedded"
        contentDensity="compact"
        wrapLines
        ariaLabels={{ tableLabel: w.inputs }}
        items={[...report.inputs]}
        columnDefinitions={[
          { id: 'input', header: w.input, isRowHeader: true, cell: ({ input }) => w.figures[input] },
          { id: 'value', header: w.value, cell: ({ input, value }) => say(value, input) },
          { id: 'source', header: w.source, cell: ({ source }) => <SourceBadge source={source} /> },
          { id: 'n', header: w.people, cell: ({ n }) => (n === null ? '' : figures.number(n)) },
          {
            id: 'limits',
            header: w.range,
            cell: ({ input, lower, upper }) =>
              lower !== null &&
              upper !== null && (
                <>
                  {say(lower, input)} – {say(upper, input)}
                </>
              ),
          },
        ]}
      />
    </Container>
  );
}

/** Counted, asked or made up: by word and colour. */
function SourceBadge({ source }: { source: Figure['source'] }) {
  const { words } = useWords();
  const colors = { measured: 'green', surveyed: 'blue', assumed: 'severity-medium' } as const;
  return <Badge color={colors[source]}>{words.market.sources[source]}</Badge>;
}
