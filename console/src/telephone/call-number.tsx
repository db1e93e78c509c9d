import Button from '@cloudscape-design/components/button';
import { useNotify } from '../shell/notices.tsx';
import { useWords } from '../words/words.ts';
import { useDial } from './use-telephone.ts';

interface CallNumberProps {
  /** As it was given; whoever calls makes a number of it. */
  number: string;
  /** What the call is about. */
  caseNumber: string;
}

/** A number that is called by a click, where a telephone is beside us. */
export function CallNumber({ number, caseNumber }: CallNumberProps) {
  const { words } = useWords();
  const call = useCall(caseNumber);
  if (call === undefined)
    return (
      <a className="case-link" href={`tel:${number}`}>
        {number}
      </a>
    );
  return (
    <Button
      variant="inline-link"
      iconName="call"
      ariaLabel={words.telephone.callNumber(number)}
      onClick={() => call(number)}
    >
      {number}
    </Button>
  );
}

/** Calls somebody about the case, and says what stood in the way; undefined where there is no telephone. */
export function useCall(caseNumber: string): ((number: string) => Promise<void>) | undefined {
  const dial = useDial();
  const notify = useNotify();
  return (
    dial &&
    (async (number) => {
      const refusal = await dial(number, caseNumber);
      if (refusal !== undefined) notify({ type: 'error', id: 'phone', text: refusal });
    })
  );
}
