import './reports.css';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Link, useLocation } from 'wouter';
import { useActions } from '../actions/actions.tsx';
import { useTitle } from '../shell/use-title.ts';
import { REPORT_NAMES, REPORTS } from './report-list.ts';
import { useReportWords as useWords } from './report-words.ts';

const GROUPS = ['meeting', 'back', 'worth', 'handling'] as const;

/** What there is to look at, by the question that each report answers. */
export default function ReportsPage() {
  const { words } = useWords();
  const [, go] = useLocation();
  const w = words.reports;
  useTitle(w.title);
  useActions(
    REPORT_NAMES.map((name) => ({
      id: `report-${name}`,
      label: w.names[name],
      also: `${name} ${w.questions[name]}`,
      run: () => go(`/reports/${name}`),
    })),
  );
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={w.description}>
          {w.title}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {GROUPS.map((group) => (
          <Container key={group} header={<Header variant="h2">{w.groups[group]}</Header>}>
            <ul className="report-list">
              {REPORT_NAMES.filter((name) => REPORTS[name].group === group).map((name) => (
                <li key={name}>
                  <Link href={`/reports/${name}`} className="report-link">
                    {w.names[name]}
                  </Link>
                  <Box color="text-body-secondary">{w.questions[name]}</Box>
                </li>
              ))}
            </ul>
          </Container>
        ))}
      </SpaceBetween>
    </ContentLayout>
  );
}
