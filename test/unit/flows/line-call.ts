import { FLOWS } from '../../../infra/contact-flows/flows.ts';
import { runCall } from '../../../infra/local/phone/interpreter.ts';
import { scriptedCaller } from '../../../infra/local/phone/terminal/scripted-caller.ts';
import { skippingClock } from '../../../infra/local/phone/terminal/skipping-clock.ts';

export type Reply = Record<string, string> | Error;
/** A call as a script, and how the line and the house are. */
export interface Situation {
  keys: readonly string[];
  hours?: 'open' | 'closed' | 'unknown';
  isFull?: boolean;
  /** Calls in the queue, and seconds that the first has waited. */
  waiting?: readonly [size: number, oldestSeconds: number];
  isAnswered?: boolean;
  flow?: string;
  attributes?: Readonly<Record<string, string>>;
  /** `INBOUND` unless given. */
  initiation?: string;
  from?: string | undefined;
  /** What the house answers to a purpose; the n-th reply to its n-th question, then the last one. */
  replies?: Readonly<Record<string, readonly Reply[]>>;
}

/** What the house answers on a good day, by purpose. */
export const GOOD: Readonly<Record<string, Reply>> = {
  greet: { status: 'OK', language: '', isKnown: 'no', hasOpenCase: 'no', hasEmergency: 'no', emergency: '' },
  openCase: {
    status: 'OK',
    ...{ caseId: 'c-1', caseNumber: '4821937560', caseNumberSpoken: '4 8 2, 1 9 3, 7 5 6 0' },
    ...{ pin: '123456', pinSpoken: '1 2 3, 4 5 6', queue: 'orders-en', priority: '3' },
  },
  caseStatus: {
    status: 'OK',
    ...{ caseId: 'c-1', caseStatusSpoken: 'Somebody is working on your case.', queue: 'orders-en', priority: '2' },
  },
  answerSurvey: { status: 'OK', surveySpoken: 'Thank you: your answer is with your case.' },
  recordConsent: { status: 'OK' },
  checkCallback: { status: 'OK', callbackNumber: '+12065550123', callbackNumberSpoken: '2 0 6, 5 5 5, 0 1 2 3' },
  requestCallback: { status: 'OK' },
  leaveVoicemail: { status: 'OK' },
};

/** Plays it; `said` is every sentence, `asked` what the house was asked. */
export async function call(situation: Situation) {
  const { keys, hours = 'open', isFull = false, from = '+12065550123', replies = {} } = situation;
  const { waiting: [size, oldestSeconds] = [3, 200], isAnswered, flow = 'toll-free-line' } = situation;
  const { attributes, initiation } = situation;
  const clock = skippingClock();
  const caller = scriptedCaller(keys, clock);
  const asked: Record<string, string>[] = [];
  const outcome = await runCall({
    flow,
    incoming: { contactId: 'k-1', from, attributes, initiation },
    caller,
    surroundings: {
      flowOf: (name) => FLOWS.find((it) => it.name === name),
      async invoke(_, event) {
        const { Parameters } = (event as { Details: { Parameters: Record<string, string> } }).Details;
        const purpose = Parameters.purpose ?? '';
        asked.push(Parameters);
        const turn = asked.filter((it) => it.purpose === purpose).length - 1;
        const answers = replies[purpose] ?? [GOOD[purpose] ?? {}];
        const reply = answers[Math.min(turn, answers.length - 1)];
        if (reply instanceof Error) throw reply;
        return reply;
      },
      hours: () => hours,
      queueOf: () => ({ size, oldestSeconds, capacity: isFull ? size : size + 1, agentsAvailable: 0 }),
      now: clock.now,
      random: () => 0,
      pass: caller.pass,
      ...(isAnswered ? { agentAnswers: () => clock.after(20) } : {}),
    },
  });
  const said = outcome.transcript.flatMap((step) => step.said ?? []);
  const types = outcome.transcript.map(({ type }) => type);
  return { ...outcome, asked, said: said.join('\n'), types, purposes: asked.map(({ purpose }) => purpose) };
}
