import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useTell } from '../../api/use-api.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { dayAndTimeIn, instantIn } from '../../format/zoned-time.ts';
import { DayField } from '../../forms/day/day-field.tsx';
import { FormProblem, problemAt } from '../../forms/form-problem.tsx';
import { useSettings } from '../../session/settings.ts';
import { useNotify } from '../../shell/notices.tsx';
import { useWords } from '../../words/words.ts';
import { NoticePreview } from './notice-preview.tsx';
import { LINE_LANGUAGES, MOST_LETTERS, type NoticeTexts } from './spoken-notice.ts';

interface NoticeFormProps {
  /** What callers hear now. */
  texts: NoticeTexts;
  /** When that falls silent by itself. */
  silentAt: string | null;
}

/** The words in each language, until when, and beside them how it sounds. */
export function NoticeForm({ texts, silentAt }: NoticeFormProps) {
  const { words } = useWords();
  const { timeZone } = useSettings();
  const notify = useNotify();
  const w = words.line;
  // As long as nobody types: what is heard now, also after it was changed, here or by somebody else.
  const heard = { texts, ...(silentAt === null ? { day: '', time: '' } : dayAndTimeIn(timeZone, silentAt)) };
  const [typed, setDraft, forget, isBegun] = useDraft('line notice', heard);
  const draft = isBegun ? typed : heard;
  const set = useTell('POST /line/notice', ['GET /line/notice']);
  const said = Object.fromEntries(
    LINE_LANGUAGES.map((language) => [language, draft.texts[language]?.trim()]).filter(([, text]) => text),
  ) as NoticeTexts;
  const until = draft.day === '' ? undefined : instantIn(timeZone, draft.day, draft.time);
  const isTimeUnread = draft.day !== '' && draft.time !== '' && until === undefined;

  function submit() {
    const done = () => {
      notify({ type: 'success', text: w.done });
      forget();
    };
    set.mutate({ body: { texts: said, ...(until !== undefined && { until }) } }, { onSuccess: done });
  }

  return (
    <div className="even-columns">
      <Container header={<Header variant="h2">{w.set}</Header>}>
        <SpaceBetween size="m">
          <FormProblem error={set.error} fields={['texts', 'until']} />
          {LINE_LANGUAGES.map((language) => (
            <FormField
              key={language}
              label={w.inLanguage[language]}
              constraintText={w.textForm(MOST_LETTERS - (draft.texts[language] ?? '').length)}
              errorText={problemAt(set.error, `texts.${language}`)}
            >
              <Textarea
                value={draft.texts[language] ?? ''}
                rows={3}
                spellcheck
                onChange={({ detail }) => setDraft({ ...draft, texts: { ...draft.texts, [language]: detail.value } })}
              />
            </FormField>
          ))}
          <DayField
            label={w.untilDay}
            description={w.untilDayText}
            value={draft.day}
            error={problemAt(set.error, 'until')}
            onChange={(day) => setDraft({ ...draft, day })}
          />
          {draft.day !== '' && (
            <FormField label={w.untilTime} constraintText={w.untilForm} errorText={isTimeUnread ? w.untilUnread : ''}>
              <Input
                value={draft.time}
                placeholder="18:00"
                onChange={({ detail }) => setDraft({ ...draft, time: detail.value })}
              />
            </FormField>
          )}
          <Button
            variant="primary"
            loading={set.isPending}
            disabled={Object.keys(said).length === 0 || (draft.day !== '' && until === undefined)}
            onClick={submit}
          >
            {w.put}
          </Button>
        </SpaceBetween>
      </Container>
      <NoticePreview texts={said} />
    </div>
  );
}
