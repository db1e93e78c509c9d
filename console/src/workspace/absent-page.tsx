import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../words/words.ts';
import { useWorkspaceWords } from './workspace-words.ts';

/** Nothing round us is a workspace: says so, and leads to the console that needs none. */
export function AbsentPage() {
  const { words } = useWords();
  const w = useWorkspaceWords();
  useTitle(w.title);
  const isFramed = window.parent !== window;
  return (
    <main className="sign-in">
      <Container header={<Header variant="h1">{w.absent}</Header>}>
        <SpaceBetween size="m">
          <Box>{w.absentText}</Box>
          <SpaceBetween size="xs" direction="horizontal">
            {/* In a frame it would be refused: no other page of ours may stand in one. */}
            <Button
              variant="primary"
              href={import.meta.env.BASE_URL}
              {...(isFramed && { target: '_blank', rel: 'noopener' })}
            >
              {w.openConsole}
            </Button>
            {isFramed && <Button onClick={() => location.reload()}>{words.states.again}</Button>}
          </SpaceBetween>
        </SpaceBetween>
      </Container>
    </main>
  );
}
