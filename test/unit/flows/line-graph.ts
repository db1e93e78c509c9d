import type { ContactFlow, FlowAction } from '../../../infra/contact-flows/language/flow.ts';

/** Ways out of an action: where to, and by which condition or error; none of either is the plain way. */
export function waysOf({ Transitions: { NextAction, Errors = [], Conditions = [] } }: FlowAction) {
  return [
    ...(NextAction === undefined ? [] : [{ to: NextAction, by: '' }]),
    ...Errors.map((it) => ({ to: it.NextAction, by: it.ErrorType })),
    ...Conditions.map((it) => ({ to: it.NextAction, by: it.Condition.Operands.join() })),
  ];
}

/** Every action that can follow one of `from`, these included, on a way that never comes through one that is `shut`. */
export function reached(
  { content }: ContactFlow,
  from: readonly string[],
  shut: (action: FlowAction) => boolean = () => false,
  isOpen: (way: { from: FlowAction; to: string; by: string }) => boolean = () => true,
): FlowAction[] {
  const actions = new Map(content.Actions.map((action) => [action.Identifier, action]));
  const seen = new Map<string, FlowAction>();
  const ahead = [...from];
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    const action = actions.get(name);
    if (action === undefined) throw new Error(`no action ${name}`);
    if (seen.has(name) || shut(action)) continue;
    seen.set(name, action);
    ahead.push(
      ...waysOf(action)
        .filter((way) => isOpen({ from: action, ...way }))
        .map(({ to }) => to),
    );
  }
  return [...seen.values()];
}

export function textOf({ Parameters }: FlowAction): string {
  return typeof Parameters.Text === 'string' ? Parameters.Text : '';
}
