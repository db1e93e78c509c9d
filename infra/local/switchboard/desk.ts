import { millisecondsOf, SECOND_MS } from '../../../shared/domain/time.ts';
import type { Clock } from '../../../shared/ports/surroundings.ts';
import { type Agent, callOf, newAgent, type Presence, turnTo, type WrapUpCode, wrongMoment } from './agent.ts';
import { type LiveCall, moveTo } from './live-call.ts';
import { openWaitingLine, type Waiting, type WaitingLine } from './waiting-line.ts';

/** People of the house, and the calls that find them. */
export interface Desk {
  readonly line: WaitingLine;
  /** Whoever has sat down so far. */
  everybody(): Agent[];
  /** Whoever asks anything sits at the desk from then on. */
  seat(id: string, teams: readonly string[]): Agent;
  /** Refused on a call; for whoever is being rung, to be away is to decline. */
  setPresence(agent: Agent, state: Exclude<Presence, 'on-call'>, reason: string | null): void;
  /** To whom a call of this team could go now, longest free first. */
  free(team: string): Agent[];
  on(call: LiveCall): Agent[];
  /** Who is on it, is rung by it, or writes it up. */
  concernedWith(call: LiveCall): Agent[];
  enqueue(waiting: Waiting): void;
  answer(agent: Agent, callId: string): void;
  /** Refuses whoever is on a call, is rung, or has one to write up. */
  mustBeFree(agent: Agent): void;
  /** A call of the agent's begins to ring at a customer. */
  call(agent: Agent, call: LiveCall, seconds: number): void;
  /** The customer has answered it. */
  pickUp(call: LiveCall): void;
  /** No other agent is looked for any more; whoever it rings at hears that it is gone. */
  stopLooking(call: LiveCall): void;
  /** The agent hangs up; the caller need not. */
  leave(agent: Agent, callId: string): void;
  wrapUp(agent: Agent, callId: string, code: WrapUpCode): void;
  /** The call is over for everybody. */
  drop(call: LiveCall): void;
  waitSeconds(waiting: Waiting): number;
  close(): void;
}

/**
 * The call that is to be answered first rings at whoever of its team has been free for longest, for so many seconds, then at the
 * next: whoever does not answer is away until they say otherwise, as Connect has it.
 */
export function openDesk(clock: Clock, ringSeconds: number): Desk {
  const agents = new Map<string, Agent>();
  let turns = 0;
  const line = openWaitingLine(({ call }, position) => {
    if (on(call).length > 0) return;
    call.state = 'in-queue';
    call.events.add({ type: 'state', state: 'in-queue', position });
  });
  const everybody = () => [...agents.values()];
  const on = (call: LiveCall) => everybody().filter((agent) => agent.call === call);
  const concernedWith = (call: LiveCall) =>
    everybody().filter((agent) => [agent.call, agent.wrapping, agent.rings?.waiting.call].includes(call));
  const free = (team: string) =>
    everybody()
      .filter((agent) => agent.state === 'available' && agent.rings === undefined && agent.teams.includes(team))
      .toSorted((a, b) => a.freeSince - b.freeSince);
  const waitSeconds = ({ since }: Waiting) =>
    Math.max(0, Math.floor((millisecondsOf(clock.now()) - millisecondsOf(since)) / SECOND_MS));

  function match(): void {
    for (const waiting of line.all()) {
      const isRinging = everybody().some(({ rings }) => rings?.waiting === waiting);
      const [agent] = isRinging ? [] : free(waiting.team);
      if (agent !== undefined) ring(agent, waiting);
    }
  }

  function ring(agent: Agent, waiting: Waiting): void {
    const { call, queue } = waiting;
    const timer = setTimeout(() => miss(agent, 'missed-call'), ringSeconds * SECOND_MS).unref();
    agent.rings = { waiting, timer };
    const facts = { ...call.facts };
    agent.events.add({ type: 'ringing', seconds: ringSeconds, queue, waitSeconds: waitSeconds(waiting), call: facts });
  }

  /** Of a call that rings at the agent; nothing where none does. */
  function stopRinging(agent: Agent): Waiting | undefined {
    const { rings } = agent;
    clearTimeout(rings?.timer);
    delete agent.rings;
    return rings?.waiting;
  }

  function miss(agent: Agent, reason: string | null): void {
    const waiting = stopRinging(agent);
    if (waiting !== undefined) {
      const { callId } = waiting.call.facts;
      agent.events.add({ type: 'missed', callId });
      // Whoever hands the caller on hears that it did not come off yet, and can talk on.
      for (const each of on(waiting.call)) each.events.add({ type: 'not-answered', callId, agent: agent.id });
    }
    turnTo(agent, 'away', reason);
    match();
  }

  function become(agent: Agent, state: 'available' | 'after-call'): void {
    if (agent.state !== state) agent.freeSince = ++turns;
    turnTo(agent, state);
    match();
  }

  function getUp(agent: Agent, call: LiveCall): void {
    delete agent.call;
    agent.isMuted = false;
    agent.wrapping = call;
    become(agent, 'after-call');
  }

  /** Connect calls a contact complete when nobody works on it any more. */
  function completeIfDone(call: LiveCall): void {
    const isInHand = everybody().some((agent) => agent.wrapping === call || agent.call === call);
    if (call.state === 'ended' && !isInHand) call.legs.complete();
  }

  function stopWrapping(agent: Agent): void {
    const call = agent.wrapping;
    delete agent.wrapping;
    if (call === undefined) return;
    if (agent.legId !== undefined) call.legs.wrapUp(agent.legId);
    completeIfDone(call);
  }

  function endHold(call: LiveCall): void {
    if (!call.isHeld) return;
    call.isHeld = false;
    call.events.add({ type: 'hold', isHeld: false });
    for (const each of on(call)) each.events.add({ type: 'hold', callId: call.facts.callId, isHeld: false });
  }

  function withdraw(call: LiveCall): void {
    line.remove(call);
    for (const agent of everybody()) {
      if (agent.rings?.waiting.call !== call) continue;
      stopRinging(agent);
      agent.events.add({ type: 'gone', callId: call.facts.callId });
    }
    match();
  }

  function stopLooking(call: LiveCall): void {
    withdraw(call);
    call.legs.takeBack();
  }

  function mustBeFree(agent: Agent): void {
    if (agent.state === 'on-call') throw wrongMoment('You are on a call; hang up first.');
    if (agent.rings !== undefined) throw wrongMoment('A call rings at you; answer it, or be away.');
    if (agent.wrapping !== undefined) throw wrongMoment('Write up your last call first.');
  }

  return {
    line,
    everybody,
    free,
    on,
    concernedWith,
    waitSeconds,
    stopLooking,
    mustBeFree,
    seat(id, teams) {
      const agent = agents.get(id) ?? newAgent(id);
      agent.teams = teams;
      agents.set(id, agent);
      return agent;
    },
    setPresence(agent, state, reason) {
      if (agent.state === 'on-call') throw wrongMoment('You are on a call; hang up first.');
      if (state !== 'after-call') stopWrapping(agent);
      if (state === 'available') become(agent, state);
      else if (state === 'away') miss(agent, reason);
      else if (agent.rings !== undefined) throw wrongMoment('A call rings at you; answer it, or be away.');
      else become(agent, state);
    },
    enqueue(waiting) {
      line.remove(waiting.call);
      line.add(waiting);
      match();
    },
    answer(agent, callId) {
      if (agent.rings?.waiting.call.facts.callId !== callId) throw wrongMoment('This call does not ring at you.');
      const { call, answered } = stopRinging(agent) as Waiting;
      const others = on(call);
      agent.call = call;
      line.remove(call);
      turnTo(agent, 'on-call');
      agent.legId = call.legs.answer(agent.id);
      endHold(call);
      moveTo(call, 'with-agent');
      for (const each of on(call)) each.events.add({ type: 'answered', callId, agent: agent.id });
      // Whoever joins hears who is there.
      for (const { id } of others) agent.events.add({ type: 'answered', callId, agent: id });
      answered();
    },
    call(agent, call, seconds) {
      mustBeFree(agent);
      agent.call = call;
      agent.legId = call.facts.callId;
      turnTo(agent, 'on-call');
      agent.events.add({ type: 'calling', seconds, call: { ...call.facts } });
    },
    pickUp(call) {
      moveTo(call, 'with-agent');
      for (const { id, events } of on(call)) {
        call.legs.answer(id);
        events.add({ type: 'answered', callId: call.facts.callId, agent: id });
      }
    },
    leave(agent, callId) {
      const call = callOf(agent, callId);
      for (const each of on(call)) each.events.add({ type: 'left', callId, agent: agent.id });
      getUp(agent, call);
      if (on(call).length > 0) return;
      // Nobody holds the caller any more: the line speaks to them, and hears their keys.
      endHold(call);
      // Whom we have called is kept waiting for nobody: the call is over.
      if (call.facts.isOutbound && line.of(call) !== undefined) stopLooking(call);
      const waiting = line.of(call);
      if (waiting !== undefined) {
        call.state = 'in-queue';
        call.events.add({ type: 'state', state: 'in-queue', position: call.position });
      }
      call.talk.resolve(waiting);
    },
    wrapUp(agent, callId, code) {
      if (agent.wrapping?.facts.callId !== callId) throw wrongMoment('You are not writing up this call.');
      agent.events.add({ type: 'wrapped-up', callId, code });
      stopWrapping(agent);
      become(agent, 'available');
    },
    drop(call) {
      withdraw(call);
      for (const agent of on(call)) {
        agent.events.add({ type: 'hung-up', callId: call.facts.callId, how: call.how });
        getUp(agent, call);
      }
      completeIfDone(call);
    },
    close() {
      for (const agent of everybody()) {
        stopRinging(agent);
        agent.events.close();
      }
    },
  };
}
