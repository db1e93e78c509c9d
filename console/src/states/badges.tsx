import Badge from '@cloudscape-design/components/badge';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { CaseSummary } from '../api/routes.ts';
import { useWords } from '../words/words.ts';

const TYPES: Record<CaseSummary['status'], StatusIndicatorProps.Type> = {
  open: 'pending',
  'in-progress': 'in-progress',
  'awaiting-approval': 'warning',
  'on-hold': 'stopped',
  decided: 'success',
  closed: 'success',
  withdrawn: 'not-started',
  merged: 'not-started',
};

/** The status with a sign of its own beside the word. */
export function StatusBadge({ status }: { status: CaseSummary['status'] }) {
  const { words } = useWords();
  return <StatusIndicator type={TYPES[status]}>{words.statuses[status]}</StatusIndicator>;
}

/** Severe ones stand out; the others are only said. */
export function SeverityBadge({ severity }: { severity: CaseSummary['severity'] }) {
  const { words } = useWords();
  const colors = {
    low: 'severity-low',
    medium: 'severity-neutral',
    high: 'severity-high',
    safety: 'severity-critical',
  } as const;
  return <Badge color={colors[severity]}>{words.severities[severity]}</Badge>;
}

/** What else one must know before opening a case. */
export function CaseMarks({ it }: { it: CaseSummary }) {
  const { words } = useWords();
  const w = words.worklist;
  return (
    <>
      {it.missedRegulatory.length > 0 ? (
        <Badge color="red">{w.missedRegulatory}</Badge>
      ) : (
        it.missedDeadlines.length > 0 && <Badge color="severity-high">{w.missed}</Badge>
      )}
      {it.escalationLevel > 0 && <Badge color="severity-medium">{w.escalated(it.escalationLevel)}</Badge>}
      {it.awaitsReview && <Badge color="blue">{w.review}</Badge>}
    </>
  );
}
