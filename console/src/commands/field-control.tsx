import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Multiselect from '@cloudscape-design/components/multiselect';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { CaseView } from '../api/routes.ts';
import { DayField } from '../forms/day/day-field.tsx';
import { MomentField } from '../forms/day/moment-field.tsx';
import { PeopleField } from '../forms/people-field.tsx';
import { PersonField } from '../forms/person-field.tsx';
import { useWords } from '../words/words.ts';
import { useCaseFacts } from '../writing/case-facts.ts';
import { ProseField } from '../writing/prose-field.tsx';
import type { Field } from './command-fields.ts';
import type { Values } from './command-of.ts';
import { useOptions } from './options.ts';

export interface FieldControlProps {
  it: CaseView;
  name: string;
  field: Field;
  values: Values;
  error: string | undefined;
  write(part: Values): void;
}

/** One part of a command as a field, by what it is. */
export function FieldControl({ it, name, field, values, error, write }: FieldControlProps) {
  const { words } = useWords();
  const w = words.commands;
  const facts = useCaseFacts(it);
  const options = useOptions(it, field);
  const named = w.fields[name as keyof typeof w.fields];
  const label = field.isOptional && field.as !== 'tick' ? `${named} (${w.optional})` : named;
  const text = typeof values[name] === 'string' ? (values[name] as string) : '';
  const set = (value: Values[string]) => write({ [name]: value });

  switch (field.as) {
    case 'prose':
      return <ProseField label={label} value={text} onChange={set} facts={facts} error={error} />;
    case 'tick':
      return (
        <FormField errorText={error ?? ''}>
          <Checkbox
            checked={field.isOn ? values[name] !== false : values[name] === true}
            onChange={({ detail }) => set(detail.checked)}
          >
            {label}
          </Checkbox>
        </FormField>
      );
    case 'choices': {
      const chosen = Array.isArray(values[name]) ? (values[name] as readonly string[]) : [];
      return (
        <FormField label={label} errorText={error ?? ''} stretch>
          <Multiselect
            options={options}
            selectedOptions={options.filter(({ value }) => chosen.includes(value))}
            onChange={({ detail }) => set(detail.selectedOptions.map(({ value = '' }) => value))}
          />
        </FormField>
      );
    }
    case 'choice':
    case 'team':
    case 'category':
    case 'causes':
    case 'ofCase':
      return (
        <FormField label={label} errorText={error ?? ''} stretch>
          <Select
            options={field.isOptional ? [{ value: '', label: words.worklist.noChange }, ...options] : options}
            selectedOption={options.find(({ value }) => value === text) ?? null}
            filteringType={options.length > 12 ? 'auto' : 'none'}
            placeholder={w.choose}
            empty={w.nothingToChoose}
            onChange={({ detail }) => set(detail.selectedOption.value ?? '')}
          />
        </FormField>
      );
    case 'moment':
      return (
        <MomentField label={label} name={named} value={text} usualTime="17:00" error={error ?? ''} onChange={set} />
      );
    case 'day':
      return <DayField label={label} value={text} error={error ?? ''} onChange={set} />;
    case 'contact':
      return (
        <SpaceBetween size="s">
          {(['name', 'email', 'phone'] as const).map((part) => (
            <FormField
              key={part}
              label={`${named}: ${w.fields[part]}`}
              errorText={part === 'name' ? (error ?? '') : ''}
            >
              <Input
                value={`${values[`${name}.${part}`] ?? ''}`}
                onChange={({ detail }) => write({ [`${name}.${part}`]: detail.value })}
              />
            </FormField>
          ))}
        </SpaceBetween>
      );
    case 'person':
      return <PersonField label={label} value={text} error={error ?? ''} onChange={set} />;
    case 'people':
      return <PeopleField label={label} value={text} error={error ?? ''} onChange={set} />;
    default:
      return (
        <FormField label={label} errorText={error ?? ''}>
          <Input value={text} onChange={({ detail }) => set(detail.value)} />
        </FormField>
      );
  }
}
