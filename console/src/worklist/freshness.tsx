import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useAsk } from '../api/use-api.ts';
import { useFormat } from '../format/use-format.ts';
import { useWords } from '../words/words.ts';
import type { CasesQuery } from './filter.ts';

/** When the list was last read, or that it may be old. It asks nothing itself: the list is not drawn anew because the time is. */
export function Freshness({ query }: { query: CasesQuery }) {
  const { words } = useWords();
  const format = useFormat();
  const { dataUpdatedAt, isError } = useAsk('GET /cases', { query }, { enabled: false });
  if (dataUpdatedAt === 0) return null;
  return isError ? (
    <StatusIndicator type="warning">{words.worklist.old}</StatusIndicator>
  ) : (
    <StatusIndicator type="success" colorOverride="grey">
      {words.worklist.live(format.time(new Date(dataUpdatedAt).toISOString()))}
    </StatusIndicator>
  );
}
