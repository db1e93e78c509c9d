import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useFormDraft } from '../../drafts/use-draft.ts';
import { Dialog } from '../../forms/dialog.tsx';
import { FormProblem, problemAt } from '../../forms/form-problem.tsx';
import { ManyField } from '../../forms/many-field.tsx';
import { useMyTeams } from '../../forms/team-picker.tsx';
import { useNames } from '../../session/names.tsx';
import { useWords } from '../../words/words.ts';
import { PlaceFields, placeDraft, placeOf } from './place-fields.tsx';
import type { RosterPerson } from './roster-page.tsx';
import { useSetPerson } from './use-set-person.ts';

const FIELDS = ['personId', 'teams', 'languages', 'skills', 'cap', 'week', 'mail', 'approves', 'connectUser'];
const PATHS = [...FIELDS, ...FIELDS.map((name) => `person.${name}`)];

/** Somebody as they stand on the roster, or are to stand there: teams, languages, skills, cap and week. */
export function PersonDialog({ person, onClose }: { person?: RosterPerson; onClose(): void }) {
  const { words } = useWords();
  const teams = useMyTeams();
  const nameOf = useNames();
  const w = words.roster;
  const { draft, write, clear } = useFormDraft(`roster ${person?.personId ?? ''}`, {
    personId: person?.personId ?? '',
    teams: person?.teams ?? [],
    mail: person?.mail ?? '',
    approves: person?.approves ?? false,
    connectUser: person?.connectUser ?? '',
    ...placeDraft(person),
  });
  const { set, isPending, error } = useSetPerson(() => {
    clear();
    onClose();
  });
  const at = (name: string) => problemAt(error, name, `person.${name}`);
  const place = placeOf(draft);
  const mail = draft.mail.trim();
  const connectUser = draft.connectUser.trim().toLowerCase();

  function submit() {
    if (place === undefined) return;
    set({
      personId: draft.personId.trim(),
      teams: draft.teams,
      ...place,
      away: person?.away ?? [],
      ...(mail === '' ? {} : { mail }),
      ...(draft.approves ? { approves: true } : {}),
      ...(connectUser === '' ? {} : { connectUser }),
    });
  }

  return (
    <Dialog
      title={person === undefined ? w.addTitle : w.editTitle(nameOf(person.personId))}
      submit={words.forms.save}
      isBusy={isPending}
      isIncomplete={draft.personId.trim() === '' || place === undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormProblem error={error} fields={PATHS} />
      {person === undefined && (
        <>
          <Box color="text-body-secondary">{w.addText}</Box>
          <FormField label={w.person} constraintText={w.personForm} errorText={at('personId')}>
            <Input value={draft.personId} onChange={({ detail }) => write({ personId: detail.value })} />
          </FormField>
        </>
      )}
      <ManyField
        label={w.teams}
        values={draft.teams}
        error={at('teams')}
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen) => write({ teams: chosen })}
      />
      <PlaceFields draft={draft} at={at} onWrite={write} />
      <FormField label={w.mail} constraintText={w.mailText} errorText={at('mail')}>
        <Input type="email" value={draft.mail} onChange={({ detail }) => write({ mail: detail.value })} />
      </FormField>
      <FormField errorText={at('approves')}>
        <Checkbox checked={draft.approves} onChange={({ detail }) => write({ approves: detail.checked })}>
          {w.approves}
        </Checkbox>
      </FormField>
      <FormField label={w.connectUser} constraintText={w.connectUserText} errorText={at('connectUser')}>
        <Input value={draft.connectUser} onChange={({ detail }) => write({ connectUser: detail.value })} />
      </FormField>
    </Dialog>
  );
}
