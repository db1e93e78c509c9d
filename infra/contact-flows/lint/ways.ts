import type { ReadAction, ReadFlow } from './read-flow.ts';

/** One way out of an action that a call can take, and leads to an action that is there. */
export interface Way {
  from: ReadAction;
  to: ReadAction;
  by: 'success' | 'error' | 'condition';
  /** The error, or the condition's operand; '' after success. */
  word: string;
}

/** The ways out that a call can take. What stands behind a hand-over for form's sake (`after: 'away'`) is none. */
export function waysOut(flow: ReadFlow, action: ReadAction): Way[] {
  const ways: Way[] = [];
  const add = (id: string, by: Way['by'], word: string) => {
    const to = flow.byId.get(id);
    if (to !== undefined) ways.push({ from: action, to, by, word });
  };
  if (action.facts?.after !== 'end') {
    for (const { operands, to } of action.conditions) add(to, 'condition', String(operands[0] ?? ''));
    for (const { type, to } of action.errors) add(to, 'error', type);
    if (action.next !== undefined && action.facts?.after !== 'away') add(action.next, 'success', '');
  }
  return ways;
}

/** Every action that can be come to from these, they themselves included. */
export function reachableFrom(actions: readonly ReadAction[], next: (action: ReadAction) => readonly ReadAction[]) {
  const seen = new Set(actions);
  for (const action of seen) for (const to of next(action)) seen.add(to);
  return seen;
}

/** Who leads to each action. */
export function waysBack(flow: ReadFlow, ways: (action: ReadAction) => readonly Way[]): Map<ReadAction, ReadAction[]> {
  const back = new Map<ReadAction, ReadAction[]>();
  for (const { from, to } of flow.actions.flatMap(ways)) back.set(to, [...(back.get(to) ?? []), from]);
  return back;
}

/** The knots of a graph: sets of actions each of which leads to all of its set, itself included; first in the flow, first here. */
export function knots(flow: ReadFlow, ways: (action: ReadAction) => readonly Way[]): ReadAction[][] {
  const back = waysBack(flow, ways);
  const found: ReadAction[][] = [];
  const done = new Set<ReadAction>();
  for (const action of flow.actions) {
    if (done.has(action)) continue;
    const ahead = reachableFrom([action], (from) => ways(from).map(({ to }) => to));
    const behind = reachableFrom([action], (to) => back.get(to) ?? []);
    const knot = flow.actions.filter((member) => ahead.has(member) && behind.has(member));
    for (const member of knot) done.add(member);
    if (knot.length > 1 || ways(action).some(({ to }) => to === action)) found.push(knot);
  }
  return found;
}

/**
 * What may hold when a call comes to each action: the union over all paths from the start. Actions that no path leads to are
 * absent.
 * @param onWay what holds behind a way out, given what held before its action
 */
export function holdsAt(
  flow: ReadFlow,
  atStart: readonly string[],
  onWay: (held: ReadonlySet<string>, way: Way) => Iterable<string>,
): Map<ReadAction, ReadonlySet<string>> {
  const start = flow.byId.get(flow.start);
  const held = new Map<ReadAction, ReadonlySet<string>>();
  if (start === undefined) return held;
  held.set(start, new Set(atStart));
  const toDo = new Set([start]);
  for (const action of toDo) {
    toDo.delete(action);
    for (const way of waysOut(flow, action)) {
      const before = held.get(way.to);
      const after = new Set([...(before ?? []), ...onWay(held.get(action) ?? new Set(), way)]);
      if (before !== undefined && after.size === before.size) continue;
      held.set(way.to, after);
      toDo.add(way.to);
    }
  }
  return held;
}
