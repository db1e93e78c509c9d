import FormField from '@cloudscape-design/components/form-field';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import Textarea from '@cloudscape-design/components/textarea';
import { useDraft } from '../../drafts/use-draft.ts';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { Dialog } from '../../forms/dialog.tsx';
import { FormProblem } from '../../forms/form-problem.tsx';
import { PersonField } from '../../forms/person-field.tsx';
import { useSettings } from '../../session/settings.ts';
import { useWords } from '../../words/words.ts';
import { usePassOn } from './use-pass-on.tsx';

interface HandOverDialogProps {
  from: string;
  which: readonly string[] | { ownedBy: string };
  onClose(): void;
  onDone(): void;
}

/** To whom cases go, and what they must know. Without a note the cases are only assigned. */
export function HandOverDialog({ from, which, onClose, onDone }: HandOverDialogProps) {
  const { words } = useWords();
  const { teams } = useSettings();
  const w = words.handover;
  const [draft, setDraft, forget] = useDraft(`hand over ${from}`, { owner: '', team: '', text: '' });
  const { passOn, progress, error } = usePassOn();
  const owner = draft.owner.trim();
  const text = draft.text.trim();

  async function submit() {
    const to = { ...(owner !== '' && { owner }), ...(draft.team !== '' && { team: draft.team }) };
    const isSent = await passOn(which, text === '' ? { type: 'assign', ...to } : { type: 'handOver', ...to, text });
    if (!isSent) return;
    forget();
    onDone();
  }

  return (
    <Dialog
      title={w.title}
      submit={'ownedBy' in which ? w.doAll : w.doIt(which.length)}
      isBusy={progress !== undefined}
      isIncomplete={owner === '' && draft.team === ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormProblem error={error} />
      <PersonField
        label={w.toPerson}
        value={draft.owner}
        without={from}
        onChange={(wanted) => setDraft({ ...draft, owner: wanted })}
      />
      <ChoiceField
        label={w.toTeam}
        value={draft.team}
        options={[{ value: '', label: w.noTeam }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(team) => setDraft({ ...draft, team })}
      />
      <FormField label={w.note} description={w.noteText} constraintText={words.forms.kept}>
        <Textarea value={draft.text} rows={4} onChange={({ detail }) => setDraft({ ...draft, text: detail.value })} />
      </FormField>
      {progress !== undefined && (
        <ProgressBar
          ariaLabel={w.title}
          value={(100 * progress.done) / Math.max(progress.of, 1)}
          additionalInfo={w.running(progress.done, progress.of)}
        />
      )}
    </Dialog>
  );
}
