import { useDraft } from '../../drafts/use-draft.ts';
import { DayField } from '../../forms/day/day-field.tsx';
import { Dialog } from '../../forms/dialog.tsx';
import { FormProblem, problemAt } from '../../forms/form-problem.tsx';
import { PersonField } from '../../forms/person-field.tsx';
import { useNames } from '../../session/names.tsx';
import { useWords } from '../../words/words.ts';
import { usePassOn } from '../handover/use-pass-on.tsx';
import type { RosterPerson } from './roster-page.tsx';
import { useSetPerson } from './use-set-person.ts';

const FIELDS = ['away', 'person.away'];

/** Somebody is away for some days: nothing is given to them then, and what they have can go to somebody else. */
export function AwayDialog({ person, onClose }: { person: RosterPerson; onClose(): void }) {
  const { words } = useWords();
  const nameOf = useNames();
  const w = words.roster;
  const [draft, setDraft, forget] = useDraft(`away ${person.personId}`, { from: '', until: '', passTo: '' });
  const { passOn, progress, error: passError } = usePassOn();
  const passTo = draft.passTo.trim();
  const { set, isPending, error } = useSetPerson(async () => {
    if (passTo !== '' && !(await passOn({ ownedBy: person.personId }, { type: 'assign', owner: passTo }))) return;
    forget();
    onClose();
  });
  // Sent again after its cases were not passed on, an absence that stands already stands once.
  const others = (person.away ?? []).filter(({ from, until }) => from !== draft.from || until !== draft.until);
  return (
    <Dialog
      title={w.outTitle(nameOf(person.personId))}
      submit={words.forms.save}
      isBusy={isPending || progress !== undefined}
      isIncomplete={draft.from === '' || draft.until === ''}
      onSubmit={() => set({ ...person, away: [...others, { from: draft.from, until: draft.until }] })}
      onClose={onClose}
    >
      <FormProblem error={error ?? passError} fields={FIELDS} />
      <DayField
        label={w.awayFrom}
        value={draft.from}
        error={problemAt(error, ...FIELDS)}
        onChange={(from) => setDraft({ ...draft, from })}
      />
      <DayField label={w.awayUntil} value={draft.until} onChange={(until) => setDraft({ ...draft, until })} />
      <PersonField
        label={w.passTo}
        description={w.passToText}
        value={draft.passTo}
        without={person.personId}
        onChange={(id) => setDraft({ ...draft, passTo: id })}
      />
    </Dialog>
  );
}
