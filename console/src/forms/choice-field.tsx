import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';

interface ChoiceFieldProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  error?: string;
  description?: string;
  onChange(value: T): void;
}

/** One of a few. */
export function ChoiceField<T extends string>({
  label,
  value,
  options,
  error = '',
  description,
  onChange,
}: ChoiceFieldProps<T>) {
  return (
    <FormField label={label} errorText={error} description={description}>
      <Select
        options={options}
        selectedOption={options.find((option) => option.value === value) ?? null}
        onChange={({ detail }) => onChange(detail.selectedOption.value as T)}
      />
    </FormField>
  );
}
