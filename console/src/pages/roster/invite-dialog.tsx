import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { Role } from '../../../../events/answers.ts';
import { useTell } from '../../api/use-api.ts';
import { useFormDraft } from '../../drafts/use-draft.ts';
import { Dialog } from '../../forms/dialog.tsx';
import { FormProblem, problemAt } from '../../forms/form-problem.tsx';
import { useNotify } from '../../shell/notices.tsx';
import { useWords } from '../../words/words.ts';
import { PlaceFields, placeDraft, placeOf } from './place-fields.tsx';
import { RightsFields } from './rights-fields.tsx';
import type { OnRoster } from './roster-page.tsx';

const FIELDS = ['name', 'email', 'role', 'teams', 'place'];

interface InviteDialogProps {
  /** Everybody whom the house knows. */
  people: readonly OnRoster[];
  onClose(): void;
}

/**
 * An account for somebody new, with a place on the roster if they are to be given cases. Whoever has the address already is named before
 * anything is sent, and keeps the place that they have: this form knows nothing of its absences.
 */
export function InviteDialog({ people, onClose }: InviteDialogProps) {
  const { words } = useWords();
  const notify = useNotify();
  const w = words.roster;
  const empty = { name: '', email: '', role: 'agent' as Role, teams: [] as string[], isGivenCases: true };
  const { draft, write, clear } = useFormDraft('invitation', { ...empty, ...placeDraft() });
  const { mutate, isPending, error } = useTell('POST /accounts', ['GET /roster', 'GET /load', 'GET /people']);
  const name = draft.name.trim();
  const email = draft.email.trim();
  const known = people.find(({ account }) => account?.email.toLowerCase() === email.toLowerCase());
  const isPlaced = (known?.person ?? null) !== null;
  // Until others are chosen: whoever is invited once more to be mailed loses none.
  const teams = draft.teams.length > 0 ? draft.teams : (known?.account?.teams ?? []);
  const isGivenPlace = draft.isGivenCases && !isPlaced;
  const place = placeOf(draft);

  function submit() {
    const invitation = { type: 'invite' as const, name, email, role: draft.role, teams };
    // What waits for them is mailed where they sign in by; the roster can name another address.
    const body = isGivenPlace && place !== undefined ? { ...invitation, place: { ...place, mail: email } } : invitation;
    mutate(
      { body },
      {
        onSuccess: ({ outcome, isMailed }) => {
          notify({ type: outcome === 'unchanged' ? 'info' : 'success', text: w.inviteDone[outcome](name, isMailed) });
          clear();
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      title={w.inviteTitle}
      submit={w.doInvite}
      isBusy={isPending}
      isIncomplete={name === '' || email === '' || (isGivenPlace && place === undefined)}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormProblem error={error} fields={FIELDS} />
      <FormField label={w.name} errorText={problemAt(error, 'name')}>
        <Input value={draft.name} onChange={({ detail }) => write({ name: detail.value })} />
      </FormField>
      <FormField
        label={w.email}
        constraintText={w.emailText}
        errorText={problemAt(error, 'email')}
        warningText={known === undefined ? '' : w.hasAddress(known.account?.name ?? '', isPlaced)}
      >
        <Input type="email" value={draft.email} onChange={({ detail }) => write({ email: detail.value })} />
      </FormField>
      <RightsFields
        role={draft.role}
        teams={teams}
        at={(field) => problemAt(error, field)}
        onRole={(role) => write({ role, isGivenCases: role === 'agent' || role === 'supervisor' })}
        onTeams={(teams) => write({ teams })}
      />
      {!isPlaced && (
        <Checkbox checked={draft.isGivenCases} onChange={({ detail }) => write({ isGivenCases: detail.checked })}>
          {w.isGivenCases}
        </Checkbox>
      )}
      {isGivenPlace && <PlaceFields draft={draft} at={(field) => problemAt(error, `place.${field}`)} onWrite={write} />}
    </Dialog>
  );
}
