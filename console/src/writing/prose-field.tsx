import Button from '@cloudscape-design/components/button';
import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { useWords } from '../words/words.ts';
import { type Facts, filledIn } from './macro.ts';
import { useMacros } from './use-macros.ts';

interface ProseFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  facts: Facts;
  error?: string | undefined;
  hint?: string | undefined;
  rows?: number;
}

/** A field for whole sentences, with one's own saved texts beside it. */
export function ProseField({ label, value, onChange, facts, error, hint, rows = 4 }: ProseFieldProps) {
  const { words } = useWords();
  const w = words.commands;
  const { macros, save, drop } = useMacros();
  const [name, setName] = useState<string>();

  const items: ButtonDropdownProps.ItemOrGroup[] = [
    ...macros.map((macro) => ({ id: `use:${macro.name}`, text: macro.name })),
    ...(macros.length === 0 ? [{ id: 'none', text: w.noMacros, disabled: true }] : []),
    { id: 'save', text: w.saveMacro, iconName: 'add-plus' as const, disabled: value.trim() === '' },
    ...macros.map((macro) => ({
      id: `drop:${macro.name}`,
      text: w.dropMacro(macro.name),
      iconName: 'remove' as const,
    })),
  ];

  function choose(id: string) {
    const [what = '', ...rest] = id.split(':');
    const chosen = rest.join(':');
    if (what === 'save') setName('');
    else if (what === 'drop') drop(chosen);
    else {
      const macro = macros.find((one) => one.name === chosen);
      if (macro === undefined) return;
      const before = value.trimEnd();
      onChange(`${before}${before === '' ? '' : '\n\n'}${filledIn(macro.text, facts)}`);
    }
  }

  function keepAs(wanted: string) {
    if (wanted.trim() === '') return;
    save({ name: wanted.trim(), text: value });
    setName(undefined);
  }

  return (
    <FormField
      label={label}
      errorText={error ?? ''}
      description={hint}
      secondaryControl={
        <ButtonDropdown items={items} onItemClick={({ detail }) => choose(detail.id)}>
          {w.macros}
        </ButtonDropdown>
      }
      stretch
    >
      <SpaceBetween size="xs">
        <Textarea value={value} rows={rows} onChange={({ detail }) => onChange(detail.value)} />
        {name !== undefined && (
          <FormField label={w.macroName} description={w.macroHint} stretch>
            <SpaceBetween direction="horizontal" size="xs">
              <Input
                value={name}
                autoFocus
                onChange={({ detail }) => setName(detail.value)}
                onKeyDown={(event) => {
                  if (event.detail.key !== 'Enter') return;
                  // Not what the form around it does on Enter.
                  event.preventDefault();
                  keepAs(name);
                }}
              />
              <Button formAction="none" disabled={name.trim() === ''} onClick={() => keepAs(name)}>
                {w.keep}
              </Button>
              <Button formAction="none" variant="link" onClick={() => setName(undefined)}>
                {words.forms.cancel}
              </Button>
            </SpaceBetween>
          </FormField>
        )}
      </SpaceBetween>
    </FormField>
  );
}
