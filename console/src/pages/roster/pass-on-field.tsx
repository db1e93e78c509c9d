import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { PersonField } from '../../forms/person-field.tsx';
import { useWords } from '../../words/words.ts';

interface PassOnFieldProps {
  personId: string;
  /** Open cases that they own; undefined where it is not known. */
  inHand: number | undefined;
  value: string;
  onChange(owner: string): void;
}

/** What somebody has in hand, and whom it goes to, if to anybody. */
export function PassOnField({ personId, inHand, value, onChange }: PassOnFieldProps) {
  const { words } = useWords();
  const w = words.roster;
  return (
    <SpaceBetween size="m">
      <Box>{inHand === undefined ? w.inHandUnknown : w.inHandText(inHand)}</Box>
      {inHand !== 0 && (
        <PersonField label={w.passTo} description={w.passToText} value={value} without={personId} onChange={onChange} />
      )}
    </SpaceBetween>
  );
}
