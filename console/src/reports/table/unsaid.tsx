import { useReportWords as useWords } from '../report-words.ts';

/** Where a figure would stand: too few people, or it cannot be said. */
export function Unsaid({ isHidden }: { isHidden: boolean }) {
  const { words } = useWords();
  if (isHidden) return <em>{words.reports.hidden}</em>;
  return (
    <>
      <span aria-hidden>–</span>
      <span className="only-read">{words.reports.cannotSay}</span>
    </>
  );
}
