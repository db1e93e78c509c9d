import type { Call, LineState, NumberedEvent } from './telephone.ts';

/** Nobody is rung before they say that they are there. */
export const AT_FIRST: LineState = { presence: 'away', reason: null };

/** A talkative hour; what was said before it is with the recording. */
const MOST_SAID = 200;

/** How the line stands after an event. Pure, so that a reloaded page comes to the same by hearing them all again. */
export function afterEvent(state: LineState, event: NumberedEvent, me: string): LineState {
  if (event.type === 'presence') return { ...state, presence: event.state, reason: event.reason };
  if (event.type === 'ringing') {
    const { call: facts, queue, waitSeconds } = event;
    return { ...state, call: { ...NEW, facts, queue, waitSeconds } };
  }
  if (event.type === 'calling')
    return { ...state, call: { ...NEW, stage: 'calling', facts: event.call, queue: '', waitSeconds: 0 } };
  const { call } = state;
  if (call?.facts.callId !== event.callId) return state;
  const next = ofCall(call, event, me);
  const { call: _, ...without } = state;
  return next === undefined ? without : { ...state, call: next };
}

const NEW = { stage: 'ringing', isAnswered: false, isHeld: false, isMuted: false, said: [], others: [] } as const;

type OfCall = Exclude<NumberedEvent, { type: 'presence' | 'ringing' | 'calling' }>;

function ofCall(call: Call, event: OfCall, me: string): Call | undefined {
  const { calling: _, ...settled } = call;
  switch (event.type) {
    case 'missed':
    case 'gone':
      return call.stage === 'ringing' ? undefined : call;
    case 'wrapped-up':
      return undefined;
    case 'answered':
      if (event.agent === me) return { ...call, stage: 'talking', isAnswered: true };
      return { ...settled, others: [...call.others.filter((id) => id !== event.agent), event.agent] };
    case 'left':
      if (event.agent === me) return { ...settled, stage: 'wrapping' };
      return { ...call, others: call.others.filter((id) => id !== event.agent) };
    case 'not-answered':
      return call;
    case 'taken-back':
      return settled;
    case 'hung-up':
      return { ...settled, stage: 'wrapping' };
    case 'said': {
      const { type: _, callId: __, ...said } = event;
      return { ...call, said: [...call.said.slice(1 - MOST_SAID), said] };
    }
    case 'about':
      return { ...call, facts: { ...call.facts, caseNumber: event.caseNumber } };
    case 'hold':
      return { ...call, isHeld: event.isHeld };
    case 'mute':
      return { ...call, isMuted: event.isMuted };
    case 'transferring':
      return { ...call, calling: event.queue };
  }
}
