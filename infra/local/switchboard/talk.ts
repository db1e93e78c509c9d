import { type Agent, callInHandOf, callOf, type DeskEvent, talkOf, wrongMoment } from './agent.ts';
import type { Desk } from './desk.ts';
import type { LiveCall } from './live-call.ts';
import type { Waiting } from './waiting-line.ts';

/** Between caller and agents once they are connected; text stands for voices, and everybody sees what they would hear. */
export interface Talk {
  /** What the line says while agents are there, or only into their ears. */
  overhear(call: LiveCall, who: 'line' | 'whisper', text: string): void;
  sayAsAgent(agent: Agent, callId: string, text: string): void;
  /** Nobody hears a caller on hold, or before an agent is there. */
  sayAsCaller(call: LiveCall, text: string): void;
  /** Which case the call is about from now on, whichever it was about before. Also of a call that the agent writes up. */
  isAbout(agent: Agent, callId: string, it: { caseId: string; caseNumber: string }): void;
  hold(agent: Agent, callId: string, isHeld: boolean): void;
  mute(agent: Agent, callId: string, isMuted: boolean): void;
  /** Warm: the caller is held while another agent is found, then all three talk until one leaves. */
  transfer(agent: Agent, callId: string, to: Pick<Waiting, 'queue' | 'team' | 'since'>): void;
  /** Calls a transfer off that nobody has answered yet: agent and caller hear each other again. */
  takeBack(agent: Agent, callId: string): void;
}

export function openTalk(desk: Desk): Talk {
  const tellAgents = (call: LiveCall, event: DeskEvent) => {
    for (const agent of desk.on(call)) agent.events.add(event);
  };
  const setHold = (call: LiveCall, isHeld: boolean) => {
    if (call.isHeld === isHeld) return;
    call.isHeld = isHeld;
    call.events.add({ type: 'hold', isHeld });
    tellAgents(call, { type: 'hold', callId: call.facts.callId, isHeld });
  };
  return {
    overhear(call, who, text) {
      tellAgents(call, { type: 'said', callId: call.facts.callId, who, text });
    },
    sayAsAgent(agent, callId, text) {
      const call = talkOf(agent, callId);
      if (agent.isMuted) throw wrongMoment('You are muted.');
      tellAgents(call, { type: 'said', callId, who: 'agent', agent: agent.id, text });
      // What agents say to each other while the caller waits is between them.
      if (!call.isHeld) call.tape.hear('agent', text, call.legs.talking());
      if (!call.isHeld) call.events.add({ type: 'said', who: 'agent', text, language: call.facts.language });
    },
    sayAsCaller(call, text) {
      const { callId, language } = call.facts;
      call.events.add({ type: 'said', who: 'caller', text, language });
      if (call.isHeld || call.state === 'ringing') return;
      call.tape.hear('caller', text, call.legs.talking());
      tellAgents(call, { type: 'said', callId, who: 'caller', text });
    },
    isAbout(agent, callId, { caseId, caseNumber }) {
      const call = callInHandOf(agent, callId);
      Object.assign(call.facts, { caseId, caseNumber });
      for (const each of desk.concernedWith(call)) each.events.add({ type: 'about', callId, caseNumber });
    },
    hold(agent, callId, isHeld) {
      setHold(talkOf(agent, callId), isHeld);
    },
    mute(agent, callId, isMuted) {
      callOf(agent, callId);
      agent.isMuted = isMuted;
      agent.events.add({ type: 'mute', callId, isMuted });
    },
    transfer(agent, callId, { queue, team, since }) {
      const call = talkOf(agent, callId);
      if (desk.line.of(call) !== undefined) throw wrongMoment('Somebody else is being called already.');
      call.queue = queue;
      call.legs.transfer();
      tellAgents(call, { type: 'transferring', callId, queue });
      setHold(call, true);
      desk.enqueue({ call, queue, team, since, answered() {} });
    },
    takeBack(agent, callId) {
      const call = callOf(agent, callId);
      if (desk.line.of(call) === undefined) throw wrongMoment('Nobody else is being called.');
      desk.stopLooking(call);
      tellAgents(call, { type: 'taken-back', callId, agent: agent.id });
      setHold(call, false);
    },
  };
}
