import type { FlowType, Operator } from './flow.ts';

/** What Connect says of one type of action, or of one form of it. */
export interface ActionFacts {
  /** Parameters it cannot do without. */
  parameters?: readonly string[];
  /** Parameters of which at most one may stand there; with `isOneNeeded`, exactly one. */
  oneOf?: { names: readonly string[]; isOneNeeded: boolean };
  /** Whole numbers: from, to, and whether a JSONPath may stand in their place. */
  numbers?: Readonly<Record<string, { from: number; to: number; isDynamic?: true }>>;
  /** Error ways that must be there. */
  errors?: readonly string[];
  /** Error ways that may be there besides. */
  mayErr?: readonly string[];
  /** The pages do not list its error ways whole, so that others are odd and no more. */
  hasUnlistedErrors?: true;
  /** Undefined: conditions are refused. */
  conditions?: ConditionFacts;
  /** `next`: goes on there after success. `sometimes`: conditions may say it all. `away`: the contact has left by then. `end`: no way out at all. */
  after: 'next' | 'sometimes' | 'away' | 'end';
  /** Flow types it may stand in; undefined: all, or the pages do not say. */
  in?: readonly FlowType[];
  /** Time passes there by somebody's doing (a key, an agent, a wait), or it counts: a cycle through it does not spin. */
  isPatient?: true;
}

export interface ConditionFacts {
  operators: readonly Operator[];
  /** What each operand looks like; undefined: any text. */
  operand?: RegExp;
  /** What `operand` asks for, in words. */
  operandInWords?: string;
  /** These operands, each once, and no others. */
  exactly?: readonly string[];
  /** Some condition must be there. */
  isNeeded?: true;
}
