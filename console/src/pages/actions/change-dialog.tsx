import Alert from '@cloudscape-design/components/alert';
import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { useTell } from '../../api/use-api.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { useFormat } from '../../format/use-format.ts';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { DayField } from '../../forms/day/day-field.tsx';
import { Dialog } from '../../forms/dialog.tsx';
import { FormProblem, problemAt } from '../../forms/form-problem.tsx';
import { PersonField } from '../../forms/person-field.tsx';
import { useNames } from '../../session/names.tsx';
import { useNotify } from '../../shell/notices.tsx';
import { useWords } from '../../words/words.ts';
import { type Action, useCauseOptions } from './action-filter.tsx';

const FIELDS = ['state', 'cause', 'what', 'owner', 'dueDay', 'effectiveFrom'] as const;

/** An action planned differently, done, checked or given up; only what is different is sent. */
export function ChangeDialog({ action, onClose }: { action: Action; onClose(): void }) {
  const nameOf = useNames();
  const { words } = useWords();
  const format = useFormat();
  const notify = useNotify();
  const causes = useCauseOptions();
  const w = words.prevention;
  const change = useTell('POST /actions/{actionId}', ['GET /actions']);
  // Kept with what it was begun from: whatever somebody else has changed since is theirs.
  const [draft, setDraft, forget] = useDraft(`action ${action.actionId}`, {
    base: shownOf(action),
    ...shownOf(action),
  });
  const { base, ...wanted } = draft;
  // Sent with the version that stands in the list, hence in the warning where it is no longer the one begun from.
  const different = Object.fromEntries(
    FIELDS.filter((field) => wanted[field] !== base[field] && wanted[field] !== '').map((field) => [
      field,
      wanted[field],
    ]),
  );
  const isConflict = change.error?.code === 'changed-meanwhile';
  const isOld = base.version !== action.version;
  const put = (part: Partial<typeof wanted>) => setDraft({ ...draft, ...part });
  const at = (field: (typeof FIELDS)[number]) => problemAt(change.error, field);

  function submit() {
    const path = { actionId: action.actionId };
    change.mutate(
      { path, body: { ifVersion: action.version, ...different } },
      {
        onSuccess: () => {
          notify({ type: 'success', text: w.changed });
          forget();
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      title={w.changeOf(action.actionId)}
      submit={words.forms.save}
      isBusy={change.isPending}
      isIncomplete={Object.keys(different).length === 0}
      onSubmit={submit}
      onClose={onClose}
    >
      {isOld && (
        <Alert type="warning" header={words.forms.changedMeanwhile}>
          {w.nowIs(w.states[action.state], nameOf(action.owner), format.day(action.dueDay))}
        </Alert>
      )}
      {!isConflict && <FormProblem error={change.error} fields={FIELDS} />}
      <ChoiceField
        label={w.state}
        value={wanted.state}
        error={at('state')}
        options={Object.entries(w.states).map(([value, label]) => ({ value: value as Action['state'], label }))}
        onChange={(state) => put({ state })}
      />
      <DayField label={w.due} value={wanted.dueDay} error={at('dueDay')} onChange={(dueDay) => put({ dueDay })} />
      <DayField
        label={w.effectiveFrom}
        description={w.effectiveText}
        value={wanted.effectiveFrom}
        error={at('effectiveFrom')}
        onChange={(effectiveFrom) => put({ effectiveFrom })}
      />
      <PersonField label={w.owner} value={wanted.owner} error={at('owner')} onChange={(owner) => put({ owner })} />
      <ChoiceField
        label={w.cause}
        value={wanted.cause}
        options={causes}
        error={at('cause')}
        onChange={(cause) => put({ cause })}
      />
      <FormField label={w.what} constraintText={w.whatForm} errorText={at('what')}>
        <Textarea value={wanted.what} rows={3} onChange={({ detail }) => put({ what: detail.value })} />
      </FormField>
    </Dialog>
  );
}

function shownOf({ version, state, cause, what, owner, dueDay, effectiveFrom = '' }: Action) {
  return { version, state, cause, what, owner, dueDay, effectiveFrom };
}
