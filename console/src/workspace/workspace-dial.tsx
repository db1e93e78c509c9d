import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sendCommand } from '../api/send-command.ts';
import { useSession } from '../session/session.ts';
import { saidOf } from '../states/said-of.ts';
import { DialProvider } from '../telephone/dial-provider.tsx';
import type { Dial } from '../telephone/telephone.ts';
import { useWords } from '../words/words.ts';
import { AT_WORK, useOpened } from './use-workspace.ts';
import { useWorkspaceWords } from './workspace-words.ts';

/** The number as Connect takes it; undefined where it does not say of which country it is. */
function asE164(number: string): string | undefined {
  const bare = number.replaceAll(/[\s().\-/]/g, '');
  return /^\+[1-9]\d{6,14}$/.test(bare) ? bare : undefined;
}

/** Numbers in here are called by Connect, in the panel beside us, and the call joins the case that it is about. */
export function WorkspaceDial({ children }: { children: ReactNode }) {
  const workspace = useOpened();
  const { ask, person } = useSession();
  const client = useQueryClient();
  const { words } = useWords();
  const w = useWorkspaceWords();

  const dial: Dial = async (number, caseNumber, despiteQuietHours) => {
    const to = asE164(number);
    if (to === undefined) return w.noCountry(number);
    let contactId: string | undefined;
    try {
      contactId = await workspace.call(to, caseNumber);
    } catch {
      return w.notCalled;
    }
    if (contactId === undefined) return w.notJoined;
    const isQuiet = despiteQuietHours && { despiteQuietHours };
    const joined = await sendCommand(ask, caseNumber, { type: 'join', contactId, isOutbound: true, ...isQuiet });
    await client.invalidateQueries({ queryKey: ['GET /cases/{caseNumber}'] });
    return joined.outcome === 'done' ? undefined : `${w.notJoined} ${saidOf(joined.problem, words)}`;
  };

  if (!AT_WORK.includes(person.role)) return children;
  return <DialProvider dial={dial}>{children}</DialProvider>;
}
