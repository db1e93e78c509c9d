import { error, listed, type Rule, warning } from './finding.ts';

const MOST_ACTIONS = 250;
const LONGEST_IDENTIFIER = 50;
const FORBIDDEN_CHARACTERS = /[%:(\\/)=$,;[\]{}]/g;
const FORBIDDEN_NAMES = new Set([
  ...['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable'],
  ...['toLocaleString', '__defineGetter__', '__defineSetter__'],
]);

/** What actions there are, what they are called, and whether they may stand in this kind of flow. */
export const ACTION_RULES = {
  'too-many-actions': ({ actions }) =>
    actions.length > MOST_ACTIONS
      ? [error('', `It has ${actions.length} actions, and Connect takes ${MOST_ACTIONS}.`)]
      : [],

  identifier: ({ actions }) => {
    const seen = new Set<string>();
    return actions.flatMap(({ id }) => {
      const objections: string[] = [];
      if (id === '') objections.push('is empty');
      if (id.length > LONGEST_IDENTIFIER) {
        objections.push(`has ${id.length} characters, and Connect takes ${LONGEST_IDENTIFIER}`);
      }
      const characters = new Set(id.match(FORBIDDEN_CHARACTERS));
      if (characters.size > 0) objections.push(`has ${listed([...characters])} in it, which Connect refuses`);
      if (FORBIDDEN_NAMES.has(id)) objections.push('is a name that Connect keeps for itself');
      if (seen.has(id)) objections.push('stands twice');
      seen.add(id);
      return objections.map((objection) => error(id, `The identifier ${objection}.`));
    });
  },

  'unknown-action': ({ actions }) =>
    actions
      .filter(({ facts }) => facts === undefined)
      .map(({ id, type }) =>
        warning(id, `Nothing is known here of the type ${type}, so only its ways out are looked at.`),
      ),

  'flow-type': ({ actions }, flowType) =>
    flowType === undefined
      ? []
      : actions
          .filter(({ facts }) => facts?.in !== undefined && !facts.in.includes(flowType))
          .map(({ id, type, facts }) =>
            error(
              id,
              facts?.in?.length === 0
                ? `${type} may stand in modules only.`
                : `${type} may not stand in a flow of type ${flowType}, only in ${facts?.in?.join(', ')}.`,
            ),
          ),
} satisfies Record<string, Rule>;
