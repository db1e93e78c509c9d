import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useWords } from '../words/words.ts';
import { CaseLink } from '../worklist/case-link.tsx';
import { type Logged, useLogging } from './contact-now.ts';

/** The number of what was just logged, to be read out while the house opens the case. */
export function Receipt({ logged }: { logged: Logged }) {
  const { words } = useWords();
  const { keep, forget } = useLogging();
  const w = words.logging;
  return (
    <Container header={<Header variant="h2">{w.number}</Header>}>
      <SpaceBetween size="m">
        <div role="status">
          <Box fontSize="display-l" fontWeight="bold">
            <CaseLink number={logged.caseNumber} />
          </Box>
          <Box color="text-body-secondary">{w.readOut}</Box>
        </div>
        {logged.state === 'late' ? (
          <Alert
            type="warning"
            header={w.late}
            action={<Button onClick={() => keep({ ...logged, state: 'opening' })}>{w.lookAgain}</Button>}
          >
            {w.lateText}
          </Alert>
        ) : (
          <StatusIndicator type="loading">{w.opening}</StatusIndicator>
        )}
        <Button onClick={forget}>{w.another}</Button>
      </SpaceBetween>
    </Container>
  );
}
