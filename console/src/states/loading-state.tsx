import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';
import { useWords } from '../words/words.ts';

/** While something is on its way. Said to screen readers, too. */
export function LoadingState() {
  const { words } = useWords();
  return (
    <Box textAlign="center" padding="xxl" color="text-status-inactive">
      <span role="status">
        <Spinner /> {words.states.loading}
      </span>
    </Box>
  );
}
