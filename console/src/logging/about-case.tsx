import Button from '@cloudscape-design/components/button';
import { useQueryClient } from '@tanstack/react-query';
import { useActions } from '../actions/actions.tsx';
import type { CaseView } from '../api/routes.ts';
import { useNotify } from '../shell/notices.tsx';
import { useWords } from '../words/words.ts';
import { useContactNow } from './contact-now.ts';

/** While one is on a call that has no case, or another one: says that it is about this one. */
export function AboutCase({ it: { caseNumber, offered } }: { it: CaseView }) {
  const { words } = useWords();
  const contact = useContactNow();
  const say = useSayAbout();
  const isShown = contact !== undefined && contact.caseNumber !== caseNumber && offered.includes('join');
  const label = words.commands.names.join;
  const run = () => say(caseNumber);
  useActions(isShown ? [{ id: 'about-case', label, keys: 'v t', run }] : []);
  if (!isShown) return null;
  return (
    <Button iconName="call" onClick={run}>
      {label}
    </Button>
  );
}

/** Says of the call one is in that it is about a case, and what became of that. Answers whether it is so now. */
export function useSayAbout(): (caseNumber: string) => Promise<boolean> {
  const { words } = useWords();
  const contact = useContactNow();
  const notify = useNotify();
  const client = useQueryClient();
  return async (caseNumber) => {
    if (contact === undefined) return false;
    const refusal = await contact.isAbout(caseNumber);
    if (refusal !== undefined) {
      notify({ type: 'error', id: 'phone', text: refusal });
      return false;
    }
    await client.invalidateQueries({ queryKey: ['GET /cases/{caseNumber}'] });
    notify({ type: 'success', id: 'phone', text: words.commands.done(words.commands.names.join) });
    return true;
  };
}
