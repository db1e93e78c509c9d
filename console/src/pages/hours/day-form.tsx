import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useTell } from '../../api/use-api.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { DayField } from '../../forms/day/day-field.tsx';
import { FormProblem, problemAt } from '../../forms/form-problem.tsx';
import { HoursInput } from '../../forms/week-field.tsx';
import { windowsOf } from '../../forms/windows.ts';
import { useNotify } from '../../shell/notices.tsx';
import { useWords } from '../../words/words.ts';
import { type HoursReason, useReasonOptions } from './reasons.ts';

const EMPTY = { day: '', opening: '', reason: 'holiday' as HoursReason };

/** Other hours on one day, or none: a supervisor's. */
export function DayForm() {
  const { words } = useWords();
  const notify = useNotify();
  const w = words.hours;
  const [draft, setDraft, forget] = useDraft('hours of a day', EMPTY);
  const reasons = useReasonOptions();
  const set = useTell('POST /hours', ['GET /hours']);
  const windows = windowsOf(draft.opening);

  function submit() {
    if (windows === undefined) return;
    const done = () => {
      notify({ type: 'success', text: w.saved });
      forget();
    };
    set.mutate({ body: { type: 'setDay', day: draft.day, windows, reason: draft.reason } }, { onSuccess: done });
  }

  return (
    <Container header={<Header variant="h2">{w.setDay}</Header>}>
      <SpaceBetween size="m">
        <FormProblem error={set.error} fields={['day', 'windows', 'reason']} />
        <DayField
          label={w.day}
          value={draft.day}
          error={problemAt(set.error, 'day')}
          onChange={(day) => setDraft({ ...draft, day })}
        />
        <HoursInput
          label={w.opening}
          value={draft.opening}
          error={problemAt(set.error, 'windows')}
          onChange={(opening) => setDraft({ ...draft, opening })}
        />
        <ChoiceField
          label={w.reason}
          value={draft.reason}
          options={reasons}
          error={problemAt(set.error, 'reason')}
          onChange={(reason) => setDraft({ ...draft, reason })}
        />
        <Button
          variant="primary"
          loading={set.isPending}
          disabled={draft.day === '' || windows === undefined}
          onClick={submit}
        >
          {words.forms.save}
        </Button>
      </SpaceBetween>
    </Container>
  );
}
