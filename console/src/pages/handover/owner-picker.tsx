import Button from '@cloudscape-design/components/button';
import { useEffect, useState } from 'react';
import { PersonField } from '../../forms/person-field.tsx';
import { useWords } from '../../words/words.ts';

/** Whose cases are shown: typed or chosen, and shown on Enter. */
export function OwnerPicker({ owner, onChange }: { owner: string; onChange(owner: string): void }) {
  const { words } = useWords();
  const [typed, setTyped] = useState(owner);
  // The way back shows somebody else’s. Not anew: whoever pressed Enter stays in the field.
  useEffect(() => setTyped(owner), [owner]);
  return (
    <form
      className="filters bottom"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') onChange(typed.trim());
      }}
    >
      <PersonField label={words.handover.whose} value={typed} onChange={setTyped} />
      <Button formAction="submit">{words.handover.show}</Button>
    </form>
  );
}
