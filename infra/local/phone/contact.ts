import type { Callback } from './surroundings.ts';

/** Who calls whom, as the network tells it. */
export interface Incoming {
  contactId: string;
  /** Caller id; undefined where it is withheld. */
  from?: string | undefined;
  /** The line's number. */
  to?: string | undefined;
  /** `en-US` unless given, as Connect has it. */
  language?: string | undefined;
  /** How the contact began, in Connect's words; `INBOUND` unless given. */
  initiation?: string | undefined;
  /** What the contact carries from the start. */
  attributes?: Readonly<Record<string, string>> | undefined;
}

/** The contact while its flows run: all that references can read, and what the flows have set. */
export interface Contact {
  readonly incoming: Incoming;
  attributes: Record<string, string>;
  /** The last reply of a function, and nothing of those before. */
  external: Readonly<Record<string, unknown>>;
  /** The word `Timeout` after silence. */
  storedInput: string;
  language: string;
  voice: string;
  customerId: string;
  references: Record<string, unknown>;
  tags: Record<string, string>;
  /** Null while there is no activity: `$.Metrics...` */
  metrics: { size: number | null; oldestSeconds: number | null; agentsAvailable: number | null };
  /** The queue aimed at. */
  queue?: string;
  /** 1 goes first, 5 is usual. */
  priority: string;
  /** Flow names by event (`CustomerQueue`). */
  hooks: Record<string, string>;
  recording: { participants: string[]; ivr: boolean };
  isLogged: boolean;
  callbackNumber?: string;
  callback?: Callback;
  intent?: string;
  invocationId?: string;
  tasks: number;
  dequeued: number;
  caseNumber?: string;
  /** What the caller has left behind, the latest. */
  left?: 'callback' | 'voicemail';
}

export function newContact(incoming: Incoming): Contact {
  return {
    incoming,
    attributes: { ...incoming.attributes },
    external: {},
    storedInput: '',
    language: incoming.language ?? 'en-US',
    voice: 'Joanna',
    customerId: '',
    references: {},
    tags: {},
    metrics: { size: null, oldestSeconds: null, agentsAvailable: null },
    priority: '5',
    hooks: {},
    recording: { participants: [], ivr: false },
    isLogged: false,
    tasks: 0,
    dequeued: 0,
  };
}

/** No account stands behind them; the shape is that of real ones. */
export const INSTANCE_ARN = 'arn:aws:connect:us-east-1:000000000000:instance/here';

export const queueArn = (name: string) => `${INSTANCE_ARN}/queue/${name}`;
