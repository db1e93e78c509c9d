/** Actions of waiting and of callbacks; as in `actions.ts`, each with exactly the ways out that Amazon Connect asks for. */
import type { Action } from './build.ts';

const failing = <N extends string>(to: N) => [{ error: 'NoMatchingError', to }] as const;

/** 1 goes first, 5 is usual. No error way. */
export function prioritise<const N extends string>(priority: string, { next }: { next: N }): Action<N> {
  return { type: 'UpdateContactRoutingBehavior', parameters: { QueuePriority: priority }, next };
}

/** The number that a callback goes to: a JSONPath, never a literal. */
export function setCallbackNumber<const N extends string>(
  path: `$.${string}`,
  { next, onInvalid, onNotDialable }: { next: N; onInvalid: N; onNotDialable: N },
): Action<N> {
  return {
    type: 'UpdateContactCallbackNumber',
    parameters: { CallbackNumber: path },
    next,
    errors: [
      { error: 'InvalidCallbackNumber', to: onInvalid },
      { error: 'CallbackNumberNotDialable', to: onNotDialable },
    ],
  };
}

/** A callback that keeps its place in the queue aimed at. */
export function createCallback<const N extends string>(definition: {
  delaySeconds: number;
  retrySeconds: number;
  attempts: number;
  next: N;
  onError: N;
}): Action<N> {
  return {
    type: 'CreateCallbackContact',
    parameters: {
      InitialCallDelaySeconds: `${definition.delaySeconds}`,
      RetryDelaySeconds: `${definition.retrySeconds}`,
      MaximumConnectionAttempts: `${definition.attempts}`,
    },
    next: definition.next,
    errors: failing(definition.onError),
  };
}

/**
 * Goes by a number: the first way whose bound the value stays below, else `atLeast` where it is no smaller than the last bound.
 * A value that is no number (a metric without activity is null) fits nothing and goes on to `otherwise`.
 */
export function compareNumber<const N extends string>(
  path: `$.${string}`,
  { below, atLeast, otherwise }: { below: readonly (readonly [bound: number, to: N])[]; atLeast: N; otherwise: N },
): Action<N> {
  const last = below.at(-1)?.[0] ?? 0;
  return {
    type: 'Compare',
    parameters: { ComparisonValue: path },
    next: otherwise,
    conditions: [
      ...below.map(([bound, to]) => ({ operator: 'NumberLessThan', operands: [`${bound}`], to })),
      { operator: 'NumberGreaterOrEqualTo', operands: [`${last}`], to: atLeast },
    ],
    errors: [{ error: 'NoMatchingCondition', to: otherwise }],
  };
}

/** Size and longest wait of the queue aimed at, into `$.Metrics.Queue.Size` and `$.Metrics.Queue.OldestContactAge`. */
export function askQueue<const N extends string>({ next, onError }: { next: N; onError: N }): Action<N> {
  return { type: 'GetMetricData', parameters: {}, next, errors: failing(onError) };
}

/**
 * In a queue flow: says these over and over, each followed by a rest, and goes on every so many seconds. Between the sentences it
 * is quiet, since music is a prompt of an instance and has no name here.
 */
export function sayInTurn<const N extends string>(definition: {
  texts: readonly string[];
  /** After each text, in whole seconds. */
  restSeconds: number;
  everySeconds: number;
  onPause: N;
  onError: N;
}): Action<N> {
  return {
    type: 'MessageParticipantIteratively',
    parameters: {
      Messages: definition.texts.map((text) => ({ SSML: withRest(text, definition.restSeconds) })),
      InterruptFrequencySeconds: `${definition.everySeconds}`,
    },
    next: definition.onError,
    conditions: [{ operator: 'Equals', operands: ['MessagesInterrupted'], to: definition.onPause }],
    errors: failing(definition.onError),
  };
}

/** The longest break that the voices take (Amazon Polly, "Adding a pause"). */
const LONGEST_BREAK_SECONDS = 10;
const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function withRest(text: string, seconds: number): string {
  const breaks = Array.from({ length: Math.ceil(seconds / LONGEST_BREAK_SECONDS) }, (_, at) => {
    return `<break time="${Math.min(LONGEST_BREAK_SECONDS, seconds - at * LONGEST_BREAK_SECONDS)}s"/>`;
  });
  return `<speak>${text.replace(/[&<>]/g, (sign) => MARKUP[sign] ?? sign)}${breaks.join('')}</speak>`;
}
