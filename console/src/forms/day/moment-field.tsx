import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TimeInput from '@cloudscape-design/components/time-input';
import { useId } from 'react';
import { useWords } from '../../words/words.ts';
import { DayInput } from './day-field.tsx';
import { useTypedDay } from './use-typed-day.ts';

interface MomentFieldProps {
  label: string;
  /** What the time is the time of. */
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
  const id = useId();
  const { missing, watch } = useTypedDay();
  const warning = missing !== undefined && words.forms.noSuchDay(missing, day);
  return (
    <FormField label={label} errorText={error} warningText={warning} description={description}>
      <SpaceBetween direction="horizontal" size="xs">
        <DayInput value={day} watch={watch} onChange={(chosen) => onChange(`${chosen}T${time}`)} />
        <span id={`${id}-name`} hidden>
          {words.commands.timeOf(name)}
        </span>
        {/* The field's own label is the day's. */}
        <TimeInput
          controlId={id}
          ariaLabelledby={`${id}-name`}
          value={time}
          format="hh:mm"
          placeholder={usualTime}
          onChange={({ detail }) => onChange(`${day}T${detail.value}`)}
        />
      </SpaceBetween>
    </FormField>
  );
}
