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

/**
 * A deadline as one says it: "due in 3 hr", and below it when that is. Icon and words say how near it is, not colour alone.
 */
export function DueClock({ dueAt, isInline = false }: { dueAt: string; isInline?: boolean }) {
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const nearness = nearnessOf(dueAt, now);
  const time = format.stretch(Date.parse(dueAt) - Date.parse(now));
  const when = <time dateTime={dueAt}>{format.moment(dueAt, now)}</time>;
  return (
    <>
      <StatusIndicator type={TYPES[nearness]}>
        {nearness === 'late' ? words.case.lateBy(time) : words.case.dueIn(time)}
        {isInline && <>, {when}</>}
      </StatusIndicator>
      {!isInline && <div className="beside">{when}</div>}
    </>
  );
}
