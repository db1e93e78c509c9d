import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useMemo } from 'react';
import type { LoyaltyReport } from '../../../../shared/charts/report-shapes.ts';
import { useReportWords as useWords } from '../report-words.ts';
import { spokenLabel } from '../saying/spoken-label.ts';
import { cellWords, figureWords } from '../table/cell-words.ts';
import { Unsaid } from '../table/unsaid.tsx';

type Baseline = NonNullable<LoyaltyReport['baseline']>;

/** Beside customers alike who had no case on file: who was found, how alike they are, and what follows until a later case. */
export function BaselinePanel({ report: { baseline, logRank } }: { report: LoyaltyReport }) {
  const { words, language, speaker } = useWords();
  const w = words.loyalty;
  const figures = useMemo(() => figureWords(language, words.reports.limits), [language, words]);
  if (baseline === null) return null;
  const probability = (p: number) => (p < 0.0001 ? `< ${speaker.cell('0.0001')}` : speaker.cell(p.toFixed(4)));
  const lines = baseline.groups.flatMap((group) =>
    group.windows.map((window, at) => ({ group, window, isFirst: at === 0 })),
  );
  type Line = (typeof lines)[number];
  const share = (it: { repurchased: number | null; lower: number | null; upper: number | null }, hidden: boolean) =>
    it.repurchased === null ? (
      <Unsaid isHidden={hidden} />
    ) : (
      cellWords({ ...it, rate: it.repurchased }, 'share', figures)
    );
  const count = (value: number | null, hidden: boolean) =>
    value === null ? <Unsaid isHidden={hidden} /> : figures.number(value);
  const isHidden = ({ group }: Line) => group.suppressed !== undefined;
  return (
    <Container
      header={
        <Header variant="h2" description={w.baselineText(baseline.controlsPerCase)}>
          {w.baseline}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Table
          data-table="baseline"
          variant="embedded"
          contentDensity="compact"
          ariaLabels={{ tableLabel: w.baseline }}
          items={lines}
          columnDefinitions={[
            { id: 'group', header: w.group, isRowHeader: true, cell: ({ group }) => spokenLabel(group.group, speaker) },
            { id: 'days', header: w.days, cell: ({ window }) => figures.number(window.days) },
            { id: 'cases', header: w.cases, cell: (it) => count(it.group.cases, isHidden(it)) },
            { id: 'dropped', header: w.dropped, cell: (it) => count(it.group.dropped, isHidden(it)) },
            { id: 'controls', header: w.controls, cell: (it) => count(it.group.controls, isHidden(it)) },
            { id: 'of-cases', header: w.ofCases, cell: (it) => share(it.window.cases, isHidden(it)) },
            { id: 'of-controls', header: w.ofControls, cell: (it) => share(it.window.controls, isHidden(it)) },
            {
              id: 'until-next',
              header: w.untilNextCase,
              cell: (it) => {
                const { points, lower, upper } = it.window.untilNextCase;
                if (points === null) return <Unsaid isHidden={isHidden(it)} />;
                return cellWords({ rate: points, lower, upper }, 'points', figures);
              },
            },
          ]}
        />
        <BalanceTable baseline={baseline} figures={figures} />
        {logRank !== null && (
          <p className="hint">
            {w.logRank(probability(logRank.p), logRank.stratified === null ? null : probability(logRank.stratified.p))}
          </p>
        )}
      </SpaceBetween>
    </Container>
  );
}

function BalanceTable({ baseline, figures }: { baseline: Baseline; figures: ReturnType<typeof figureWords> }) {
  const { words, speaker } = useWords();
  const w = words.loyalty;
  const lines = baseline.groups.flatMap((group) => (group.balance ?? []).map((line) => ({ group: group.group, line })));
  if (lines.length === 0) return null;
  const difference = (value: number | null) =>
    value === null ? <Unsaid isHidden={false} /> : speaker.cell(value.toFixed(2));
  return (
    <details>
      <summary>{w.balance}</summary>
      <p className="hint">{w.balanceText(figures.number(0.1))}</p>
      <Table
        variant="embedded"
        contentDensity="compact"
        ariaLabels={{ tableLabel: w.balance }}
        items={lines}
        columnDefinitions={[
          { id: 'group', header: w.group, isRowHeader: true, cell: ({ group }) => spokenLabel(group, speaker) },
          {
            id: 'variable',
            header: w.variable,
            cell: ({ line }) => spokenLabel(line.variable, speaker),
          },
          { id: 'before', header: w.before, cell: ({ line }) => difference(line.before) },
          { id: 'after', header: w.after, cell: ({ line }) => difference(line.after) },
        ]}
      />
    </details>
  );
}
