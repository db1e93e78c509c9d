import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useActions } from '../actions/actions.tsx';
import type { Problem } from '../api/problem.ts';
import type { ReportAnswer, ReportTables } from '../api/routes.ts';
import { useAsk } from '../api/use-api.ts';
import { useTitle } from '../shell/use-title.ts';
import { ErrorState } from '../states/error-state.tsx';
import { saidOf } from '../states/said-of.ts';
import { ChoiceBar } from './choice-bar.tsx';
import { CsvButton } from './csv-button.tsx';
import { REPORTS, type ReportName } from './report-list.ts';
import { useReportWords as useWords } from './report-words.ts';
import { useParameters } from './use-parameters.ts';
import type { useReport } from './use-report.ts';
import { WorkingOut } from './working-out.tsx';

interface ReportFrameProps {
  name: ReportName;
  found: ReturnType<typeof useReport>;
  /** Other things to choose, beside period and groups. */
  choices?: ReactNode;
  children(result: ReportAnswer, tables: ReportTables | undefined): ReactNode;
}

/** What stands round every report: what it asks, what one can choose, how it goes, CSV and print. */
export function ReportFrame({ name, found, choices, children }: ReportFrameProps) {
  const { words } = useWords();
  const [, go] = useLocation();
  const [parameters, setParameters] = useParameters();
  const w = words.reports;
  const { id, result } = found.data ?? {};
  const tables = useAsk(
    'GET /reports/runs/{id}/tables',
    { path: { id: id ?? '' } },
    { enabled: id !== undefined, staleTime: Infinity },
  );
  useTitle(w.names[name]);
  useActions([
    { id: 'back', label: w.back, keys: 'u', run: () => go('/reports') },
    { id: 'print', label: w.print, run: () => print() },
  ]);
  const until = typeof result?.until === 'string' ? `-${result.until}` : '';

  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={w.questions[name]}
          actions={
            <span className="no-print">
              <SpaceBetween direction="horizontal" size="xs">
                <Button onClick={() => go('/reports')}>{w.back}</Button>
                {name !== 'manager-pack' && (
                  <CsvButton csv={tables.data?.csv} name={`${name}${until}.csv`} label={w.csv} />
                )}
                <Button disabled={result === undefined} onClick={() => print()}>
                  {w.print}
                </Button>
              </SpaceBetween>
            </span>
          }
        >
          {w.names[name]}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <ChoiceBar
          report={REPORTS[name]}
          parameters={parameters}
          result={result}
          problem={found.error}
          onChange={setParameters}
        />
        {choices}
        {found.isFetching && <WorkingOut hasOlder={found.isPlaceholderData} />}
        {found.isError && <Refused problem={found.error} onAgain={() => found.refetch()} />}
        {tables.isError && !found.isFetching && <ErrorState error={tables.error} onAgain={() => tables.refetch()} />}
        {result !== undefined && !found.isError && (
          <div data-run={found.isPlaceholderData ? '' : id}>{children(result, tables.data)}</div>
        )}
      </SpaceBetween>
    </ContentLayout>
  );
}

/** A question that cannot be answered is no failure of the house: it says why. */
function Refused({ problem, onAgain }: { problem: Problem; onAgain(): void }) {
  const { words } = useWords();
  if (problem.status !== 400 && problem.status !== 422) return <ErrorState error={problem} onAgain={onAgain} />;
  return (
    <Alert type="info" header={words.reports.refused}>
      {saidOf(problem, words, words.reports.choices)}
    </Alert>
  );
}
