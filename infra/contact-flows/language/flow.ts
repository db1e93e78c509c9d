/** The flow language of Amazon Connect, version 2019-10-30, as its API takes it and its console exports it. */
export const FLOW_TYPES = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'CUSTOMER_HOLD',
  'CUSTOMER_WHISPER',
  'AGENT_HOLD',
  'AGENT_WHISPER',
  'OUTBOUND_WHISPER',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
] as const;
export type FlowType = (typeof FLOW_TYPES)[number];

export const OPERATORS = [
  'Equals',
  'TextStartsWith',
  'TextEndsWith',
  'TextContains',
  'NumberGreaterThan',
  'NumberGreaterOrEqualTo',
  'NumberLessThan',
  'NumberLessOrEqualTo',
] as const;
export type Operator = (typeof OPERATORS)[number];

export interface Transitions {
  NextAction?: string;
  Errors?: { NextAction: string; ErrorType: string }[];
  Conditions?: { NextAction: string; Condition: { Operator: Operator; Operands: string[] } }[];
}

export interface FlowAction {
  /** Unique in the flow, at most 50 characters. */
  Identifier: string;
  Type: string;
  /** Numbers and booleans are text here (`"5"`, `"True"`), as the console writes them. */
  Parameters: Record<string, unknown>;
  Transitions: Transitions;
}

/** A flow as JSON: what CloudFormation's `Content` is, and what the interpreter runs. */
export interface FlowContent {
  Version: '2019-10-30';
  StartAction: string;
  Metadata?: Record<string, unknown>;
  Actions: FlowAction[];
}

/** A flow of ours: its content names functions, queues, flows and hours by marks (`marks.ts`), resolved where it runs. */
export interface ContactFlow {
  name: string;
  type: FlowType;
  description: string;
  content: FlowContent;
}
