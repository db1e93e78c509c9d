import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import { Problem } from '../api/problem.ts';
import type { CaseCommand, CaseView } from '../api/routes.ts';
import { type Sent, sendCommand } from '../api/send-command.ts';
import { keyOf } from '../api/use-api.ts';
import { useSession } from '../session/session.ts';
import { useNotify } from '../shell/notices.tsx';
import { saidOf } from '../states/said-of.ts';
import { useWords } from '../words/words.ts';
import { keptOrder } from '../worklist/order.ts';
import type { FormCommand } from './command-fields.ts';
import { oppositeOf } from './undo.ts';

/** Sends commands to a case, says what became of them, and offers the way back for ten seconds where the law has one. */
export function useCaseCommands(it: CaseView) {
  const { words } = useWords();
  const { ask, person } = useSession();
  const notify = useNotify();
  const client = useQueryClient();
  const [, go] = useLocation();
  const onTheWay = useRef(new Map<string, Promise<Sent>>());
  const asked = { path: { caseNumber: it.caseNumber } };

  /** @returns the case as it stands; nothing where it is no longer for this person, or cannot be read */
  async function readAgain(): Promise<CaseView | 'gone' | undefined> {
    await client.invalidateQueries({ queryKey: ['GET /cases'] });
    await client.refetchQueries({ queryKey: keyOf('GET /cases/{caseNumber}', asked) });
    const state = client.getQueryState<CaseView>(keyOf('GET /cases/{caseNumber}', asked));
    if (state?.error instanceof Problem && state.error.status === 404) return 'gone';
    return state?.status === 'success' ? state.data : undefined;
  }

  /** A second press, before the first is answered, is the same press. */
  function send(command: CaseCommand, isUndoing = false): Promise<Sent> {
    const name = JSON.stringify(command);
    const known = onTheWay.current.get(name);
    if (known !== undefined) return known;
    const sending = sendOnce(command, isUndoing).finally(() => onTheWay.current.delete(name));
    onTheWay.current.set(name, sending);
    return sending;
  }

  async function sendOnce(command: CaseCommand, isUndoing: boolean): Promise<Sent> {
    const sent = await sendCommand(ask, it.caseNumber, command);
    const now = await readAgain();
    if (sent.outcome !== 'done') return sent;
    const name = words.commands.names[command.type as FormCommand] ?? '';
    // What is above one's limit is only proposed.
    const isProposed = command.type === 'decide' && now !== 'gone' && now?.proposal !== undefined;
    const done = isProposed ? `${words.case.proposal}.` : words.commands.done(name);
    const opposite = isUndoing ? undefined : oppositeOf(command, it, person.id);
    const isGone = now === 'gone';
    const mayUndo = opposite !== undefined && !isGone && now?.offered.includes(opposite.type) === true;
    notify({
      type: 'success',
      id: `done-${it.caseNumber}`,
      text: isUndoing ? words.commands.undone : isGone ? words.commands.doneAndGone(name) : done,
      ...(mayUndo && { action: { text: words.commands.undo, run: () => sendAndSay(opposite, true) } }),
    });
    // Of a case that is somebody else's now there is nothing left to see. Who has gone elsewhere meanwhile stays there.
    if (isGone && location.pathname.endsWith(`/cases/${it.caseNumber}`)) go(keptOrder(person.id).address);
    return sent;
  }

  /** For what has no form in which a refusal could be shown. */
  async function sendAndSay(command: CaseCommand, isUndoing = false): Promise<Sent> {
    const sent = await send(command, isUndoing);
    if (sent.outcome !== 'done') {
      notify({ type: 'error', id: `refused-${it.caseNumber}`, text: saidOf(sent.problem, words) });
    }
    return sent;
  }

  return { send, sendAndSay };
}
