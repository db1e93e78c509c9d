import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';

interface ManyFieldProps<T extends string> {
  label: string;
  values: readonly T[];
  options: readonly { value: T; label: string }[];
  error?: string;
  onChange(values: T[]): void;
}

/** Some of a few; what is chosen and no longer offered stays chosen, by its code. */
export function ManyField<T extends string>({ label, values, options, error = '', onChange }: ManyFieldProps<T>) {
  return (
    <FormField label={label} errorText={error}>
      <Multiselect
        options={options}
        selectedOptions={values.map((value) => options.find((option) => option.value === value) ?? { value })}
        onChange={({ detail }) => onChange(detail.selectedOptions.map(({ value }) => value as T))}
      />
    </FormField>
  );
}
