import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { AnswerOf } from '../../api/routes.ts';
import { useTell } from '../../api/use-api.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { DayField } from '../../forms/day/day-field.tsx';
import { FormProblem, problemAt } from '../../forms/form-problem.tsx';
import { WeekField } from '../../forms/week-field.tsx';
import { weekOf, weekText } from '../../forms/windows.ts';
import { useNotify } from '../../shell/notices.tsx';
import { useWords } from '../../words/words.ts';
import { type HoursReason, useReasonOptions } from './reasons.ts';

/** Another week from a day on: an admin's. Begins with the week as it is. */
export function WeekForm({ week }: { week: AnswerOf<'GET /hours'>['calendar']['windows'] }) {
  const { words } = useWords();
  const notify = useNotify();
  const w = words.hours;
  const begun = { from: '', week: weekText(week), reason: 'season' as HoursReason };
  const [draft, setDraft, forget] = useDraft('hours of a week', begun);
  const reasons = useReasonOptions();
  const set = useTell('POST /hours', ['GET /hours']);
  const windows = weekOf(draft.week);

  function submit() {
    if (windows === undefined) return;
    const done = () => {
      notify({ type: 'success', text: w.saved });
      forget();
    };
    set.mutate({ body: { type: 'setWeek', from: draft.from, windows, reason: draft.reason } }, { onSuccess: done });
  }

  return (
    <Container header={<Header variant="h2">{w.setWeek}</Header>}>
      <SpaceBetween size="m">
        <FormProblem error={set.error} fields={['from', 'windows', 'reason']} />
        <DayField
          label={w.from}
          value={draft.from}
          error={problemAt(set.error, 'from')}
          onChange={(from) => setDraft({ ...draft, from })}
        />
        <WeekField
          label={w.week}
          value={draft.week}
          error={problemAt(set.error, 'windows')}
          onChange={(changed) => setDraft({ ...draft, week: changed })}
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
          disabled={draft.from === '' || windows === undefined}
          onClick={submit}
        >
          {words.forms.save}
        </Button>
      </SpaceBetween>
    </Container>
  );
}
