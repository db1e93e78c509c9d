import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { useMemo } from 'react';
import type { ReportTable } from '../../api/routes.ts';
import { useIsPrinting } from '../../shell/use-media.ts';
import { EmptyState } from '../../states/error-state.tsx';
import { useReportWords as useWords } from '../report-words.ts';
import { Said } from '../saying/said.tsx';
import { cellWords, figureWords } from './cell-words.ts';
import { Unsaid } from './unsaid.tsx';

type Line = ReportTable['lines'][number];

/** A report's table with the columns that people read; the others are in its CSV. What is hidden or unknown is said, never 0. */
export function FiguresTable({ table, title }: { table: ReportTable; title: string }) {
  const { words, language, speaker } = useWords();
  const w = words.reports;
  // Nobody scrolls on paper.
  const isPrinting = useIsPrinting();
  const figures = useMemo(() => figureWords(language, w.limits), [language, w]);
  const currencyAt = table.columns.findIndex(({ name }) => name === 'currency');
  const columns = table.columns.flatMap(({ name, kind, csvOnly }, at) =>
    csvOnly === true
      ? []
      : [
          {
            id: name,
            header: speaker.column(name),
            isRowHeader: at === 0,
            cell: ({ cells, suppressed }: Line) =>
              cellWords(cells[at] ?? null, kind, figures, { speaker, currency: String(cells[currencyAt] ?? '') }) ?? (
                <Unsaid isHidden={suppressed} />
              ),
          },
        ],
  );
  const hasHidden = table.lines.some(({ suppressed }) => suppressed);
  return (
    <Table
      data-table={table.report}
      variant="container"
      contentDensity="compact"
      wrapLines={isPrinting}
      columnDefinitions={columns}
      items={[...table.lines]}
      ariaLabels={{ tableLabel: title }}
      header={
        <Header
          variant="h2"
          counter={`(${figures.number(table.lines.length)})`}
          description={<Said english={table.heading} />}
        >
          {title}
        </Header>
      }
      footer={hasHidden ? `${w.hiddenMeans} ${w.dashMeans}` : w.dashMeans}
      empty={<EmptyState title={words.states.nothing} text={w.emptyText} />}
    />
  );
}
