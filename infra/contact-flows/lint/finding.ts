import type { FlowType } from '../language/flow.ts';
import type { ReadFlow } from './read-flow.ts';

/** What is wrong, or odd, at one action of a flow. */
export interface Finding {
  /** A heading of docs/flows.md. */
  rule: string;
  /** `error`: Connect refuses it, or a caller or the law is let down. `warning`: look at it. */
  severity: 'error' | 'warning';
  /** Of the action; '' where the flow as a whole is meant. */
  identifier: string;
  /** One sentence. */
  why: string;
}

/** What a rule answers: it does not know its own name. */
export type Fault = Omit<Finding, 'rule'>;

/** Looks for one kind of fault. Pure; `type` is undefined where nobody knows the flow's. */
export type Rule = (flow: ReadFlow, type: FlowType | undefined) => Fault[];

export const error = (identifier: string, why: string): Fault => ({ severity: 'error', identifier, why });
export const warning = (identifier: string, why: string): Fault => ({ severity: 'warning', identifier, why });

/** `"a", "b" and "c"`. */
export function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
