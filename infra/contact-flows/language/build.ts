import type { ContactFlow, FlowAction, FlowType, Transitions } from './flow.ts';

/** An action without its name, whose every way out leads to one of the names `N` (or nowhere, at an end). */
export interface Action<N extends string> {
  readonly type: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly next?: N;
  readonly errors?: readonly { readonly error: string; readonly to: N }[];
  readonly conditions?: readonly { readonly operator: string; readonly operands: readonly string[]; readonly to: N }[];
}

/**
 * A flow from named actions. A way out that leads to no action of the flow does not compile. Positions, which the console
 * asks for, are reckoned from the order: `across` a row.
 */
export function flow<const N extends string>(definition: {
  name: string;
  type: FlowType;
  description: string;
  start: NoInfer<N>;
  actions: Readonly<Record<N, Action<NoInfer<N>>>>;
}): ContactFlow {
  const { name, type, description, start } = definition;
  const entries = Object.entries(definition.actions) as [string, Action<string>][];
  return {
    name,
    type,
    description,
    content: {
      Version: '2019-10-30',
      StartAction: start,
      Metadata: {
        entryPointPosition: { x: 0, y: 0 },
        ActionMetadata: Object.fromEntries(entries.map(([id], place) => [id, { position: positionAt(place) }])),
      },
      Actions: entries.map(([id, action]) => asFlowAction(id, action)),
    },
  };
}

const ACROSS = 8;

function positionAt(place: number): { x: number; y: number } {
  return { x: 200 + (place % ACROSS) * 250, y: Math.floor(place / ACROSS) * 250 };
}

function asFlowAction(id: string, { type, parameters, next, errors, conditions }: Action<string>): FlowAction {
  const transitions: Transitions = {
    ...(next === undefined ? {} : { NextAction: next }),
    ...(errors === undefined ? {} : { Errors: errors.map(({ error, to }) => ({ NextAction: to, ErrorType: error })) }),
    ...(conditions === undefined
      ? {}
      : {
          Conditions: conditions.map(({ operator, operands, to }) => ({
            NextAction: to,
            Condition: { Operator: operator as never, Operands: [...operands] },
          })),
        }),
  };
  return { Identifier: id, Type: type, Parameters: { ...parameters }, Transitions: transitions };
}
