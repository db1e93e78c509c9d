import type { Contact } from './contact.ts';
import type { Asked, Ending, Surroundings } from './surroundings.ts';

/** How an action ends: by which of its ways out, or with which move of the call. */
export type Way =
  | { go: 'next' }
  /** An error that has no branch of its own takes that of `NoMatchingError`. */
  | { go: 'error'; error: string }
  /** By the first condition that fits the value; none: the error `NoMatchingCondition`, or another. */
  | { go: 'condition'; value: string; otherwise?: string }
  | { go: 'flow'; name: string }
  | { go: 'module'; name: string }
  | { go: 'return' }
  | { go: 'queue' }
  | { go: 'requeue' }
  /** The flow is over, the call is not: in a queue the caller waits on. */
  | { go: 'finish' }
  /** Nothing but an agent or the caller can end this. */
  | { go: 'wait' }
  | { go: 'end'; ended: Exclude<Ending, 'failed'> };

export const next: Way = { go: 'next' };
export const failing = (error = 'NoMatchingError'): Way => ({ go: 'error', error });
export const by = (value: string, otherwise?: string): Way =>
  otherwise === undefined ? { go: 'condition', value } : { go: 'condition', value, otherwise };

/**
 * In whose ears a flow speaks: `queue` to a caller who waits, `whisper` to one whom an agent has answered, `agent` to that
 * agent, `nobody` once the caller has gone.
 */
export type Ear = 'caller' | 'queue' | 'whisper' | 'agent' | 'nobody';

/** What an action can see and do. */
export interface Run {
  readonly contact: Contact;
  readonly surroundings: Surroundings;
  readonly ear: Ear;
  /** Of the action, for loops. */
  readonly identifier: string;
  /** Of this pass through the flow. */
  readonly loops: Map<string, number>;
  flowAttributes: Record<string, string>;
  /** How many modules deep. */
  readonly depth: number;
  /** Ends early when the caller hangs up or an agent answers; the engine sees to what follows. */
  say(text: string): Promise<void>;
  press(asked: Asked): Promise<string | 'silence' | 'hang-up'>;
  pass(seconds: number): Promise<void>;
  /** Into the transcript. */
  note(text: string): void;
}

/** Parameters with all references filled in. */
export type Parameters = Readonly<Record<string, unknown>>;

export type Handler = (parameters: Parameters, run: Run) => Way | Promise<Way>;

/** Text or number as text; `undefined` for what is neither, or empty. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return `${value}`;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A map of parameters; an empty one for what is none. */
export function mapOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

export function textsOf(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(mapOf(value)).map(([key, inner]) => [key, textOf(inner) ?? '']));
}

/** A number that is written as text, as the console writes all of them. */
export function numberOf(value: unknown): number | undefined {
  const text = textOf(value);
  return text === undefined || text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}
