import { useWords } from '../words/words.ts';
import { spokenNumber } from '../worklist/case-link.tsx';
import { useLogging } from './contact-now.ts';

/** Of a call that is about no case yet: what its agent can do, or that the case is logged and late. */
export function NoCase({ contactId }: { contactId: string }) {
  const { words } = useWords();
  const { logged } = useLogging();
  const w = words.logging;
  if (logged?.state !== 'late' || logged.contactId !== contactId) return w.noCase;
  return `${spokenNumber(logged.caseNumber)}: ${w.notYetOpen}`;
}
