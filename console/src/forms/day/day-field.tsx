import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import { useWords } from '../../words/words.ts';
import { useTypedDay } from './use-typed-day.ts';

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
  const { missing, watch } = useTypedDay();
  const w = words.forms;
  return (
    <FormField
      label={label}
      errorText={error}
      warningText={missing !== undefined && w.noSuchDay(missing, value)}
      description={description}
      constraintText={w.dayForm}
    >
      <DayInput value={value} watch={watch} onChange={onChange} />
    </FormField>
  );
}

interface DayInputProps extends Pick<DayFieldProps, 'value' | 'onChange'> {
  watch: ReturnType<typeof useTypedDay>['watch'];
}

/** The day itself, for a field that asks for more than that. */
export function DayInput({ value, watch, onChange }: DayInputProps) {
  const { words, language } = useWords();
  const w = words.forms;
  return (
    <div {...watch}>
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
    </div>
  );
}
