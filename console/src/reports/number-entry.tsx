import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { numberIn, typedNumber } from '../format/typed-number.ts';
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
  const { words, language } = useWords();
  const given = Number(value) * (isPercent === true ? 100 : 1);
  const outside = value === '' || Number.isNaN(given) ? value : typedNumber(given, language);
  const handOn = (typed: string) => {
    const number = numberIn(typed, language);
    if (typed.trim() === '') onChange('');
    else if (number !== undefined) onChange(String(isPercent === true ? number / 100 : number));
  };
  // `12,0` on its way to `12,05` is handed on as 12, and stays as it is typed.
  const isSame = (typed: string, shown: string) => {
    const number = numberIn(typed, language);
    return number !== undefined && number === numberIn(shown, language);
  };
  const [text, setText] = useDebounced(outside, handOn, isSame);
  const isWrong = text.trim() !== '' && numberIn(text, language) === undefined;
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
