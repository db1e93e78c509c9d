import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Link } from 'wouter';
import type { ManagerPack } from '../../../../shared/charts/report-shapes.ts';
import type { ReportTables } from '../../api/routes.ts';
import { LoadingState } from '../../states/loading-state.tsx';
import { spokenCode } from '../../words/spoken-code.ts';
import { PictureFigure } from '../pictures/picture-figure.tsx';
import { usePictures } from '../pictures/use-pictures.ts';
import { ReadingPanel } from '../reading/reading-panel.tsx';
import { ReportFrame } from '../report-frame.tsx';
import { isReport } from '../report-list.ts';
import { useReportWords as useWords } from '../report-words.ts';
import { Notes } from '../saying/said.tsx';
import { FiguresTable } from '../table/figures-table.tsx';
import { useParameters } from '../use-parameters.ts';
import { useReport } from '../use-report.ts';
import { StoryCard } from './story-card.tsx';

/** The manager pack: what the reports found, for a meeting, and two customers who sit at the table. Made to be printed. */
export function PackPage() {
  const [parameters] = useParameters();
  const found = useReport({ name: 'manager-pack', parameters });
  return (
    <ReportFrame name="manager-pack" found={found}>
      {(result, tables) => <Pack pack={result as unknown as ManagerPack} tables={tables} />}
    </ReportFrame>
  );
}

function Pack({ pack, tables }: { pack: ManagerPack; tables: ReportTables | undefined }) {
  return (
    <SpaceBetween size="l">
      <div className="report-halves">
        <StoryCard reaction="satisfied" story={pack.stories.satisfied} />
        <StoryCard reaction="dissatisfied" story={pack.stories.dissatisfied} />
      </div>
      {tables === undefined && <LoadingState />}
      {pack.parts.map((part) => (
        <Part key={part.name} part={part} tables={tables} />
      ))}
      <div className="report-halves">
        <ReadingPanel report="manager-pack" part="read" />
        <ReadingPanel report="manager-pack" part="cannot" />
      </div>
      <Notes notes={pack.notes} />
    </SpaceBetween>
  );
}

function Part({
  part: { name, result },
  tables,
}: {
  part: ManagerPack['parts'][number];
  tables: ReportTables | undefined;
}) {
  const { words } = useWords();
  const w = words.reports;
  const pictures = usePictures(name, result);
  const title = isReport(name) ? w.names[name] : spokenCode(name);
  const table = tables?.tables.find((one) => one.report === name);
  return (
    <section data-part={name}>
      <SpaceBetween size="s">
        {pictures.length > 0 && (
          <Container header={<Header variant="h2">{title}</Header>}>
            {pictures.map((picture) => (
              <PictureFigure key={picture.id} picture={picture} />
            ))}
          </Container>
        )}
        {table !== undefined && <FiguresTable table={table} title={title} />}
        {isReport(name) && (
          <p className="hint no-print">
            <Link href={`/reports/${name}`}>
              {w.wholeReport}: {title}
            </Link>
          </p>
        )}
      </SpaceBetween>
    </section>
  );
}
