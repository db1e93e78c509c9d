import { AppError } from '../../../../shared/domain/errors.ts';
import type { ContactFlow, FlowContent } from '../../../contact-flows/language/flow.ts';
import { seeded } from '../../demo/random.ts';
import { isAboutHours, isPromised } from '../asked-of-house.ts';
import type { Surroundings } from '../surroundings.ts';
import type { FunctionStub, LineSettings } from './line-settings.ts';
import type { SkippingClock } from './skipping-clock.ts';

type Flow = Pick<ContactFlow, 'name' | 'content'>;

/** The line that a command plays on: as it was set, its own functions answered for real. */
export function lineSurroundings(parts: {
  settings: LineSettings;
  flows: readonly Flow[];
  clock: SkippingClock;
  /** A function of the house that flows may call; `undefined` for any other. */
  invoke(functionName: string, event: object): Promise<unknown>;
  /** Lets somebody wait who waits. */
  pass(seconds: number): void | Promise<void>;
}): Surroundings {
  const { settings, flows, clock, invoke, pass } = parts;
  const known = new Map(flows.map((flow) => [flow.name, flow]));
  for (const [name, content] of settings.flows) known.set(name, { name, content });
  const ready = new Map<string, Flow>();
  const random = seeded(settings.seed);
  const { agentAfterSeconds, talkSeconds } = settings;
  let isHouseAsked = false;
  let isCallbackNoted = false;
  return {
    flowOf(name) {
      const flow = known.get(name);
      if (flow !== undefined && !ready.has(name))
        ready.set(name, { name, content: withWords(flow.content, settings.words) });
      return ready.get(name);
    },
    async invoke(name, event, limitSeconds) {
      isHouseAsked ||= name === 'connect-call';
      // Whoever says how the hours are wants to hear them so, and not as the house knows them.
      if (isAboutHours(event) && settings.hours.size > 0) return { status: 'ERROR' };
      const stub = settings.functions.get(name);
      const reply = await (stub === undefined ? invoke(name, event) : answer(stub, name, limitSeconds, clock));
      isCallbackNoted ||= isPromised(event, reply);
      return reply;
    },
    // Flows that ask nothing of our house are other people's: for them Connect would call back.
    callsBack: () => isCallbackNoted || !isHouseAsked,
    hours: (name) => settings.hours.get(name) ?? settings.hours.get('') ?? 'open',
    queueOf: (name) => settings.queues.get(name),
    now: clock.now,
    random: random.next,
    pass,
    ...(agentAfterSeconds === undefined ? {} : { agentAnswers: () => clock.after(agentAfterSeconds) }),
    ...(talkSeconds === undefined
      ? {}
      : {
          async agentLeaves() {
            await pass(talkSeconds);
            return undefined;
          },
        }),
    canDial: () => settings.isDialable,
    thirdParty: () => settings.thirdParty,
  };
}

function answer(stub: FunctionStub, name: string, limitSeconds: number, clock: SkippingClock): unknown {
  if (stub === 'error') throw new Error(`${name} was set to fail`);
  if (stub === 'throttled')
    throw new AppError('Throttled', 'busy', `${name} was set to be throttled`, { retryable: true });
  if (stub !== 'slow') return stub.reply;
  clock.skip(limitSeconds + 1);
  return { status: 'OK' };
}

/** The same flow with words in the place of marks and ARNs. */
function withWords(content: FlowContent, words: ReadonlyMap<string, string>): FlowContent {
  if (words.size === 0) return content;
  const replace = (value: unknown): unknown => {
    if (typeof value === 'string')
      return [...words].reduce((text, [mark, word]) => text.replaceAll(mark, () => word), value);
    if (Array.isArray(value)) return value.map(replace);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner)]));
  };
  return replace(content) as FlowContent;
}
