import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { Problem } from '../api/problem.ts';
import { useWords } from '../words/words.ts';
import { saidOf } from './said-of.ts';

/** What went wrong in place of what should stand here, and a way to try again where that may help. */
export function ErrorState({ error, onAgain }: { error: Error; onAgain?(): void }) {
  const { words } = useWords();
  const w = words.states;
  const problem = error instanceof Problem ? error : undefined;
  if (problem?.status === 403) return <ForbiddenState />;
  if (problem?.status === 404) return <EmptyState title={w.notFound} text={w.notFoundText} />;
  const header = problem?.isOffline ? w.offline : w.failed;
  return (
    <Alert
      type={problem?.isOffline ? 'warning' : 'error'}
      header={header}
      action={onAgain && <Button onClick={onAgain}>{w.again}</Button>}
    >
      {saidOf(error, words)}
    </Alert>
  );
}

/** Where there is nothing, what that means, and what one can do. */
export function EmptyState({ title, text, action }: { title: string; text?: string; action?: React.ReactNode }) {
  return (
    <Box textAlign="center" padding={{ vertical: 'l' }} color="inherit">
      <Box variant="strong" color="inherit">
        {title}
      </Box>
      {text !== undefined && (
        <Box color="text-body-secondary" padding={{ bottom: 's' }}>
          {text}
        </Box>
      )}
      {action}
    </Box>
  );
}

/** A page that is not for this role. */
export function ForbiddenState() {
  const { words } = useWords();
  return (
    <Alert type="warning" header={words.states.forbidden}>
      {words.states.forbiddenText}
    </Alert>
  );
}
