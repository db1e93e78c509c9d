import { error, listed, type Rule, warning } from './finding.ts';
import type { ReadAction } from './read-flow.ts';

/** Ways out that Connect asks for, refuses, or finds leading nowhere. Conditions have rules of their own. */
export const TRANSITION_RULES = {
  'missing-error': ({ actions }) =>
    actions.flatMap(({ id, type, errors, facts }) => {
      const missing = (facts?.errors ?? []).filter((needed) => !errors.some((given) => given.type === needed));
      return missing.length === 0 ? [] : [error(id, `${type} needs a way out for ${listed(missing)}.`)];
    }),

  'forbidden-error': ({ actions }) =>
    actions.flatMap(({ id, type, errors, facts }) => {
      if (facts === undefined || facts.after === 'end') return [];
      const known = [...(facts.errors ?? []), ...(facts.mayErr ?? [])];
      const others = errors.map((given) => given.type).filter((given) => !known.includes(given));
      if (others.length === 0) return [];
      return facts.hasUnlistedErrors
        ? [warning(id, `No page says that ${type} has a way out for ${listed(others)}.`)]
        : [error(id, `${type} must not have a way out for ${listed(others)}; Connect refuses the flow.`)];
    }),

  'missing-next': ({ actions }) =>
    actions
      .filter(({ next, facts }) => facts?.after === 'next' && next === undefined)
      .map(({ id, type }) => error(id, `${type} says in no NextAction where the call goes on.`)),

  terminal: ({ actions }) =>
    actions
      .filter(({ facts, ...action }) => facts?.after === 'end' && waysNamed(action).length > 0)
      .map(({ id, type }) => error(id, `Nothing follows ${type}: its Transitions must be empty.`)),

  dangling: ({ actions, byId }) =>
    actions.flatMap(({ facts, ...action }) =>
      facts?.after === 'end'
        ? []
        : waysNamed(action)
            // Exports write '' behind a hand-over, and where conditions and errors already say it all.
            .filter(({ by, to }) => !byId.has(to) && !(by === 'NextAction' && to === '' && facts?.after !== 'next'))
            .map(({ by, to }) =>
              error(
                action.id,
                to === '' ? `${by} leads nowhere.` : `${by} leads to "${to}", and no action is called that.`,
              ),
            ),
    ),
} satisfies Record<string, Rule>;

function waysNamed({ next, errors, conditions }: Pick<ReadAction, 'next' | 'errors' | 'conditions'>) {
  return [
    ...(next === undefined ? [] : [{ by: 'NextAction', to: next }]),
    ...errors.map(({ type, to }) => ({ by: `The error ${type}`, to })),
    ...conditions.map(({ operands, to }) => ({ by: `The condition "${operands.join(' ')}"`, to })),
  ];
}
