import { FLOWS } from '../../../../infra/contact-flows/flows.ts';
import type { ContactFlow, FlowAction } from '../../../../infra/contact-flows/language/flow.ts';
import { runCall } from '../../../../infra/local/phone/interpreter.ts';
import type { CallOutcome, Said, Surroundings } from '../../../../infra/local/phone/surroundings.ts';
import { scriptedCaller } from '../../../../infra/local/phone/terminal/scripted-caller.ts';
import { skippingClock } from '../../../../infra/local/phone/terminal/skipping-clock.ts';
import { LANGUAGES, type Language } from '../../../../shared/domain/case/vocabulary.ts';
import { GOOD, houseOf, type Reply } from './coverage-house.ts';

/** How a call ends for its caller. `served`: after a person, with a goodbye. `talk`: a whisper is over, and the two talk. */
export type End = 'person' | 'served' | 'callback' | 'voicemail' | 'goodbye' | 'talk' | 'hang-up';
type Hours = 'open' | 'closed' | 'unknown';

/** A call as a script. Flows, queues and actions are named without the language: `line`, `line queue-orders`. */
export interface ScriptedCall {
  /** Inputs parted by spaces: `1 4821937560# timeout hangup`. */
  keys: string;
  ends: End;
  /** Where the call begins. Unless said, at the number's own flow, which is first given the key of the language. */
  flow?: string;
  /** Each time a flow asks, then as last: as the house says, or Connect where that fails. `unknown`: neither does. */
  hours?: readonly Hours[];
  /** Calls in the queue and seconds of the first; none without any activity; or too many, from the beginning or once the agent has left. */
  queue?: readonly [size: number, oldestSeconds: number] | 'idle' | 'full' | 'full-later';
  agent?: 'answers' | 'answers-and-leaves';
  /** `null`: no caller id comes with the call. */
  from?: string | null;
  attributes?: Readonly<Record<string, string>>;
  /** `INBOUND` unless given. */
  initiation?: string;
  canDial?: false;
  /** By purpose. */
  replies?: Readonly<Record<string, readonly Reply[]>>;
  /** Flows that are not there. */
  without?: readonly string[];
  /** Actions that cannot be carried out: a prompt that no voice speaks, a queue that is gone. */
  broken?: readonly string[];
}

export interface Telling {
  language: Language;
  /** No plain sentence can be spoken and no voice set; questions can be asked. */
  isMute?: boolean;
  /** The caller hangs up in this step (from 0), as soon as it asks or says something, or right after it. */
  hangUpIn?: number;
}

export type Told = CallOutcome & {
  heard: readonly Said[];
  /** Parameters of each call to the house. */
  asked: readonly Readonly<Record<string, string>>[];
};

/** Plays a scripted call in one language. */
export async function play(script: ScriptedCall, { language, isMute = false, hangUpIn }: Telling): Promise<Told> {
  const {
    keys,
    flow,
    hours = ['open'],
    queue = [3, 200],
    agent,
    attributes,
    initiation,
    from = '+12065550123',
  } = script;
  const { replies = {}, without = [], broken = [], canDial } = script;
  const clock = skippingClock();
  const house = houseOf(replies, language, clock);
  const byKey = flow === undefined ? [`${LANGUAGES.indexOf(language) + 1}`] : [];
  const caller = scriptedCaller([...byKey, ...keys.split(' ').filter((key) => key !== '')], clock);
  const handset = new AbortController();
  const heard: Said[] = [];
  let steps = 0;
  let timesOfHours = 0;
  /** What the house was asked and did not say: Connect's hours are asked next, and are the same. */
  let unsaid: Hours | undefined;
  const hoursNow = () => hours[Math.min(timesOfHours++, hours.length - 1)] ?? 'unknown';
  let hasAgentLeft = false;
  /** Of whatever a step does to the world: the moment to hang up in it. */
  const during = <A extends unknown[], R>(work: (...given: A) => R) => {
    return (...given: A): R => {
      if (steps === hangUpIn) handset.abort();
      return work(...given);
    };
  };
  const isBroken = (place: string, { Type }: FlowAction) =>
    (isMute && VOICE.includes(Type)) || broken.includes(withoutLanguage(place, language));
  const agentLeaves = async () => {
    hasAgentLeft = true;
    return undefined;
  };
  const surroundings: Surroundings = {
    flowOf(name) {
      const found = without.includes(withoutLanguage(name, language))
        ? undefined
        : FLOWS.find((it) => it.name === name);
      return found && (isMute || broken.length > 0) ? damaged(found, isBroken) : found;
    },
    invoke: during(async (_, event) => {
      const { Parameters } = (event as { Details: { Parameters: Record<string, string> } }).Details;
      if (Parameters.purpose !== 'lineHours') return house.answer(Parameters);
      // A function that is throttled is asked again by Connect: it is one question all the same.
      unsaid ??= hoursNow();
      if (replies.lineHours !== undefined) return house.answer(Parameters);
      if (unsaid === 'unknown') throw new Error('down');
      const isOpen = unsaid === 'open' ? 'yes' : 'no';
      unsaid = undefined;
      return { ...GOOD.lineHours, isOpen };
    }),
    hours: during(() => {
      const now = unsaid ?? hoursNow();
      unsaid = undefined;
      return now;
    }),
    queueOf: during(() => {
      if (queue === 'idle') return undefined;
      const isFull = queue === 'full' || (queue === 'full-later' && hasAgentLeft);
      const [size, oldestSeconds] = typeof queue === 'string' ? [3, 200] : queue;
      return { size, oldestSeconds, capacity: isFull ? size : size + 1, agentsAvailable: 1 };
    }),
    now: clock.now,
    random: () => 0,
    pass: during(caller.pass),
    ...(canDial === undefined ? {} : { canDial: () => canDial }),
    ...(agent === undefined ? {} : { agentAnswers: () => clock.after(ANSWERED_AFTER_SECONDS) }),
    ...(agent === 'answers-and-leaves' ? { agentLeaves } : {}),
  };
  const outcome = await runCall({
    flow: flow === undefined || flow === 'toll-free-line' ? 'toll-free-line' : `${flow}-${language}`,
    incoming: { contactId: 'k-1', from: from ?? undefined, attributes, initiation },
    surroundings,
    caller: {
      ...caller,
      hear: during((said) => void heard.push(said)),
      press: during(caller.press),
      ...(hangUpIn === undefined ? {} : { hungUp: handset.signal }),
    },
    onStep() {
      if (steps++ === hangUpIn) handset.abort();
    },
  });
  return { ...outcome, heard, asked: house.asked };
}

/** `line-es queue-orders-es` as the tables have it; the flow of all languages names each of them and stays as it is. */
export function withoutLanguage(place: string, language: Language): string {
  return place.startsWith('toll-free-line') ? place : place.replaceAll(new RegExp(`-${language}(?![\\w-])`, 'g'), '');
}

/** While a caller who keys nothing is asked whether to be called back. */
const ANSWERED_AFTER_SECONDS = 10;

const VOICE = ['MessageParticipant', 'UpdateContactTextToSpeechVoice'];
const TOO_LONG = 'x'.repeat(3_001);
/** Parameters with which an action fails here as it does where Connect cannot carry it out. */
const UNFIT: Readonly<Record<string, object>> = {
  MessageParticipant: { Text: TOO_LONG },
  GetParticipantInput: { Text: TOO_LONG },
  MessageParticipantIteratively: { Messages: [] },
  UpdateContactTextToSpeechVoice: { TextToSpeechVoice: '' },
  UpdateContactTargetQueue: { QueueId: '' },
};

/** The same flow, in which some actions cannot be carried out. */
function damaged(flow: ContactFlow, isBroken: (place: string, action: FlowAction) => boolean): ContactFlow {
  const Actions = flow.content.Actions.map((action) => {
    if (!isBroken(`${flow.name} ${action.Identifier}`, action)) return action;
    const unfit = UNFIT[action.Type];
    if (unfit === undefined) throw new Error(`${action.Type} cannot be made to fail`);
    return { ...action, Parameters: { ...action.Parameters, ...unfit } };
  });
  return { ...flow, content: { ...flow.content, Actions } };
}
