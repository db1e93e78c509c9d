import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useWords } from '../words/words.ts';
import { WEEKDAYS, type WeekText, windowsOf } from './windows.ts';

interface WeekFieldProps {
  label: string;
  value: WeekText;
  error?: string;
  onChange(week: WeekText): void;
}

/** A week of hours, a line for each day. */
export function WeekField({ label, value, error = '', onChange }: WeekFieldProps) {
  const { words } = useWords();
  return (
    <FormField label={label} constraintText={words.forms.windowsForm} errorText={error}>
      <div className="week">
        {WEEKDAYS.map((day) => (
          <HoursInput
            key={day}
            label={words.weekdays[day]}
            value={value[day]}
            onChange={(text) => onChange({ ...value, [day]: text })}
          />
        ))}
      </div>
    </FormField>
  );
}

interface HoursInputProps {
  label: string;
  value: string;
  error?: string;
  onChange(text: string): void;
}

/** Hours of one day, with what cannot be read said at once. */
export function HoursInput({ label, value, error = '', onChange }: HoursInputProps) {
  const { words } = useWords();
  const isReadable = windowsOf(value) !== undefined;
  return (
    <FormField label={label} errorText={isReadable ? error : words.forms.windowsUnread}>
      <Input value={value} placeholder={words.forms.closed} onChange={({ detail }) => onChange(detail.value)} />
    </FormField>
  );
}
