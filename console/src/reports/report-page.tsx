import './reports.css';
import { useParams } from 'wouter';
import { EmptyState } from '../states/error-state.tsx';
import { MarketPage } from './market/market-page.tsx';
import { OneReport } from './one-report.tsx';
import { PackPage } from './pack/pack-page.tsx';
import { isReport } from './report-list.ts';
import { useReportWords as useWords } from './report-words.ts';

/** One report, by its name in the API: links in mails lead here. */
export default function ReportPage() {
  const { words } = useWords();
  const { name = '' } = useParams();
  if (!isReport(name)) return <EmptyState title={words.states.notFound} text={words.states.notFoundText} />;
  // Another report is another page: nothing of the one before stays.
  if (name === 'market-damage') return <MarketPage key={name} />;
  if (name === 'manager-pack') return <PackPage key={name} />;
  return <OneReport key={name} name={name} />;
}
