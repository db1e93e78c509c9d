import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk, useTell } from '../../api/use-api.ts';
import { useFormat, useNow } from '../../format/use-format.ts';
import { FormProblem } from '../../forms/form-problem.tsx';
import { useNames } from '../../session/names.tsx';
import { useNotify } from '../../shell/notices.tsx';
import { PageLayout } from '../../shell/page-layout.tsx';
import { ErrorState } from '../../states/error-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { useWords } from '../../words/words.ts';
import { NoticeForm } from './notice-form.tsx';
import { LINE_LANGUAGES } from './spoken-notice.ts';

/** What every caller hears first: as it is now, and another. */
export default function LinePage() {
  const { words } = useWords();
  const w = words.line;
  const notice = useAsk('GET /line/notice', {}, { refetchInterval: 15_000 });
  return (
    <PageLayout title={w.title} description={w.description}>
      {notice.isPending && <LoadingState />}
      {notice.isError && <ErrorState error={notice.error} onAgain={() => notice.refetch()} />}
      {notice.data !== undefined && <CurrentNotice notice={notice.data} />}
      {notice.data !== undefined && <NoticeForm texts={notice.data.texts ?? {}} silentAt={notice.data.until} />}
    </PageLayout>
  );
}

function CurrentNotice({ notice: { texts, until, by, at } }: { notice: AnswerOf<'GET /line/notice'> }) {
  const nameOf = useNames();
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const notify = useNotify();
  const w = words.line;
  const takeAway = useTell('POST /line/notice', ['GET /line/notice']);
  if (texts === null) return <Alert type="info">{w.nothing}</Alert>;
  return (
    <Alert
      type="warning"
      header={w.now}
      action={
        <Button
          loading={takeAway.isPending}
          onClick={() =>
            takeAway.mutate(
              { body: { texts: null } },
              { onSuccess: () => notify({ type: 'success', text: w.takenAway }) },
            )
          }
        >
          {w.takeAway}
        </Button>
      }
    >
      <FormProblem error={takeAway.error} />
      <ul className="plain">
        {LINE_LANGUAGES.map(
          (language) =>
            texts[language] !== undefined && (
              <li key={language} lang={language}>
                {texts[language]}
              </li>
            ),
        )}
      </ul>
      <Box fontSize="body-s" color="inherit">
        {until === null ? w.untilTaken : w.until(format.moment(until, now))}
        {by !== null && at !== null && ` · ${words.forms.by(nameOf(by), format.moment(at, now))}`}
      </Box>
    </Alert>
  );
}
