import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import type { AskedOf } from '../../api/routes.ts';
import { useTell } from '../../api/use-api.ts';
import { useFormDraft } from '../../drafts/use-draft.ts';
import { FormProblem, problemAt } from '../../forms/form-problem.tsx';
import { useNotify } from '../../shell/notices.tsx';
import { useWords } from '../../words/words.ts';
import { MarkRows } from './mark-rows.tsx';
import { isLacking, type Markings, marksIn, type Scorecard } from './scorecard.ts';

const ROUTE = 'POST /cases/{caseNumber}/scorecards/{person}';

function useAnswer({ caseNumber, person }: Scorecard, told: string, onDone: () => void) {
  const notify = useNotify();
  const tell = useTell(ROUTE, ['GET /cases/{caseNumber}/scorecards', 'GET /scorecards', 'GET /scorecards/board']);
  const send = (body: AskedOf<typeof ROUTE>['body']) => {
    const onSuccess = () => {
      notify({ type: 'success', text: told });
      onDone();
    };
    tell.mutate({ path: { caseNumber, person }, body }, { onSuccess });
  };
  return { send, error: tell.error, isPending: tell.isPending };
}

/** The one reply of whom a scorecard is about. */
export function ReplyForm({ scorecard }: { scorecard: Scorecard }) {
  const { words } = useWords();
  const w = words.quality;
  const { draft, write, clear } = useFormDraft(`reply ${scorecard.caseNumber}`, { text: '' });
  const { send, error, isPending } = useAnswer(scorecard, w.replied, clear);
  const text = draft.text.trim();
  return (
    <Container
      header={
        <Header variant="h2" description={w.replyText}>
          {w.replyTitle}
        </Header>
      }
      footer={
        <SpaceBetween direction="horizontal" size="xs">
          <Button loading={isPending} onClick={() => send({ type: 'agree', ...(text !== '' && { text }) })}>
            {w.agree}
          </Button>
          <Button disabled={text === ''} loading={isPending} onClick={() => send({ type: 'disagree', text })}>
            {w.disagree}
          </Button>
        </SpaceBetween>
      }
    >
      <SpaceBetween size="m">
        <FormProblem error={error} fields={['text']} />
        <FormField
          label={w.reply}
          description={w.replyForm}
          constraintText={words.forms.kept}
          errorText={problemAt(error, 'text')}
          stretch
        >
          <Textarea value={draft.text} rows={4} onChange={({ detail }) => write({ text: detail.value })} />
        </FormField>
      </SpaceBetween>
    </Container>
  );
}

/** The one answer to a reply, with marks that come out differently. */
export function SettleForm({ scorecard }: { scorecard: Scorecard }) {
  const { words } = useWords();
  const w = words.quality;
  const { card, caseNumber, person } = scorecard;
  const begun: Markings = Object.fromEntries(
    scorecard.marks.map(({ criterion, mark, comment = '' }) => [
      criterion,
      { mark, comment: isLacking(mark) ? comment : '' },
    ]),
  );
  const { draft, write, clear } = useFormDraft(`settle ${caseNumber} ${person}`, { markings: begun, text: '' });
  const { send, error, isPending } = useAnswer(scorecard, w.settled, clear);
  const marks = marksIn(card, draft.markings);
  const text = draft.text.trim();
  const changed = marks?.filter(({ criterion, mark, comment = '' }) => {
    const before = begun[criterion];
    return before?.mark !== mark || before.comment !== comment;
  });
  return (
    <Container
      header={
        <Header variant="h2" description={w.settleText}>
          {w.settleTitle}
        </Header>
      }
      footer={
        <Button
          variant="primary"
          disabled={changed === undefined || text === ''}
          loading={isPending}
          onClick={() => send({ type: 'settle', text, ...(changed?.length && { marks: changed }) })}
        >
          {w.settle}
        </Button>
      }
    >
      <SpaceBetween size="l">
        <FormProblem error={error} fields={['text']} />
        <FormField label={w.answer} constraintText={words.forms.kept} errorText={problemAt(error, 'text')} stretch>
          <Textarea value={draft.text} rows={4} onChange={({ detail }) => write({ text: detail.value })} />
        </FormField>
        <MarkRows
          card={card}
          markings={draft.markings}
          onChange={(criterion, marking) => write({ markings: { ...draft.markings, [criterion]: marking } })}
        />
      </SpaceBetween>
    </Container>
  );
}
