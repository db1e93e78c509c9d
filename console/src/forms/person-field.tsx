import Autosuggest from '@cloudscape-design/components/autosuggest';
import FormField from '@cloudscape-design/components/form-field';
import { useState } from 'react';
import { useAsk } from '../api/use-api.ts';
import { useNamedIds, useNames } from '../session/names.tsx';
import { useSession } from '../session/session.ts';
import { useWords } from '../words/words.ts';

interface PersonFieldProps {
  label: string;
  /** Of the person, or what is typed for one. */
  value: string;
  error?: string;
  description?: string;
  /** Left out of what is suggested. */
  without?: string;
  onChange(personId: string): void;
}

/** Somebody of the firm, typed or chosen by name or id: their name stands in the field, their id goes to the house. */
export function PersonField({ label, value, error = '', description, without, onChange }: PersonFieldProps) {
  const { words } = useWords();
  const nameOf = useNames();
  const everybody = useNamedIds();
  const suggested = useSuggestedIds();
  // While somebody types, what they type: an id may be the beginning of another's name.
  const [typed, setTyped] = useState<string>();
  const meant = (text: string) =>
    everybody.find((id) => nameOf(id).toLowerCase() === text.trim().toLowerCase()) ?? text;
  return (
    <FormField label={label} errorText={error} description={description}>
      <Autosuggest
        value={typed ?? nameOf(value)}
        onChange={({ detail }) => {
          setTyped(detail.value);
          onChange(meant(detail.value));
        }}
        onSelect={({ detail }) => {
          setTyped(undefined);
          onChange(meant(detail.value));
        }}
        onBlur={() => setTyped(undefined)}
        options={suggested
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

/** Who stands on the roster; for whom may not read it, everybody who has a name. */
function useSuggestedIds(): readonly string[] {
  const { person } = useSession();
  const everybody = useNamedIds();
  const mayRead = person.role === 'supervisor' || person.role === 'admin';
  const roster = useAsk('GET /roster', {}, { enabled: mayRead, staleTime: 60_000 });
  if (!mayRead) return everybody;
  return (roster.data?.people ?? []).filter(({ person: on }) => on !== null).map(({ personId }) => personId);
}
