import type { TaskDue } from '../../../events/offer-task.v1.ts';

/** The line as somebody at the desk has it beside their work. Which contact centre it is, only the adapter knows. */
export type Presence = 'available' | 'away' | 'after-call' | 'on-call';
export type SetPresence = Exclude<Presence, 'on-call'>;

export const WRAP_UP_CODES = ['resolved', 'to-follow-up', 'handed-on', 'cut-off', 'not-reached', 'not-for-us'] as const;
export type WrapUpCode = (typeof WRAP_UP_CODES)[number];

/** Said of being away; the wire takes any text, and the supervisor's board shows it. */
export const AWAY_REASONS = ['break', 'meal', 'meeting', 'training', 'desk-work'] as const;

export interface CallFacts {
  callId: string;
  /** The other end; null where the caller withholds it. Never a proof of who it is. */
  from: string | null;
  /** We have called them. */
  isOutbound: boolean;
  /** As the contact has it: `en-US`. */
  language: string;
  caseNumber: string | null;
}

export type DeskEvent =
  | { type: 'presence'; state: Presence; reason: string | null }
  | { type: 'ringing'; seconds: number; queue: string; waitSeconds: number; call: CallFacts }
  | { type: 'calling'; seconds: number; call: CallFacts }
  | { type: 'missed' | 'gone'; callId: string }
  | { type: 'answered' | 'left' | 'not-answered' | 'taken-back'; callId: string; agent: string }
  | { type: 'said'; callId: string; who: Said['who']; agent?: string; text: string }
  | { type: 'about'; callId: string; caseNumber: string }
  | { type: 'hold'; callId: string; isHeld: boolean }
  | { type: 'mute'; callId: string; isMuted: boolean }
  | { type: 'transferring'; callId: string; queue: string }
  | { type: 'hung-up'; callId: string; how: string }
  | { type: 'wrapped-up'; callId: string; code: WrapUpCode };
export type NumberedEvent = DeskEvent & { number: number };

export interface Said {
  number: number;
  who: 'whisper' | 'line' | 'agent' | 'caller';
  /** Which of us, by id; of an agent only. */
  agent?: string;
  text: string;
}

export interface Call {
  facts: CallFacts;
  /** `calling`: a call of ours rings at the customer. */
  stage: 'ringing' | 'calling' | 'talking' | 'wrapping';
  /** Somebody has answered it. */
  isAnswered: boolean;
  queue: string;
  waitSeconds: number;
  isHeld: boolean;
  isMuted: boolean;
  said: readonly Said[];
  /** Colleagues on the call. */
  others: readonly string[];
  /** The queue in which a colleague is being looked for. */
  calling?: string;
}

export interface LineState {
  presence: Presence;
  reason: string | null;
  call?: Call;
}

export interface WaitingQueue {
  queue: string;
  team: string;
  language: string;
  calls: { callId: string; position: number; waitSeconds: number; caseNumber: string | null }[];
}

export interface DeskTask {
  taskId: string;
  what: TaskDue['what'] | null;
  name: string;
  description: string;
  offeredAt: string;
  takenBy: string | null;
  doneAt: string | null;
  caseNumber: string;
  team: string;
  language: string;
  priority: number;
  /** Of the call that it comes from; null where it comes from none. */
  callId: string | null;
  /** Whom to call; null where nobody said. */
  callNumber: string | null;
}

/**
 * Calls somebody about a case, by whatever telephone is beside us. Answers with what stands in the way, if anything does.
 * `despiteQuietHours`: they asked for it now.
 */
export type Dial = (number: string, caseNumber: string, despiteQuietHours?: true) => Promise<string | undefined>;

/** What one can do. Each answers with what stands in the way, if anything does. */
export interface Telephone {
  state: LineState;
  /** The line does not answer at present. */
  isLost: boolean;
  be(state: SetPresence, reason?: string): Promise<string | undefined>;
  dial: Dial;
  answer(): Promise<string | undefined>;
  /** Which case the call is about. */
  isAbout(caseNumber: string): Promise<string | undefined>;
  hold(isHeld: boolean): Promise<string | undefined>;
  mute(isMuted: boolean): Promise<string | undefined>;
  say(text: string): Promise<string | undefined>;
  transfer(queue: string): Promise<string | undefined>;
  /** Gives up a transfer that nobody has answered. */
  takeBack(): Promise<string | undefined>;
  hangUp(): Promise<string | undefined>;
  wrapUp(code: WrapUpCode, note: string): Promise<string | undefined>;
}
