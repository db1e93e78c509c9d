import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';

interface TextFieldProps {
  label: string;
  value: string;
  type?: InputProps.Type;
  error?: string;
  description?: string;
  onChange(text: string): void;
}

/** One line of text. */
export function TextField({ label, value, type = 'text', error = '', description, onChange }: TextFieldProps) {
  return (
    <FormField label={label} errorText={error} description={description} stretch>
      <Input
        type={type}
        value={value}
        disableBrowserAutocorrect
        autoComplete={false}
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  );
}
