import type { ActionFacts } from '../language/action-facts.ts';
import { factsOf } from '../language/catalog.ts';
import type { FlowType } from '../language/flow.ts';
import { error, type Fault } from './finding.ts';

/** One action as the rules look at it: what is missing is empty, what is of another shape is as if it were missing. */
export interface ReadAction {
  id: string;
  type: string;
  parameters: Readonly<Record<string, unknown>>;
  /** '' where it is there and leads nowhere. */
  next: string | undefined;
  errors: readonly { type: string; to: string }[];
  conditions: readonly { operator: string; operands: readonly unknown[]; to: string }[];
  facts: ActionFacts | undefined;
}

export interface ReadFlow {
  start: string;
  /** In the flow's order; an identifier may stand twice. */
  actions: readonly ReadAction[];
  /** The first of each identifier. */
  byId: ReadonlyMap<string, ReadAction>;
}

/**
 * Reads any JSON as a flow. Keys that nobody knows are let be: exports grow new ones. `flow` is undefined where there are no
 * actions to look at; `findings` are those of the rule `envelope`.
 */
export function readFlow(content: unknown): { flow: ReadFlow | undefined; findings: Fault[] } {
  if (!isRecord(content)) return { flow: undefined, findings: [error('', 'A flow is a JSON object.')] };
  const { Version: version, StartAction: start, Actions: listed } = content;
  const findings: Fault[] = [];
  if (version !== '2019-10-30') findings.push(error('', 'Version must be "2019-10-30", the only one there is.'));
  if (!Array.isArray(listed) || listed.length === 0) {
    return { flow: undefined, findings: [...findings, error('', 'Actions must be a list with at least one action.')] };
  }
  const actions: ReadAction[] = [];
  for (const [place, raw] of listed.entries()) {
    const action = readAction(raw);
    if (action === undefined) findings.push(error('', `Action ${place + 1} lacks an Identifier or a Type in text.`));
    else actions.push(action);
  }
  const byId = new Map(actions.toReversed().map((action) => [action.id, action]));
  if (typeof start !== 'string') findings.push(error('', 'StartAction must name the action that begins.'));
  else if (!byId.has(start)) findings.push(error('', `StartAction names "${start}", and no action is called that.`));
  return { flow: { start: typeof start === 'string' ? start : '', actions, byId }, findings };
}

/** The type that the console notes in an export's metadata (`contactFlow`); undefined where it does not. */
export function exportedType(content: unknown): FlowType | undefined {
  const type = isRecord(content) && isRecord(content.Metadata) ? content.Metadata.type : undefined;
  return typeof type === 'string' && Object.hasOwn(CONSOLE_TYPES, type) ? CONSOLE_TYPES[type] : undefined;
}

const CONSOLE_TYPES: Readonly<Record<string, FlowType>> = {
  contactFlow: 'CONTACT_FLOW',
  customerQueue: 'CUSTOMER_QUEUE',
  customerHold: 'CUSTOMER_HOLD',
  customerWhisper: 'CUSTOMER_WHISPER',
  agentHold: 'AGENT_HOLD',
  agentWhisper: 'AGENT_WHISPER',
  outboundWhisper: 'OUTBOUND_WHISPER',
  agentTransfer: 'AGENT_TRANSFER',
  queueTransfer: 'QUEUE_TRANSFER',
};

function readAction(raw: unknown): ReadAction | undefined {
  if (!isRecord(raw) || typeof raw.Identifier !== 'string' || typeof raw.Type !== 'string') return undefined;
  const parameters = isRecord(raw.Parameters) ? raw.Parameters : {};
  const transitions = isRecord(raw.Transitions) ? raw.Transitions : {};
  return {
    id: raw.Identifier,
    type: raw.Type,
    parameters,
    next: transitions.NextAction === undefined ? undefined : asText(transitions.NextAction),
    errors: recordsIn(transitions.Errors).map(({ ErrorType, NextAction }) => ({
      type: asText(ErrorType),
      to: asText(NextAction),
    })),
    conditions: recordsIn(transitions.Conditions).map(({ Condition, NextAction }) => {
      const { Operator, Operands } = isRecord(Condition) ? Condition : {};
      return { operator: asText(Operator), operands: Array.isArray(Operands) ? Operands : [], to: asText(NextAction) };
    }),
    facts: factsOf(raw.Type, parameters),
  };
}

function recordsIn(list: unknown): Record<string, unknown>[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

const asText = (value: unknown) => (typeof value === 'string' ? value : '');

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
