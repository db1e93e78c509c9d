import type { Configuration } from '../../../shared/domain/configuration.ts';
import { isOpenAt } from '../../../shared/domain/deadlines/schedule.ts';
import { OUTBOUND_CALL } from '../../../shared/domain/line/contact.ts';
import { SECOND_MS } from '../../../shared/domain/time.ts';
import { factsOf } from '../../../shared/runtime/failures.ts';
import { servicesFor } from '../../../shared/runtime/services.ts';
import { flowsOf } from '../../contact-flows/flows.ts';
import type { ContactFlow } from '../../contact-flows/language/flow.ts';
import type { Engine } from '../engine.ts';
import { runCall } from '../phone/interpreter.ts';
import type { Ending } from '../phone/surroundings.ts';
import { type Agent, wrongMoment } from './agent.ts';
import { type Desk, openDesk } from './desk.ts';
import type { Numbered } from './event-log.ts';
import { openHandset } from './handset.ts';
import { openLegs } from './legs.ts';
import { lineOfCall } from './line-of-call.ts';
import { type CallEvent, type HowEnded, type LiveCall, newCall } from './live-call.ts';
import { openTalk, type Talk } from './talk.ts';
import { openTape } from './tape.ts';

/** How long things take, and how many may wait. A voice says about fifteen letters a second: 150 words a minute of six letters each. */
export const PACE = {
  lettersPerSecond: 15,
  ringSeconds: 20,
  /** At a customer whom we call; then nobody is there. */
  customerRingSeconds: 30,
  /** Without a poll, then the page is gone. */
  goneSeconds: 60,
  /** The longest call: 30 minutes. */
  callSeconds: 1_800,
  /** After its end a call can still be asked for. */
  keptSeconds: 60,
  /** Callers in one queue; as on Connect one line stays free. */
  mostWaiting: 49,
};

/** At a time; Connect's own default is 10 for an instance. */
export const MOST_CALLS = 50;

/** Whom an agent calls, and about which case. */
export interface Called {
  /** Of the call to be; it may stand with the case already. */
  callId: string;
  /** E.164. */
  to: string;
  caseId: string;
  caseNumber: string;
  language: string;
}

/** The calls of this process. They end with it. */
export interface Switchboard {
  readonly desk: Desk;
  readonly talk: Talk;
  /** Callers that one queue takes. */
  readonly mostWaiting: number;
  /** Dials the line; `undefined` where all lines are taken. */
  place(from: string | undefined): LiveCall | undefined;
  /**
   * An agent calls somebody; `undefined` where all lines are taken.
   * @throws AppError `wrong-status` where the agent is not free
   */
  dial(agent: Agent, called: Called): LiveCall | undefined;
  /** Calls of ours that ring at this number (E.164), as soon as there is one. */
  ringingAt(number: string, withinMs: number): Promise<LiveCall[]>;
  /** The customer answers a call of ours. @throws AppError `wrong-status` where it rings no more */
  pickUp(call: LiveCall): void;
  call(callId: string): LiveCall | undefined;
  /** Events after that number, as soon as there are any; whoever asks is there. */
  poll(call: LiveCall, after: number, withinMs: number): Promise<Numbered<CallEvent>[]>;
  hangUp(call: LiveCall, how: HowEnded): void;
  /** By the hours as they are now; the line and all its queues keep the same. */
  isOpen(): Promise<boolean>;
  /** Hangs up everything, and sees each call to its end. */
  close(): Promise<void>;
}

export function openSwitchboard(
  engine: Pick<Engine, 'invoke' | 'services'>,
  configuration: Configuration,
  pace: typeof PACE = PACE,
): Switchboard {
  const { services } = engine;
  const { clock, ids, log } = services;
  const desk = openDesk(clock, pace.ringSeconds);
  const talk = openTalk(desk);
  services.attendance.follow(() =>
    desk.everybody().map((agent) => ({ ...agent, isRinging: agent.rings !== undefined })),
  );
  const { calendar } = servicesFor(['houseHours'], services).houseHours;
  const parts = { desk, talk, configuration, calendar, clock };
  const calls = new Map<
    string,
    { call: LiveCall; gone: NodeJS.Timeout; limit: NodeJS.Timeout; ring?: NodeJS.Timeout }
  >();
  /** Resolves when a call of ours begins to ring. */
  let rung = Promise.withResolvers<void>();
  const tellRung = () => {
    rung.resolve();
    rung = Promise.withResolvers();
  };
  const running = new Set<Promise<void>>();
  let isClosing = false;
  let flows: Map<string, ContactFlow> | undefined;
  // Made when they are first called for: the address that they name is known only when the server listens.
  const flowOf = (name: string) => {
    flows ??= new Map(flowsOf(configuration).map((flow) => [flow.name, flow]));
    return flows.get(name);
  };
  const ask = (event: object) => engine.invoke('connect-call', event) as Promise<Record<string, string>>;

  function hangUp(call: LiveCall, how: HowEnded): void {
    if (call.state === 'ended' || call.handset.hungUp.aborted) return;
    call.how = how;
    call.handset.hangUp();
  }

  function finish(call: LiveCall, ended: Ending): Promise<void> {
    call.state = 'ended';
    call.legs.end();
    desk.drop(call);
    call.events.add({ type: 'state', state: 'ended', how: call.how, ended });
    const { callId } = call.facts;
    const { gone, limit, ring } = calls.get(callId) ?? {};
    for (const timer of [gone, limit, ring]) clearTimeout(timer);
    setTimeout(() => calls.delete(callId), pace.keptSeconds * SECOND_MS).unref();
    return keepTape(call);
  }

  /** Behind the end of the call, which it must not keep from anybody. */
  async function keepTape({ facts, tape, legs }: LiveCall): Promise<void> {
    try {
      legs.record(await tape.keep(services.recordings));
    } catch (error) {
      log.error('a recording was not kept', { contactId: facts.callId, ...factsOf(error) });
    }
  }

  const mayBegin = () =>
    !isClosing && [...calls.values()].filter(({ call }) => call.state !== 'ended').length < MOST_CALLS;

  /** It ends when its page is gone or it has been long enough, whatever else happens. */
  function watch(call: LiveCall): void {
    const after = (seconds: number, how: HowEnded) => setTimeout(hangUp, seconds * SECOND_MS, call, how).unref();
    const { callId, isOutbound } = call.facts;
    calls.set(callId, {
      call,
      gone: after(pace.goneSeconds, 'gone'),
      limit: after(pace.callSeconds, 'too-long'),
      ...(isOutbound && { ring: after(pace.customerRingSeconds, 'not-answered') }),
    });
  }

  return {
    desk,
    talk,
    mostWaiting: pace.mostWaiting,
    hangUp,
    isOpen: async () => isOpenAt(await calendar(), clock.now()),
    place(from) {
      if (!mayBegin()) return undefined;
      const callId = ids.next();
      const handset = openHandset(pace.lettersPerSecond, {
        onSaid: (said) => line.onSaid(said),
        onAsked: ({ most, seconds }) => call.events.add({ type: 'asked', most, seconds }),
      });
      const legs = openLegs({ contactId: callId, from }, services);
      const tape = openTape(callId, clock);
      const call = newCall({ callId, from: from ?? null }, { startedAt: clock.now(), handset, legs, tape });
      const line = lineOfCall(call, { ...parts, flowOf, ask, capacity: pace.mostWaiting });
      watch(call);
      const run = runCall({
        flow: 'toll-free-line',
        incoming: { contactId: callId, from, to: configuration.line.numbers[0] },
        surroundings: line.surroundings,
        caller: handset,
        onBegin: tape.follow,
        onStep: line.onStep,
      }).then(
        ({ ended, failure }) => {
          if (failure !== undefined) log.error('a call failed', { contactId: callId, reason: failure });
          return finish(call, ended);
        },
        (error) => {
          log.error('a call failed', { contactId: callId, ...factsOf(error) });
          return finish(call, 'failed');
        },
      );
      running.add(run);
      run.finally(() => running.delete(run));
      return call;
    },
    dial(agent, { callId, to, ...about }) {
      desk.mustBeFree(agent);
      if (!mayBegin()) return undefined;
      const handset = openHandset(pace.lettersPerSecond, { onSaid() {}, onAsked() {} });
      const legs = openLegs({ contactId: callId, from: to, initiation: OUTBOUND_CALL }, services);
      const facts = { callId, from: to, isOutbound: true, ...about };
      const tape = openTape(callId, clock);
      const call = newCall(facts, { startedAt: clock.now(), handset, legs, tape });
      watch(call);
      desk.call(agent, call, pace.customerRingSeconds);
      handset.hungUp.addEventListener('abort', () => finish(call, 'disconnected'), { once: true });
      call.talk.promise.then(() => hangUp(call, 'agent'));
      tellRung();
      return call;
    },
    async ringingAt(number, withinMs) {
      const ringing = () =>
        [...calls.values()]
          .map(({ call }) => call)
          .filter(({ state, facts }) => facts.isOutbound && state === 'ringing' && facts.from === number);
      if (ringing().length > 0 || isClosing) return ringing();
      const patience = Promise.withResolvers<void>();
      const timer = setTimeout(patience.resolve, withinMs);
      await Promise.race([rung.promise, patience.promise]);
      clearTimeout(timer);
      return ringing();
    },
    pickUp(call) {
      if (!call.facts.isOutbound || call.state !== 'ringing') throw wrongMoment('This call does not ring.');
      const { gone, ring } = calls.get(call.facts.callId) ?? {};
      clearTimeout(ring);
      gone?.refresh();
      desk.pickUp(call);
    },
    call: (callId) => calls.get(callId)?.call,
    poll(call, after, withinMs) {
      if (call.state !== 'ended') calls.get(call.facts.callId)?.gone.refresh();
      return call.events.after(after, call.state === 'ended' ? 0 : withinMs);
    },
    async close() {
      isClosing = true;
      for (const { call } of calls.values()) {
        hangUp(call, 'closing');
        call.events.close();
      }
      desk.close();
      tellRung();
      await Promise.all(running);
    },
  };
}
