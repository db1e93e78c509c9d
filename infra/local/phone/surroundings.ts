import type { ContactFlow } from '../../contact-flows/language/flow.ts';
import type { Contact } from './contact.ts';

type Awaitable<T> = T | Promise<T>;

/** What the line looks like from a flow: nothing comes from the air, so that a script, a terminal and a page can each bring their own. */
export interface Surroundings {
  /** By the name in a mark of ours (`%flow.queue-en%`), the last part of an ARN, or whatever else stood there. */
  flowOf(name: string): Awaitable<Pick<ContactFlow, 'name' | 'content'> | undefined>;
  /**
   * The function's reply; `undefined` where there is no such function, and a stub answers with nothing. May give up after
   * `limitSeconds`; a later reply counts as none in any case. A rejection with `retryable: true` is tried again, as Connect does.
   */
  invoke(functionName: string, event: object, limitSeconds: number): Promise<unknown>;
  /** Of hours by name, or of the hours of a queue by its name. `unknown` is an error to the flow. */
  hours(name: string): Awaitable<'open' | 'closed' | 'unknown'>;
  /** `undefined`: nobody knows it, so it is without activity and has room. */
  queueOf(name: string): Awaitable<QueueState | undefined>;
  /** Milliseconds; only differences count. */
  now(): number;
  /** 0 <= x < 1. */
  random(): number;
  /** Lets so many seconds go by for somebody who waits. */
  pass(seconds: number): Awaitable<void>;
  /**
   * Asked on entering a queue: fulfilled as soon as an agent has answered. Without it nobody ever does. The contact is as the
   * flows have made it: attributes, language, priority, recording.
   */
  agentAnswers?(queue: string, contact: Readonly<Contact>): Promise<unknown>;
  /**
   * Asked once agent and caller talk: fulfilled when the agent has left, with the queue in which the caller waits on if the
   * agent has handed them there. Without it the call is over when it is answered.
   */
  agentLeaves?(): Promise<{ queue: string } | undefined>;
  /** Whether the line may call this E.164 number. Without it: any. */
  canDial?(number: string): boolean;
  /** Whether somebody really calls back whom a flow promises it now. Without it: yes, as Connect does. */
  callsBack?(): boolean;
  /** What becomes of a transfer to a number outside. Without it: answered. */
  thirdParty?(number: string): Awaitable<'answered' | 'no-answer' | 'failed'>;
}

export interface QueueState {
  /** Contacts that wait. */
  size: number;
  oldestSeconds: number;
  /** Contacts that may wait. */
  capacity: number;
  agentsAvailable: number;
}

/** What is said to the caller: plain words, references filled in, and tags of SSML taken out. */
export interface Said {
  text: string;
  /** As the contact has it: `en-US`. */
  language: string;
  /** Of the action that speaks. */
  identifier: string;
}

/** A question to the caller's keys. */
export interface Asked {
  /** Keys that are taken at most; more are lost. */
  most: number;
  /** Until silence is taken for an answer. */
  seconds: number;
  /** The key or keys that end the input. */
  end?: string;
}

/** Somebody who holds the handset. */
export interface Caller {
  hear(said: Said): Awaitable<void>;
  /** Keys `0-9*#`, as keyed; other signs are not heard. */
  press(asked: Asked): Promise<string | 'silence' | 'hang-up'>;
  /** Aborted when the caller hangs up, at whatever moment. */
  hungUp?: AbortSignal;
  /** A script with nothing left to key: where no agent answers, it is left waiting in the queue. */
  isDone?(): boolean;
}

/** One action that was run. */
export interface Step {
  type: string;
  identifier: string;
  /** The flow's name. */
  flow: string;
  /** Every sentence, to the caller or (in an agent's whisper) to the agent. */
  said?: string;
  /** What the caller keyed, or `silence`, or `hang-up`. */
  keys?: string;
  /** The way out: `NextAction`, an error's name, or the condition's (`Equals 1`). None at an end. */
  way?: string;
  /** Milliseconds. */
  took: number;
  /** What is otherwise here than on AWS: a stub, a mark that stands for nothing. And why a call failed. */
  note?: string;
}

export const ENDINGS = ['disconnected', 'queued', 'callback', 'voicemail', 'transferred', 'failed'] as const;

/**
 * How a call ended. `callback` and `voicemail` are ends of calls that left one; a queue given up is `disconnected`; `queued`
 * is a call answered by an agent, or left in the queue at the end of a script.
 */
export type Ending = (typeof ENDINGS)[number];

/** A call from its first action to its last. */
export interface CallOutcome {
  transcript: Step[];
  ended: Ending;
  /** Of the contact, as an agent would see them. */
  attributes: Record<string, string>;
  /** The last that a function answered with. */
  caseNumber?: string;
  /** The last one aimed at. */
  queue?: string;
  /** The last one asked for. */
  callback?: Callback;
  /** An agent took the call. */
  isAnswered: boolean;
  /** Of a call that `failed`: the action, its identifier and why. */
  failure?: string;
}

/** A callback that keeps its place in line. */
export interface Callback {
  /** E.164. */
  number: string;
  queue: string;
  delaySeconds: number;
  attempts: number;
}
