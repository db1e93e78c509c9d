import Select from '@cloudscape-design/components/select';
import { useSession } from '../session/session.ts';
import { useSettings } from '../session/settings.ts';
import { useWords } from '../words/words.ts';

/** Teams that the reader sees: an admin sees all. */
export function useMyTeams() {
  const { teams } = useSettings();
  const { person } = useSession();
  return person.role === 'admin' ? teams : teams.filter(({ id }) => person.teams.includes(id));
}

/** A team's name; a team that is no longer there keeps its id. */
export function useTeamName(): (id: string) => string {
  const { teams } = useSettings();
  return (id) => teams.find((team) => team.id === id)?.name ?? id;
}

/** Cuts a page to one of the reader's teams; empty is all of them. */
export function TeamPicker({ value, onChange }: { value: string; onChange(team: string): void }) {
  const { words } = useWords();
  const teams = useMyTeams();
  const options = [
    { value: '', label: words.forms.allTeams },
    ...teams.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Select
      ariaLabel={words.forms.team}
      options={options}
      selectedOption={options.find((option) => option.value === value) ?? null}
      onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
    />
  );
}
