import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Textarea from '@cloudscape-design/components/textarea';
import { useTell } from '../../api/use-api.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { DayField } from '../../forms/day/day-field.tsx';
import { Dialog } from '../../forms/dialog.tsx';
import { FormProblem, problemAt } from '../../forms/form-problem.tsx';
import { PersonField } from '../../forms/person-field.tsx';
import { useSession } from '../../session/session.ts';
import { useNotify } from '../../shell/notices.tsx';
import { useWords } from '../../words/words.ts';
import { useCauseOptions } from './action-filter.tsx';

const FIELDS = ['actionId', 'cause', 'what', 'owner', 'dueDay'] as const;

/** A new action against a cause: what, whose, until when. */
export function PlanDialog({ onClose }: { onClose(): void }) {
  const { words } = useWords();
  const { person } = useSession();
  const notify = useNotify();
  const w = words.prevention;
  const causes = useCauseOptions();
  const begun = { actionId: '', cause: '', what: '', owner: person.id, dueDay: '' };
  const [draft, setDraft, forget] = useDraft('action', begun);
  const plan = useTell('POST /actions', ['GET /actions']);
  const at = (field: (typeof FIELDS)[number]) => problemAt(plan.error, field);
  const submit = () =>
    plan.mutate(
      { body: { ...draft, what: draft.what.trim(), actionId: draft.actionId.trim(), owner: draft.owner.trim() } },
      {
        onSuccess: () => {
          notify({ type: 'success', text: w.planned });
          forget();
          onClose();
        },
      },
    );
  return (
    <Dialog
      title={w.planTitle}
      submit={w.doPlan}
      isBusy={plan.isPending}
      isIncomplete={FIELDS.some((field) => draft[field].trim() === '')}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormProblem error={plan.error} fields={FIELDS} />
      <ChoiceField
        label={w.cause}
        value={draft.cause}
        options={causes}
        error={at('cause')}
        onChange={(cause) => setDraft({ ...draft, cause })}
      />
      <FormField label={w.what} constraintText={w.whatForm} errorText={at('what')}>
        <Textarea value={draft.what} rows={3} onChange={({ detail }) => setDraft({ ...draft, what: detail.value })} />
      </FormField>
      <PersonField
        label={w.owner}
        value={draft.owner}
        error={at('owner')}
        onChange={(owner) => setDraft({ ...draft, owner })}
      />
      <DayField
        label={w.due}
        value={draft.dueDay}
        error={at('dueDay')}
        onChange={(dueDay) => setDraft({ ...draft, dueDay })}
      />
      <FormField label={w.code} constraintText={w.codeForm} errorText={at('actionId')}>
        <Input value={draft.actionId} onChange={({ detail }) => setDraft({ ...draft, actionId: detail.value })} />
      </FormField>
    </Dialog>
  );
}
