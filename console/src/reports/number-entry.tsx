import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useReportWords as useWords } from './report-words.ts';
import { useDebounced } from './use-debounced.ts';

interface NumberEntryProps {
  label: string;
  description?: string;
  /** As it stands in the address; empty where nothing was entered. */
  value: string;
  errorText: string | undefined;
  placeholder?: string;
  /** Entered and shown in percent, handed on as a fraction. */
  isPercent?: boolean;
  onChange(value: string): void;
}

/** A number that somebody enters; handed on when they stop typing. What is no number stays here and says so. */
export function NumberEntry({
  label,
  description,
  value,
  errorText,
  placeholder,
  isPercent,
  onChange,
}: NumberEntryProps) {
  const { words } = useWords();
  const outside = value === '' || isPercent !== true ? value : String(Number((Number(value) * 100).toFixed(6)));
  const [text, setText] = useDebounced(outside, (typed) => {
    const number = numberIn(typed);
    if (typed.trim() === '') onChange('');
    else if (number !== undefined) onChange(String(isPercent === true ? number / 100 : number));
  });
  const isWrong = text.trim() !== '' && numberIn(text) === undefined;
  return (
    <FormField
      label={isPercent === true ? `${label} (%)` : label}
      description={description}
      errorText={isWrong ? words.market.noNumber : errorText}
    >
      <Input
        value={text}
        inputMode="decimal"
        {...(placeholder !== undefined && { placeholder })}
        onChange={({ detail }) => setText(detail.value)}
      />
    </FormField>
  );
}

/** Decimals after a comma as after a point. */
function numberIn(text: string): number | undefined {
  const typed = text.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : undefined;
}
