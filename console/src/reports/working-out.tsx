import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect, useState } from 'react';
import { useReportWords as useWords } from './report-words.ts';

/** While a report is worked out: that it is, and for how long already. */
export function WorkingOut({ hasOlder }: { hasOlder: boolean }) {
  const { words } = useWords();
  const w = words.reports;
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="working-out no-print">
      <span role="status">
        <StatusIndicator type="loading">{w.workingOut}</StatusIndicator>
      </span>{' '}
      {seconds > 0 && <span aria-hidden>{w.workingOutFor(String(seconds))}</span>}
      {hasOlder && <p className="hint">{w.older}</p>}
    </div>
  );
}
