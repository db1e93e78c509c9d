import type { Ear } from './action.ts';
import { type Contact, type Incoming, newContact } from './contact.ts';
import { openLine } from './line.ts';
import type { Caller, CallOutcome, Ending, Step, Surroundings } from './surroundings.ts';
import { type Call, type Left, walk } from './walk.ts';

export interface CallOptions {
  /** The flow that the number leads to, as `flowOf` knows it. */
  flow: string;
  incoming: Incoming;
  surroundings: Surroundings;
  caller: Caller;
  /** Told once of the contact, as the flows make it from then on. */
  onBegin?(contact: Readonly<Contact>): void;
  /** Told of each action as soon as it is over. */
  onStep?(step: Step): void;
  /** Told how far the call has come. */
  onMove?(move: Move): void;
}

/** Into a queue, to an agent, and the agent gone while the caller is still there. */
export type Move = 'queued' | 'answered' | 'agent-left';

/** How long somebody waits in a queue without a flow before the engine looks again. */
const WAIT_SECONDS = 60;
const MOST_WAITS = (24 * 60 * 60) / WAIT_SECONDS;

/**
 * Runs a call as Amazon Connect does, from the number's flow to its end: through the queue, an agent's answer with the
 * whispers, and the flow for those who have gone. Never throws for what a flow or a caller does; what the surroundings
 * throw (but for `invoke`) comes through.
 */
export async function runCall({ flow, incoming, surroundings, caller, ...told }: CallOptions): Promise<CallOutcome> {
  const contact = newContact(incoming);
  told.onBegin?.(contact);
  const transcript: Step[] = [];
  const call: Call = {
    contact,
    surroundings,
    caller,
    transcript,
    line: openLine(caller),
    onStep: (step) => told.onStep?.(step),
    onMove: (move) => told.onMove?.(move),
  };
  const isThere = (await surroundings.flowOf(flow)) !== undefined;
  let left: Left = isThere ? await walk(flow, 'caller', call) : { why: 'failed', failure: `there is no flow ${flow}` };
  const whispers: (Left | undefined)[] = [];
  let isAnswered = false;
  while (left.why === 'queue' || left.why === 'requeue') {
    left = await waitInQueue(call);
    isAnswered = left.why === 'answered';
    if (isAnswered) {
      call.onMove('answered');
      whispers.push(await hook('AgentWhisper', 'agent', call), await hook('CustomerWhisper', 'whisper', call));
      left = await talk(call);
    }
  }

  const ended = endingOf(left, isAnswered, call);
  const isGone = left.why === 'hang-up' || ended === 'disconnected' || ended === 'failed' || contact.left !== undefined;
  const last = isGone ? await hook('CustomerRemaining', 'nobody', call) : undefined;
  const failure = [left, ...whispers, last].find((end) => end?.why === 'failed')?.failure;
  return {
    transcript,
    ended: failure === undefined ? ended : 'failed',
    attributes: contact.attributes,
    isAnswered,
    ...given('caseNumber', contact.caseNumber),
    ...given('queue', contact.queue),
    ...given('callback', contact.callback),
    ...given('failure', failure),
  };
}

/**
 * Agent and caller, until one of them leaves; a caller who is left behind is in the hands of the flow for that, and one who was
 * handed on waits in the other queue.
 */
async function talk(call: Call): Promise<Left> {
  const { contact, line, surroundings } = call;
  if (surroundings.agentLeaves === undefined) return { why: 'answered' };
  const handedOn = await line.until(surroundings.agentLeaves());
  if (line.cut() !== undefined) return { why: 'hang-up' };
  call.onMove('agent-left');
  if (handedOn !== undefined) {
    contact.queue = handedOn.queue;
    return { why: 'requeue' };
  }
  return (await hook('CustomerRemaining', 'caller', call)) ?? { why: 'finish' };
}

/** Until an agent answers, the caller hangs up, or the queue's flow ends the call or moves it on. */
async function waitInQueue(call: Call): Promise<Left> {
  const { contact, line, surroundings, caller } = call;
  delete contact.left;
  call.onMove('queued');
  const agent = surroundings.agentAnswers?.(contact.queue ?? '', contact);
  if (agent !== undefined) line.waitFor(agent);
  let left: Left = (await hook('CustomerQueue', 'queue', call)) ?? { why: 'wait' };
  // A queue flow that is over leaves the caller in the queue, in silence.
  for (let waits = 0; left.why === 'wait' || left.why === 'finish'; waits++) {
    await line.until(surroundings.pass(WAIT_SECONDS));
    const cut = line.cut();
    if (cut !== undefined) left = { why: cut };
    else if (agent === undefined && caller.isDone !== undefined) left = { why: 'alone' };
    else if (waits === MOST_WAITS) left = { why: 'failed', failure: 'nobody came to the queue within a day' };
  }
  line.stopWaiting();
  return left;
}

async function hook(event: string, ear: Ear, call: Call): Promise<Left | undefined> {
  const flow = call.contact.hooks[event];
  if (flow === undefined || (await call.surroundings.flowOf(flow)) === undefined) return undefined;
  return walk(flow, ear, call);
}

function endingOf(left: Left, isAnswered: boolean, { contact }: Call): Ending {
  if (left.why === 'failed') return 'failed';
  if (left.why === 'answered' || left.why === 'alone') return 'queued';
  if (left.why === 'end' && left.ended !== 'disconnected') return left.ended;
  return contact.left ?? (isAnswered ? 'queued' : 'disconnected');
}

function given<K extends string, V>(name: K, value: V | undefined): { [name in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { [name in K]?: V });
}
