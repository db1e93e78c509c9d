import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useWords } from '../words/words.ts';
import { type Nearness, nearnessOf } from './due.ts';
import { useFormat, useNow } from './use-format.ts';

const TYPES: Record<Nearness, StatusIndicatorProps.Type> = {
  late: 'error',
  soon: 'warning',
  today: 'in-progress',
  later: 'pending',
};

/** A deadline as one says it: "due in 3 hr, Tue 3 Nov, 14:00". Icon and words say how near it is, not colour alone. */
export function DueClock({ dueAt }: { dueAt: string }) {
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const nearness = nearnessOf(dueAt, now);
  const time = format.stretch(Date.parse(dueAt) - Date.parse(now));
  const when = format.moment(dueAt, now);
  return (
    <StatusIndicator type={TYPES[nearness]}>
      <time dateTime={dueAt}>{nearness === 'late' ? words.case.lateBy(time, when) : words.case.dueIn(time, when)}</time>
    </StatusIndicator>
  );
}
