import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import type { ReportAnswer, ReportTables } from '../api/routes.ts';
import { LoadingState } from '../states/loading-state.tsx';
import { PictureFigure } from './pictures/picture-figure.tsx';
import { usePictures } from './pictures/use-pictures.ts';
import { ReadingPanel } from './reading/reading-panel.tsx';
import type { ReportName } from './report-list.ts';
import { useReportWords as useWords } from './report-words.ts';
import { Notes } from './saying/said.tsx';
import { FiguresTable } from './table/figures-table.tsx';

interface ReportBodyProps {
  name: ReportName;
  result: ReportAnswer;
  tables: ReportTables | undefined;
  /** What only this report has; `first` stands before its pictures. */
  first?: ReactNode;
  further?: ReactNode;
}

/** A report as it is read: pictures with how to read them beside, then the table, then what one must know. */
export function ReportBody({ name, result, tables, first, further }: ReportBodyProps) {
  const { words } = useWords();
  const w = words.reports;
  const pictures = usePictures(name, result);
  const table = tables?.tables[0];
  const isTableFirst = pictures.length === 0 && first === undefined;
  const shownTable = table === undefined ? <LoadingState /> : <FiguresTable table={table} title={w.names[name]} />;
  const reading = (['read', 'cannot'] as const).map((part) => <ReadingPanel key={part} report={name} part={part} />);
  return (
    <SpaceBetween size="l">
      {isTableFirst ? (
        shownTable
      ) : (
        <div className="report-columns">
          <SpaceBetween size="l">
            {first}
            {pictures.length > 0 && (
              <Container header={<Header variant="h2">{w.pictures}</Header>}>
                {pictures.map((picture) => (
                  <PictureFigure key={picture.id} picture={picture} />
                ))}
              </Container>
            )}
          </SpaceBetween>
          <SpaceBetween size="l">{reading}</SpaceBetween>
        </div>
      )}
      {!isTableFirst && shownTable}
      {further}
      {result.notes.length > 0 && (
        <Container header={<Header variant="h2">{w.toKnow}</Header>}>
          <Notes notes={result.notes} />
        </Container>
      )}
      {isTableFirst && <div className="report-halves">{reading}</div>}
    </SpaceBetween>
  );
}
