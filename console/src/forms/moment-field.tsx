import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TimeInput from '@cloudscape-design/components/time-input';
import { useWords } from '../words/words.ts';

interface MomentFieldProps {
  label: string;
  /** What day and time are called, each by itself. */
  name: string;
  /** `YYYY-MM-DDTHH:MM`; either part may be missing. */
  value: string;
  error?: string;
  description?: string;
  /** What a day without a time is taken for: `17:00`. */
  usualTime: string;
  onChange(moment: string): void;
}

/** A day and a time of it. */
export function MomentField({ label, name, value, error = '', description, usualTime, onChange }: MomentFieldProps) {
  const { words } = useWords();
  const [day = '', time = ''] = value.split('T');
  return (
    <FormField label={label} errorText={error} description={description}>
      <SpaceBetween direction="horizontal" size="xs">
        <DatePicker value={day} onChange={({ detail }) => onChange(`${detail.value}T${time}`)} ariaLabel={name} />
        <TimeInput
          value={time}
          format="hh:mm"
          placeholder={usualTime}
          ariaLabel={words.commands.timeOf(name)}
          onChange={({ detail }) => onChange(`${day}T${detail.value}`)}
        />
      </SpaceBetween>
    </FormField>
  );
}
