import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useFormDraft } from '../../drafts/use-draft.ts';
import { Dialog } from '../../forms/dialog.tsx';
import { FormProblem, problemAt } from '../../forms/form-problem.tsx';
import { ManyField } from '../../forms/many-field.tsx';
import { useMyTeams } from '../../forms/team-picker.tsx';
import { WeekField } from '../../forms/week-field.tsx';
import { weekOf, weekText } from '../../forms/windows.ts';
import { useWords } from '../../words/words.ts';
import type { RosterPerson } from './roster-page.tsx';
import { useSetPerson } from './use-set-person.ts';

const FULL_TIME = [['09:00', '17:00']] satisfies [string, string][];
const LANGUAGES = ['en', 'es', 'nl'] as const;
const FIELDS = ['personId', 'teams', 'languages', 'skills', 'cap', 'week', 'mail', 'approves'];
const PATHS = [...FIELDS, ...FIELDS.map((name) => `person.${name}`)];

/** Somebody as they stand on the roster, or are to stand there: teams, languages, skills, cap and week. */
export function PersonDialog({ person, onClose }: { person?: RosterPerson; onClose(): void }) {
  const { words } = useWords();
  const teams = useMyTeams();
  const w = words.roster;
  const { draft, write, clear } = useFormDraft(`roster ${person?.personId ?? ''}`, {
    personId: person?.personId ?? '',
    teams: person?.teams ?? [],
    languages: [...(person?.languages ?? ['en'])],
    skills: (person?.skills ?? []).join(', '),
    cap: String(person?.cap ?? 20),
    mail: person?.mail ?? '',
    approves: person?.approves ?? false,
    week: weekText(person?.week ?? { mon: FULL_TIME, tue: FULL_TIME, wed: FULL_TIME, thu: FULL_TIME, fri: FULL_TIME }),
  });
  const { set, isPending, error } = useSetPerson(() => {
    clear();
    onClose();
  });
  const at = (name: string) => problemAt(error, name, `person.${name}`);
  const week = weekOf(draft.week);
  const mail = draft.mail.trim();

  function submit() {
    if (week === undefined) return;
    set({
      personId: draft.personId.trim(),
      teams: draft.teams,
      languages: draft.languages,
      skills: draft.skills.split(/[\s,]+/).filter((skill) => skill !== ''),
      cap: Number(draft.cap),
      week,
      away: person?.away ?? [],
      ...(mail === '' ? {} : { mail }),
      ...(draft.approves ? { approves: true } : {}),
    });
  }

  return (
    <Dialog
      title={person === undefined ? w.addTitle : w.editTitle(person.personId)}
      submit={words.forms.save}
      isBusy={isPending}
      isIncomplete={draft.personId.trim() === '' || week === undefined || draft.cap.trim() === ''}
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
      <ManyField
        label={w.languages}
        values={draft.languages}
        error={at('languages')}
        options={LANGUAGES.map((value) => ({ value, label: w.languageNames[value] }))}
        onChange={(languages) => write({ languages })}
      />
      <FormField label={w.skills} constraintText={w.skillsForm} errorText={at('skills')}>
        <Input value={draft.skills} onChange={({ detail }) => write({ skills: detail.value })} />
      </FormField>
      <FormField label={w.cap} errorText={at('cap')}>
        <Input
          type="number"
          inputMode="numeric"
          value={draft.cap}
          onChange={({ detail }) => write({ cap: detail.value })}
        />
      </FormField>
      <FormField label={w.mail} constraintText={w.mailText} errorText={at('mail')}>
        <Input type="email" value={draft.mail} onChange={({ detail }) => write({ mail: detail.value })} />
      </FormField>
      <FormField errorText={at('approves')}>
        <Checkbox checked={draft.approves} onChange={({ detail }) => write({ approves: detail.checked })}>
          {w.approves}
        </Checkbox>
      </FormField>
      <WeekField
        label={w.week}
        value={draft.week}
        error={at('week')}
        onChange={(changed) => write({ week: changed })}
      />
    </Dialog>
  );
}
