import { useEffect, useState } from 'react';
import { Problem } from '../api/problem.ts';
import { useSession } from '../session/session.ts';
import { saidOf } from '../states/said-of.ts';
import { useWords } from '../words/words.ts';
import { AT_FIRST, afterEvent } from './line-state.ts';
import type { LineState, Telephone } from './telephone.ts';

/** Before one asks a line again that did not answer. */
const AGAIN_MS = 3_000;

/**
 * The telephone over the desk routes of the line on this machine: events by long polls, from the first one that is kept, so that
 * a reload in the middle of a call loses nothing.
 */
export function useDeskTelephone(): Telephone {
  const { ask, person } = useSession();
  const { words } = useWords();
  const [state, setState] = useState<LineState>(AT_FIRST);
  const [isLost, setIsLost] = useState(false);

  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    async function listen() {
      let after = 0;
      while (!signal.aborted) {
        try {
          const { events } = await ask('GET /desk/events', { query: { after } }, { signal });
          // A line that was started anew counts from one again.
          setState((before) =>
            events.reduce((line, event) => afterEvent(line, event, person.id), after === 0 ? AT_FIRST : before),
          );
          after = events.at(-1)?.number ?? after;
          setIsLost(false);
        } catch (error) {
          if (signal.aborted) return;
          if (!(error instanceof Problem)) throw error;
          setIsLost(true);
          after = 0;
          await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
        }
      }
    }
    listen();
    return () => ending.abort();
  }, [ask, person.id]);

  async function refusalOf(asked: Promise<unknown>): Promise<string | undefined> {
    try {
      await asked;
      return undefined;
    } catch (error) {
      if (error instanceof Problem) return saidOf(error, words);
      throw error;
    }
  }

  const path = { id: state.call?.facts.callId ?? '' };
  return {
    state,
    isLost,
    be: (to, reason) =>
      refusalOf(ask('POST /desk/presence', { body: { state: to, ...(reason !== undefined && { reason }) } })),
    dial: (to, caseNumber, despiteQuietHours) =>
      refusalOf(ask('POST /desk/calls', { body: { to, caseNumber, ...(despiteQuietHours && { despiteQuietHours }) } })),
    answer: () => refusalOf(ask('POST /desk/calls/{id}/answer', { path })),
    isAbout: (caseNumber) => refusalOf(ask('POST /desk/calls/{id}/case', { path, body: { caseNumber } })),
    hold: (isHeld) =>
      refusalOf(isHeld ? ask('POST /desk/calls/{id}/hold', { path }) : ask('POST /desk/calls/{id}/resume', { path })),
    mute: (isMuted) => refusalOf(ask('POST /desk/calls/{id}/mute', { path, body: { isMuted } })),
    say: (text) => refusalOf(ask('POST /desk/calls/{id}/say', { path, body: { text } })),
    transfer: (queue) => refusalOf(ask('POST /desk/calls/{id}/transfer', { path, body: { queue } })),
    takeBack: () => refusalOf(ask('POST /desk/calls/{id}/take-back', { path })),
    hangUp: () => refusalOf(ask('POST /desk/calls/{id}/hang-up', { path })),
    wrapUp: (code, note) =>
      refusalOf(
        ask('POST /desk/calls/{id}/wrap-up', {
          path,
          body: { code, ...(note.trim() !== '' && { note: note.trim() }) },
        }),
      ),
  };
}
