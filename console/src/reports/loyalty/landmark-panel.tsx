import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { useMemo } from 'react';
import type { LoyaltyReport } from '../../../../shared/charts/report-shapes.ts';
import { useReportWords as useWords } from '../report-words.ts';
import { spokenLabel } from '../saying/spoken-label.ts';
import { cellWords, figureWords } from '../table/cell-words.ts';
import { Unsaid } from '../table/unsaid.tsx';

/** Everybody with a case, ended or not, by how it stood on one day after its receipt. */
export function LandmarkPanel({ report: { landmark } }: { report: LoyaltyReport }) {
  const { words, language, speaker } = useWords();
  const w = words.loyalty;
  const figures = useMemo(() => figureWords(language, words.reports.limits), [language, words]);
  const lines = landmark.groups.flatMap((group) => group.windows.map((window) => ({ group, window })));
  type Line = (typeof lines)[number];
  const count = (value: number | null, { group }: Line) =>
    value === null ? <Unsaid isHidden={group.suppressed !== undefined} /> : figures.number(value);
  return (
    <Container
      header={
        <Header variant="h2" description={w.landmarkText(landmark.days)}>
          {w.landmark}
        </Header>
      }
    >
      <Table
        data-table="landmark"
        variant="embedded"
        contentDensity="compact"
        ariaLabels={{ tableLabel: w.landmark }}
        items={lines}
        columnDefinitions={[
          { id: 'group', header: w.stood, isRowHeader: true, cell: ({ group }) => spokenLabel(group.group, speaker) },
          { id: 'days', header: w.days, cell: ({ window }) => figures.number(window.days) },
          { id: 'matched', header: w.people, cell: (it) => count(it.group.matched, it) },
          { id: 'bought', header: w.boughtBefore, cell: (it) => count(it.group.boughtBefore, it) },
          { id: 'risk', header: w.atRisk, cell: (it) => count(it.window.atRisk, it) },
          {
            id: 'share',
            header: w.cameBack,
            cell: (it) => {
              const { repurchased, lower, upper } = it.window;
              if (repurchased === null) return <Unsaid isHidden={it.group.suppressed !== undefined} />;
              return cellWords({ rate: repurchased, lower, upper }, 'share', figures);
            },
          },
        ]}
      />
    </Container>
  );
}
