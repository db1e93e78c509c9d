import { setTimeout as sleep } from 'node:timers/promises';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import type { BusinessCalendar } from '../../../shared/domain/deadlines/policy.ts';
import { isOpenAt } from '../../../shared/domain/deadlines/schedule.ts';
import { SECOND_MS } from '../../../shared/domain/time.ts';
import type { Clock } from '../../../shared/ports/surroundings.ts';
import type { ContactFlow } from '../../contact-flows/language/flow.ts';
import { queuesOf } from '../../contact-flows/queues.ts';
import { isPromised } from '../phone/asked-of-house.ts';
import type { Said, Step, Surroundings } from '../phone/surroundings.ts';
import type { Desk } from './desk.ts';
import { type LiveCall, moveTo } from './live-call.ts';
import type { Talk } from './talk.ts';

/** What all calls of the line share. */
export interface LineParts {
  desk: Desk;
  talk: Talk;
  configuration: Configuration;
  /** As it stands: hours may be changed while the house runs. */
  calendar(): Promise<BusinessCalendar>;
  clock: Clock;
  flowOf(name: string): ContactFlow | undefined;
  /** Asks the house's function `connect-call`. */
  ask(event: object): Promise<Readonly<Record<string, string>>>;
  /** Callers that may wait in one queue. */
  capacity: number;
}

/** The real line as the flows of one call see it, and what is to be learnt from them about the call. */
export function lineOfCall(call: LiveCall, parts: LineParts) {
  const { desk, talk, configuration, calendar, clock, flowOf, ask, capacity } = parts;
  const queues = new Map(queuesOf(configuration).map((queue) => [queue.name, queue]));
  let spoken: { words: string; caseNumber: string; pin: string } | undefined;
  let isHeard = false;
  let isCallbackNoted = false;
  let isKept = false;

  const surroundings: Surroundings = {
    flowOf,
    async invoke(name, event) {
      if (name !== 'connect-call') return undefined;
      const reply = await ask(event);
      isCallbackNoted ||= isPromised(event, reply);
      const { caseId, caseNumber, caseNumberSpoken, pin, priority } = reply;
      if (caseId !== undefined) call.facts.caseId = caseId;
      if (caseNumber !== undefined) call.facts.caseNumber = caseNumber;
      if (priority !== undefined) call.facts.priority = Number(priority);
      if (caseNumber !== undefined && caseNumberSpoken !== undefined && pin !== undefined)
        spoken = { words: caseNumberSpoken, caseNumber, pin };
      return reply;
    },
    async hours(name) {
      if (name !== 'line' && !queues.has(name)) return 'unknown';
      return isOpenAt(await calendar(), clock.now()) ? 'open' : 'closed';
    },
    queueOf(name) {
      const queue = queues.get(name);
      if (queue === undefined) return undefined;
      const waiting = desk.line.in(name);
      const oldestSeconds = Math.max(0, ...waiting.map(desk.waitSeconds));
      return { size: waiting.length, oldestSeconds, capacity, agentsAvailable: desk.free(queue.team).length };
    },
    callsBack: () => isCallbackNoted,
    now: () => performance.now(),
    random: Math.random,
    pass: (seconds) => sleep(seconds * SECOND_MS, undefined, { ref: false }),
    agentAnswers(queue) {
      const { promise, resolve } = Promise.withResolvers<void>();
      call.talk = Promise.withResolvers();
      call.queue = queue;
      if (desk.on(call).length > 0) return Promise.resolve();
      // Handed on by an agent who has left: the place in line is that of the transfer, and it may ring already.
      const handedOn = desk.line.of(call);
      if (handedOn !== undefined) {
        handedOn.answered = resolve;
        return promise;
      }
      call.legs.enterQueue();
      const team = queues.get(queue)?.team ?? configuration.fallbackTeam;
      desk.enqueue({ call, queue, team, since: clock.now(), answered: resolve });
      return promise;
    },
    async agentLeaves() {
      const handedOn = await call.talk.promise;
      call.legs.agentLeft();
      if (handedOn === undefined) moveTo(call, 'in-line');
      return handedOn;
    },
  };

  return {
    surroundings,
    onSaid({ text, language }: Said) {
      isHeard = true;
      call.facts.language = language;
      if (call.state === 'ringing') moveTo(call, 'in-line');
      if (text === '') return;
      call.events.add({ type: 'said', who: 'line', text, language });
      talk.overhear(call, 'line', text);
      call.tape.hear('line', text, call.legs.talking());
      if (spoken === undefined || !text.includes(spoken.words)) return;
      const { caseNumber, pin } = spoken;
      call.events.add({ type: 'number', caseNumber, pin });
      spoken = undefined;
    },
    /** What was said and the caller did not hear is said into the ear of the agent who has answered. */
    onStep({ said }: Step) {
      if (said !== undefined && !isHeard && !call.handset.hungUp.aborted) talk.overhear(call, 'whisper', said);
      isHeard = false;
      if (isKept === call.tape.hearsMachine()) return;
      isKept = !isKept;
      call.events.add({ type: 'recording', isOn: isKept });
    },
  };
}
