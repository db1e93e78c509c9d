import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FlowContent } from '../../../contact-flows/language/flow.ts';
import { usage } from '../../../run-command.ts';
import type { QueueState } from '../surroundings.ts';
import { readFlowFile } from './flow-file.ts';

const FUNCTION_MOODS = ['error', 'slow', 'throttled'] as const;

/** What a function answers instead of its own: a reply, an exception, one after its time limit, or throttling without end. */
export type FunctionStub = (typeof FUNCTION_MOODS)[number] | { reply: unknown };

/** The line as `--set` has it; what is not said is as on a quiet working day. */
export interface LineSettings {
  /** By name; `''` is for all others. */
  hours: Map<string, 'open' | 'closed' | 'unknown'>;
  queues: Map<string, QueueState>;
  attributes: Record<string, string>;
  functions: Map<string, FunctionStub>;
  flows: Map<string, FlowContent>;
  /** An agent answers after so many seconds in the queue; undefined: nobody does. */
  agentAfterSeconds?: number;
  /** The agent leaves after so many seconds of talk; undefined: the call is over when it is answered. */
  talkSeconds?: number;
  thirdParty: 'answered' | 'no-answer' | 'failed';
  isDialable: boolean;
  seed: number;
  /** What stands in a flow instead of a mark (`QueueArn`) or an ARN. */
  words: Map<string, string>;
}

/** A queue of which only some of this is said. */
const QUIET_QUEUE: QueueState = { size: 0, oldestSeconds: 0, capacity: 9, agentsAvailable: 1 };

/** Reads `name=value` pairs. @throws AppError `usage` with what may be set */
export function readLineSettings(pairs: readonly string[]): LineSettings {
  const settings: LineSettings = {
    ...{ hours: new Map(), queues: new Map(), functions: new Map(), flows: new Map(), words: new Map() },
    ...{ attributes: {}, thirdParty: 'answered', isDialable: true, seed: 1 },
  };
  for (const pair of pairs) {
    const sign = pair.indexOf('=');
    if (sign < 1) throw usage(`--set takes name=value, as in --set hours=closed, and got "${pair}".`);
    set(settings, pair.slice(0, sign), pair.slice(sign + 1));
  }
  return settings;
}

function set(settings: LineSettings, name: string, value: string): void {
  const dot = name.includes('.') ? name.indexOf('.') : name.length;
  const [kind, rest] = [name.slice(0, dot), name.slice(dot + 1)];
  if (name.startsWith('arn:')) settings.words.set(name, value);
  else if (kind === 'hours') settings.hours.set(rest, oneOf(['open', 'closed', 'unknown'], value, name));
  else if (kind === 'queue' && rest !== '') setQueue(settings, rest, value, name);
  else if (kind === 'attribute' && rest !== '') settings.attributes[rest] = value;
  else if (kind === 'lambda' && rest !== '') settings.functions.set(rest, stubOf(value, name));
  else if (kind === 'flow' && rest !== '') settings.flows.set(rest, readFlowFile(value).content);
  else if (name === 'agent') settings.agentAfterSeconds = wholeNumber(value, name);
  else if (name === 'talk') settings.talkSeconds = wholeNumber(value, name);
  else if (name === 'third-party') settings.thirdParty = oneOf(['answered', 'no-answer', 'failed'], value, name);
  else if (name === 'dialable') settings.isDialable = oneOf(['yes', 'no'], value, name) === 'yes';
  else if (name === 'seed') settings.seed = wholeNumber(value, name);
  else settings.words.set(`%${name}%`, value);
}

function setQueue({ queues }: LineSettings, rest: string, value: string, name: string): void {
  const dot = rest.lastIndexOf('.');
  const queue = rest.slice(0, Math.max(dot, 0));
  const fact = oneOf(Object.keys(QUIET_QUEUE) as (keyof QueueState)[], rest.slice(dot + 1), `the end of ${name}`);
  queues.set(queue, { ...(queues.get(queue) ?? QUIET_QUEUE), [fact]: wholeNumber(value, name) });
}

function stubOf(value: string, name: string): FunctionStub {
  const mood = FUNCTION_MOODS.find((word) => word === value);
  if (mood !== undefined) return mood;
  try {
    return { reply: JSON.parse(readFileSync(resolve(value), 'utf8')) };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'it cannot be read';
    throw usage(
      `${name} takes ${FUNCTION_MOODS.join(', ')} or a JSON file with the reply, and ${value} is none: ${why}`,
    );
  }
}

function oneOf<const T extends string>(words: readonly T[], value: string, name: string): T {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw usage(`${name} is one of ${words.join(', ')}, and not "${value}".`);
  return word;
}

function wholeNumber(value: string, name: string): number {
  if (!/^\d{1,9}$/.test(value)) throw usage(`${name} is a whole number, and not "${value}".`);
  return Number(value);
}
