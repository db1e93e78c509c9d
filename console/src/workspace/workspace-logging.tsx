import type { ReactNode } from 'react';
import { sendCommand } from '../api/send-command.ts';
import { LoggingProvider } from '../logging/logging-provider.tsx';
import { useSession } from '../session/session.ts';
import { saidOf } from '../states/said-of.ts';
import { useWords } from '../words/words.ts';
import { useHints, useNotedCase, useOpened, useWorkspace } from './use-workspace.ts';

/** The call in the panel beside us, for what is logged in here, and for the case that one says it is about. */
export function WorkspaceLogging({ children }: { children: ReactNode }) {
  const workspace = useOpened();
  const state = useWorkspace();
  const { ask } = useSession();
  const { words } = useWords();
  const { contactId, said } = state.is === 'present' ? state : { contactId: null, said: null };
  const { data: hints } = useHints(contactId);
  const noted = useNotedCase(hints?.caseId ?? null);

  async function isAbout(caseNumber: string): Promise<string | undefined> {
    if (contactId === null || hints === undefined) return undefined;
    const isOurs = said?.isOutbound === true && { isOutbound: true as const };
    const sent = await sendCommand(ask, caseNumber, { type: 'join', contactId: hints.firstContactId, ...isOurs });
    if (sent.outcome !== 'done') return saidOf(sent.problem, words);
    workspace.isAbout(contactId, caseNumber);
    return undefined;
  }

  const contact = hints?.isCall
    ? {
        contactId: hints.firstContactId,
        from: hints.from,
        language: hints.language,
        caseNumber: said?.caseNumber ?? noted.data?.cases[0]?.caseNumber ?? null,
        isAbout,
      }
    : undefined;
  return <LoggingProvider contact={contact}>{children}</LoggingProvider>;
}
