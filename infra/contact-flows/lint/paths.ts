import { isStored } from '../language/catalog.ts';
import { error, listed, type Rule, warning } from './finding.ts';
import type { ReadAction, ReadFlow } from './read-flow.ts';
import { knots, reachableFrom, type Way, waysBack, waysOut } from './ways.ts';

/** Where calls get to, and whether they come to an end. */
export const PATH_RULES = {
  unreachable: (flow) => {
    const seen = reached(flow);
    // Without a start nothing is reached, and that is said already.
    return seen.size === 0
      ? []
      : [...flow.byId.values()]
          .filter((action) => !seen.has(action))
          .map(({ id }) => warning(id, 'No way leads here.'));
  },

  'no-way-out': (flow) => {
    const back = waysBack(flow, (action) => waysOut(flow, action));
    const ending = reachableFrom(flow.actions.filter(isEnd(flow)), (to) => back.get(to) ?? []);
    const seen = reached(flow);
    const trapped = (action: ReadAction) => (seen.has(action) && !ending.has(action) ? waysOut(flow, action) : []);
    return knots(flow, trapped)
      .filter((knot) => knot.every((member) => trapped(member).every(({ to }) => knot.includes(to))))
      .map((knot) =>
        error(knot[0]?.id ?? '', `A call that comes here goes round for ever: no way leads out of ${named(knot)}.`),
      );
  },

  spins: (flow) => {
    const seen = reached(flow);
    const restless = (action: ReadAction) =>
      !seen.has(action) || action.facts?.isPatient
        ? []
        : waysOut(flow, action).filter(({ to }) => !to.facts?.isPatient);
    return knots(flow, restless).map((knot) =>
      error(
        knot[0]?.id ?? '',
        `A call can go round ${named(knot)} by itself for ever: no Loop, menu, input or wait is among them.`,
      ),
    );
  },

  'silence-goes-round': (flow) => {
    const seen = reached(flow);
    return knots(flow, (action) => (seen.has(action) ? waysInSilence(flow, action) : []))
      .filter((knot) => knot.some(({ type }) => type === 'GetParticipantInput'))
      .map((knot) =>
        warning(
          knot[0]?.id ?? '',
          `A caller who presses nothing goes round ${named(knot)} for ever, and the line pays for it: count by a Loop.`,
        ),
      );
  },
} satisfies Record<string, Rule>;

function reached(flow: ReadFlow): Set<ReadAction> {
  const start = flow.byId.get(flow.start);
  return reachableFrom(start === undefined ? [] : [start], (action) => waysOut(flow, action).map(({ to }) => to));
}

/**
 * Where a call may end: by hanging up, elsewhere, or, in prompts that play until somebody comes, by an agent. An action
 * without a way that leads anywhere has findings of its own.
 */
function isEnd(flow: ReadFlow) {
  return (action: ReadAction) =>
    action.facts?.after === 'end' ||
    action.facts?.after === 'away' ||
    action.type === 'MessageParticipantIteratively' ||
    waysOut(flow, action).length === 0;
}

/** Nothing is pressed: a menu runs out of time, and a stored input holds the word `Timeout`, which nobody follows here. */
function waysInSilence(flow: ReadFlow, action: ReadAction): Way[] {
  if (action.type !== 'GetParticipantInput') return action.facts?.isPatient ? [] : waysOut(flow, action);
  if (isStored(action.parameters)) return [];
  return waysOut(flow, action).filter(({ word }) => word === 'InputTimeLimitExceeded');
}

const MOST_NAMED = 5;

function named(knot: readonly ReadAction[]): string {
  const ids = knot.map(({ id }) => id);
  return ids.length > MOST_NAMED
    ? `${listed(ids.slice(0, MOST_NAMED))} and ${ids.length - MOST_NAMED} more`
    : listed(ids);
}
