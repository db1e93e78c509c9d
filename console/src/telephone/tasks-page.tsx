import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useAsk, useTell } from '../api/use-api.ts';
import { useFormat, useNow } from '../format/use-format.ts';
import { Listen } from '../listening/listen.tsx';
import { useNames } from '../session/names.tsx';
import { useSession } from '../session/session.ts';
import { useSettings } from '../session/settings.ts';
import { useNotify } from '../shell/notices.tsx';
import { useTitle } from '../shell/use-title.ts';
import { EmptyState, ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { saidOf } from '../states/said-of.ts';
import { useWords } from '../words/words.ts';
import { CaseLink, spokenNumber } from '../worklist/case-link.tsx';
import { CallNumber } from './call-number.tsx';
import type { DeskTask } from './telephone.ts';

const FRESH_MS = 10_000;

/** People who wait to be called back, voice messages to be heard, and promises to look after: the longest waiting first. */
export default function TasksPage() {
  const { words } = useWords();
  const { signIn } = useSettings();
  const w = words.telephone;
  useTitle(w.tasks);
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={w.tasksAbout}>
          {w.tasks}
        </Header>
      }
    >
      {signIn.how === 'local' ? <Tasks /> : <Alert type="info">{w.tasksElsewhere}</Alert>}
    </ContentLayout>
  );
}

function Tasks() {
  const { words } = useWords();
  const w = words.telephone;
  const found = useAsk('GET /desk/tasks', {}, { refetchInterval: FRESH_MS });
  if (found.isPending) return <LoadingState />;
  if (found.data === undefined) return <ErrorState error={found.error} onAgain={() => found.refetch()} />;
  if (found.data.tasks.length === 0) return <EmptyState title={w.noTasks} text={w.noTasksText} />;
  return (
    <SpaceBetween size="m">
      {found.isError && <ErrorState error={found.error} onAgain={() => found.refetch()} />}
      {found.data.tasks.map((task) => (
        <Task key={task.taskId} task={task} />
      ))}
    </SpaceBetween>
  );
}

function Task({ task }: { task: DeskTask }) {
  const { words } = useWords();
  const { person } = useSession();
  const { teams } = useSettings();
  const format = useFormat();
  const now = useNow();
  const notify = useNotify();
  const nameOf = useNames();
  const w = words.telephone;
  const stale = ['GET /desk/tasks'] as const;
  const take = useTell('POST /desk/tasks/{id}/take', stale);
  const release = useTell('POST /desk/tasks/{id}/release', stale);
  const done = useTell('POST /desk/tasks/{id}/done', stale);
  const { taskId, what, takenBy, callId, callNumber, offeredAt, caseNumber, team, language } = task;
  const tell = (told: typeof take) =>
    told.mutate(
      { path: { id: taskId } },
      { onError: (error) => notify({ type: 'error', text: saidOf(error, words) }) },
    );
  const isMine = takenBy === person.id;
  const isBusy = [take, release, done].some(({ isPending }) => isPending);
  /** Ten such buttons stand below each other: to who hears them each says of which case it is. */
  const button = (text: string, told: typeof take, variant: 'normal' | 'primary' = 'normal') => (
    <Button
      variant={variant}
      ariaLabel={`${text}: ${spokenNumber(caseNumber)}`}
      disabled={isBusy}
      onClick={() => tell(told)}
    >
      {text}
    </Button>
  );
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={`${w.since(format.stretch(Date.parse(now) - Date.parse(offeredAt)))} · ${
            teams.find(({ id }) => id === team)?.name ?? team
          } · ${format.language(language)}`}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {takenBy === null && button(words.worklist.take, take)}
              {isMine && button(w.giveBack, release)}
              {isMine && button(w.taskDone, done, 'primary')}
              {takenBy !== null && !isMine && <Box color="text-body-secondary">{w.inHandOf(nameOf(takenBy))}</Box>}
            </SpaceBetween>
          }
        >
          {what === null ? task.name : w.taskKinds[what]}
        </Header>
      }
    >
      <CaseLink number={caseNumber} />
      {callNumber !== null && (
        <>
          {' · '}
          <CallNumber number={callNumber} caseNumber={caseNumber} />
        </>
      )}
      {what === 'voicemail' && callId !== null && (
        <Listen caseNumber={caseNumber} contactId={callId} about={spokenNumber(caseNumber)} />
      )}
    </Container>
  );
}
