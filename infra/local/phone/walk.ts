import type { FlowAction, FlowContent } from '../../contact-flows/language/flow.ts';
import { marksIn } from '../../contact-flows/language/marks.ts';
import { type Ear, mapOf, type Parameters, type Run, type Way } from './action.ts';
import { ACTIONS } from './actions/registry.ts';
import { firstThatFits } from './conditions.ts';
import type { Contact } from './contact.ts';
import type { Line } from './line.ts';
import { resolveAll } from './references.ts';
import type { Caller, Ending, Step, Surroundings } from './surroundings.ts';

/** Of a whole call, far beyond any real one: 250 actions, each eight times. Whoever gets there goes round in circles. */
const MOST_STEPS = 2_000;

/** One call, as its flows share it. */
export interface Call {
  readonly contact: Contact;
  readonly surroundings: Surroundings;
  readonly caller: Caller;
  readonly line: Line;
  readonly transcript: Step[];
  onStep(step: Step): void;
  onMove(move: 'queued' | 'answered' | 'agent-left'): void;
}

/** Why a flow was left. `alone`: a script has nothing left to key, and nobody will answer. */
export type Left =
  | { why: 'hang-up' | 'answered' | 'queue' | 'requeue' | 'finish' | 'wait' | 'alone' }
  | { why: 'end'; ended: Ending }
  | { why: 'failed'; failure: string };

/** A flow or module under way. */
interface Frame {
  flow: string;
  actions: ReadonlyMap<string, FlowAction>;
  /** The action to run next, or (below a module) the one to go on with after it. */
  at: string | undefined;
  loops: Map<string, number>;
  flowAttributes: Record<string, string>;
}

/** Runs a flow, and those that it hands the call to, until it is left. The flow is known to be there. */
export async function walk(flowName: string, ear: Ear, call: Call): Promise<Left> {
  const { line, surroundings, caller } = call;
  const enter = async (name: string): Promise<Frame> => {
    const flow = await surroundings.flowOf(name);
    if (flow === undefined) throw new Error(`no flow ${name}`);
    return frameOf(flow);
  };
  const frames = [await enter(flowName)];
  /** Where somebody with nothing left to key has been since they came: a second time there is one too many. */
  const passed = new Set<string>();
  const isAlone = (place: string) => {
    if (ear !== 'queue' || surroundings.agentAnswers !== undefined || caller.isDone?.() !== true) return false;
    if (passed.has(place)) return true;
    passed.add(place);
    return false;
  };

  for (;;) {
    const cut = ear === 'nobody' ? undefined : line.cut();
    if (cut !== undefined) return { why: cut };
    const [frame] = frames;
    if (frame === undefined) return { why: 'finish' };
    const action = frame.at === undefined ? undefined : frame.actions.get(frame.at);
    if (action === undefined) return failed(`${frame.flow} has no action "${frame.at}"`);
    if (call.transcript.length >= MOST_STEPS)
      return failed(`${named(action, frame)} came after ${MOST_STEPS} others: it never ends`);
    if (isAlone(`${frame.flow} ${frame.at}`)) return { why: 'alone' };

    const way = await perform(action, frame, { ear, depth: frames.length - 1, call });
    if (way === 'unknown') return failed(`${named(action, frame)} is no action that a call knows here`);
    if (way === 'cut') continue;
    if ('lost' in way) return failed(`${named(action, frame)} has no way out for ${way.lost}`);
    if ('to' in way) frame.at = way.to;
    else if (way.go === 'flow') frames.splice(0, frames.length, await enter(way.name));
    else if (way.go === 'module') {
      frame.at = action.Transitions.NextAction;
      frames.unshift(await enter(way.name));
    } else if (way.go === 'return') frames.shift();
    else if (way.go === 'end') return { why: 'end', ended: way.ended };
    else return { why: way.go };
  }
}

function frameOf({ name, content }: { name: string; content: FlowContent }): Frame {
  const actions = new Map(content.Actions.map((action) => [action.Identifier, action]));
  return { flow: name, actions, at: content.StartAction, loops: new Map(), flowAttributes: {} };
}

const failed = (failure: string): Left => ({ why: 'failed', failure });

const named = (action: FlowAction, { flow }: Frame) => `${action.Type} "${action.Identifier}" of ${flow}`;

type Move = Exclude<Way, { go: 'next' | 'error' | 'condition' }>;

/** Runs one action and tells of it: where it leads, or which move of the call it is. */
async function perform(
  action: FlowAction,
  frame: Frame,
  { ear, depth, call }: { ear: Ear; depth: number; call: Call },
): Promise<'unknown' | 'cut' | { to: string } | { lost: string } | Move> {
  const { contact, surroundings, caller, line } = call;
  const step: Step = { type: action.Type, identifier: action.Identifier, flow: frame.flow, took: 0 };
  const notes: string[] = [];
  const began = surroundings.now();
  const isThere = ear !== 'nobody';
  const run: Run = {
    contact,
    surroundings,
    ear,
    identifier: action.Identifier,
    loops: frame.loops,
    get flowAttributes() {
      return frame.flowAttributes;
    },
    set flowAttributes(values) {
      frame.flowAttributes = values;
    },
    depth,
    async say(text) {
      if (!isThere) {
        notes.push('nobody is there to hear it');
        return;
      }
      step.said = step.said === undefined ? text : `${step.said} ${text}`;
      if (ear === 'agent') return;
      const said = { text, language: contact.language, identifier: action.Identifier };
      await line.until(line.cut() === undefined ? caller.hear(said) : undefined);
    },
    async press(asked) {
      const answer = line.cut() === undefined ? await line.until(caller.press(asked)) : undefined;
      if (answer === 'hang-up') line.hangUp();
      if (answer !== undefined) step.keys = answer;
      return answer ?? 'hang-up';
    },
    async pass(seconds) {
      if (isThere && line.cut() === undefined) await line.until(surroundings.pass(seconds));
    },
    note: (text) => notes.push(text),
  };

  const handler = Object.hasOwn(ACTIONS, action.Type) ? ACTIONS[action.Type] : undefined;
  const fill = (value: unknown) => resolveAll(value, contact, frame.flowAttributes);
  const way = await handler?.(fill(action.Parameters) as Parameters, run);
  const cut = isThere ? line.cut() : undefined;
  const led = way === undefined ? 'unknown' : cut !== undefined ? 'cut' : lead(action, way, (text) => `${fill(text)}`);
  if (cut === 'hang-up') step.keys ??= 'hang-up';
  if (led === 'unknown') notes.push('no action that a call knows here');
  if (typeof led === 'object' && 'lost' in led) notes.push(`no way out for ${led.lost}`);
  if (notes.length === 0) notes.push(...emptyMarks(action));
  if (notes.length > 0) step.note = notes.join('; ');
  if (typeof led === 'object' && 'way' in led) step.way = led.way;
  step.took = Math.round(surroundings.now() - began);
  call.transcript.push(step);
  call.onStep(step);
  return led;
}

/** Along which transition; moves of the call as they are. */
function lead(action: FlowAction, way: Way, read: (operand: string) => string) {
  const { NextAction, Errors = [] } = action.Transitions;
  if (way.go === 'next')
    return NextAction === undefined ? { lost: 'NextAction' } : { to: NextAction, way: 'NextAction' };
  if (way.go !== 'error' && way.go !== 'condition') return way;
  if (way.go === 'condition') {
    const fit = firstThatFits(action.Transitions, way.value, read);
    if (fit !== undefined) return fit;
  }
  const error = way.go === 'error' ? way.error : (way.otherwise ?? 'NoMatchingCondition');
  const branch =
    Errors.find(({ ErrorType }) => ErrorType === error) ??
    // "No error matches" catches every error, and a value that fits no condition is none.
    (error === 'NoMatchingCondition' ? undefined : Errors.find(({ ErrorType }) => ErrorType === 'NoMatchingError'));
  if (branch === undefined) return { lost: way.go === 'condition' ? `"${way.value}" (${error})` : error };
  return { to: branch.NextAction, way: branch.ErrorType };
}

/** Other people's marks that nothing was given for. */
function emptyMarks({ Parameters }: FlowAction): string[] {
  return marksIn(JSON.stringify(mapOf(Parameters)))
    .filter(({ kind }) => kind === 'other')
    .map(({ mark }) => `${mark} stands for nothing here`);
}
