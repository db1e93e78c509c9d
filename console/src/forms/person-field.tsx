import Autosuggest from '@cloudscape-design/components/autosuggest';
import FormField from '@cloudscape-design/components/form-field';
import { useAsk } from '../api/use-api.ts';
import { useNames } from '../session/names.tsx';
import { useSession } from '../session/session.ts';
import { useWords } from '../words/words.ts';

interface PersonFieldProps {
  label: string;
  value: string;
  error?: string;
  description?: string;
  /** Left out of what is suggested. */
  without?: string;
  onChange(personId: string): void;
}

/** Somebody of the firm by id; whoever may read the roster is shown who stands on it. */
export function PersonField({ label, value, error = '', description, without, onChange }: PersonFieldProps) {
  const { words } = useWords();
  const nameOf = useNames();
  const people = useRosterIds();
  return (
    <FormField label={label} errorText={error} description={description}>
      <Autosuggest
        value={value}
        onChange={({ detail }) => onChange(detail.value)}
        options={people
          .filter((id) => id !== without)
          .map((id) => {
            const name = nameOf(id);
            return name === id ? { value: id } : { value: id, label: name, description: id };
          })}
        enteredTextLabel={(text) => text}
        placeholder={words.forms.personHint}
        disableBrowserAutocorrect
      />
    </FormField>
  );
}

/** Ids of who stands on the roster; none for whom may not read it. */
export function useRosterIds(): readonly string[] {
  const { person } = useSession();
  const mayRead = person.role === 'supervisor' || person.role === 'admin';
  const roster = useAsk('GET /roster', {}, { enabled: mayRead, staleTime: 60_000 });
  return (roster.data?.people ?? []).filter(({ person: on }) => on !== null).map(({ personId }) => personId);
}
