import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import { useWords } from '../words/words.ts';

interface DayFieldProps {
  label: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  error?: string;
  description?: string;
  onChange(day: string): void;
}

/** A day, typed or chosen. */
export function DayField({ label, value, error = '', description, onChange }: DayFieldProps) {
  const { words } = useWords();
  return (
    <FormField label={label} errorText={error} description={description} constraintText={words.forms.dayForm}>
      <DayInput value={value} onChange={onChange} />
    </FormField>
  );
}

/** The day itself, for a field that asks for more than that. */
export function DayInput({ value, onChange }: Pick<DayFieldProps, 'value' | 'onChange'>) {
  const { words, language } = useWords();
  const w = words.forms;
  return (
    <DatePicker
      value={value}
      onChange={({ detail }) => onChange(detail.value)}
      placeholder={w.dayPlaceholder}
      format="iso"
      locale={language}
      openCalendarAriaLabel={(chosen) => (chosen === null ? w.chooseDay : `${w.chooseDay}: ${chosen}`)}
      i18nStrings={{
        todayAriaLabel: w.today,
        nextMonthAriaLabel: w.nextMonth,
        previousMonthAriaLabel: w.monthBefore,
      }}
    />
  );
}
