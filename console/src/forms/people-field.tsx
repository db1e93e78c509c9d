import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Multiselect from '@cloudscape-design/components/multiselect';
import { useNamedIds, useNames } from '../session/names.tsx';
import { useSession } from '../session/session.ts';
import { useWords } from '../words/words.ts';

interface PeopleFieldProps {
  label: string;
  /** Ids, with a space between them. */
  value: string;
  error: string;
  onChange(value: string): void;
}

/** Several colleagues, chosen by name; where nobody's name is known, typed by id. */
export function PeopleField({ label, value, error, onChange }: PeopleFieldProps) {
  const { words } = useWords();
  const { person } = useSession();
  const nameOf = useNames();
  const others = useNamedIds().filter((id) => id !== person.id);
  if (others.length === 0)
    return (
      <FormField label={label} errorText={error} description={words.commands.peopleHint}>
        <Input value={value} onChange={({ detail }) => onChange(detail.value)} />
      </FormField>
    );
  const chosen = value.split(/\s+/).filter((id) => id !== '');
  const optionOf = (id: string) => ({ value: id, label: nameOf(id) });
  return (
    <FormField label={label} errorText={error} stretch>
      <Multiselect
        options={[...new Set([...others, ...chosen])].map(optionOf)}
        selectedOptions={chosen.map(optionOf)}
        filteringType="auto"
        placeholder={words.commands.choose}
        onChange={({ detail }) => onChange(detail.selectedOptions.map(({ value: id = '' }) => id).join(' '))}
      />
    </FormField>
  );
}
