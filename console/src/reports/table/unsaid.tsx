import { Unsaid as Dash } from '../../states/unsaid.tsx';
import { useReportWords as useWords } from '../report-words.ts';

/** Where a figure would stand: too few people, or it cannot be said. */
export function Unsaid({ isHidden }: { isHidden: boolean }) {
  const { words } = useWords();
  return isHidden ? <em>{words.reports.hidden}</em> : <Dash why={words.reports.cannotSay} />;
}
