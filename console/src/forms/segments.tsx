import SegmentedControl from '@cloudscape-design/components/segmented-control';
import { useId } from 'react';

interface SegmentsProps<T extends string> {
  /** For who cannot see it: on the page what it is about stands beside it already. */
  label: string;
  value: T | null;
  /** Each with its text. */
  options: readonly (readonly [T, string])[];
  onChange(value: T): void;
}

/** One of a few, side by side. On a narrow screen it is a list, which would show a `label` of its own once more. */
export function Segments<T extends string>({ label, value, options, onChange }: SegmentsProps<T>) {
  const id = useId();
  return (
    <>
      <span id={id} hidden>
        {label}
      </span>
      <SegmentedControl
        ariaLabelledby={id}
        selectedId={value}
        options={options.map(([option, text]) => ({ id: option, text }))}
        onChange={({ detail }) => onChange(detail.selectedId as T)}
      />
    </>
  );
}
