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
  const { words, language } = useWords();
  const w = words.forms;
  return (
    <FormField label={label} errorText={error} description={description} constraintText={w.dayForm}>
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
    </FormField>
  );
}
