import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { useWords } from '../../words/words.ts';

export const PERIODS = ['last30Days', 'last90Days'] as const;
export type Period = (typeof PERIODS)[number];

interface PeriodsTableProps<M extends string> {
  title: string;
  description: string | undefined;
  measures: readonly M[];
  name(measure: M): string;
  /** Undefined where it would be of too few. */
  value(measure: M, period: Period): string | undefined;
}

/** Measures of one's own work, a line each, in 30 and in 90 days. */
export function PeriodsTable<M extends string>({ title, description, measures, name, value }: PeriodsTableProps<M>) {
  const { words } = useWords();
  const w = words.ownResults;
  return (
    <Table
      items={measures}
      trackBy={(measure) => measure}
      wrapLines
      ariaLabels={{ tableLabel: title }}
      header={
        <Header variant="h2" description={description}>
          {title}
        </Header>
      }
      columnDefinitions={[
        { id: 'measure', header: w.measure, isRowHeader: true, cell: name },
        ...PERIODS.map((period) => ({
          id: period,
          header: w[period],
          cell: (measure: M) => value(measure, period) ?? <Box color="text-body-secondary">{w.tooFew}</Box>,
        })),
      ]}
    />
  );
}
