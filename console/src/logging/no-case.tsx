import { useWords } from '../words/words.ts';
import { spokenNumber } from '../worklist/case-link.tsx';
import { useLogging } from './contact-now.ts';

/** Of a call that is about no case that its agent sees: what they can do, or that it is logged with another team. */
export function NoCase({ contactId }: { contactId: string }) {
  const { words } = useWords();
  const { logged } = useLogging();
  const w = words.logging;
  if (logged?.state !== 'late' || logged.contactId !== contactId) return w.noCase;
  return `${spokenNumber(logged.caseNumber)}: ${w.loggedElsewhere}`;
}
