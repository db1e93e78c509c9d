import type { ConditionFacts } from '../language/action-facts.ts';
import { OPERATORS } from '../language/flow.ts';
import { error, listed, type Rule } from './finding.ts';
import type { ReadAction } from './read-flow.ts';

/** Branches by what came out: which an action may have, and which it must. */
export const CONDITION_RULES = {
  'condition-refused': ({ actions }) =>
    actions
      .filter(({ facts, conditions }) => facts !== undefined && facts.conditions === undefined && conditions.length > 0)
      .filter(({ facts }) => facts?.after !== 'end')
      .map(({ id, type, parameters }) =>
        error(
          id,
          type === 'GetParticipantInput'
            ? `An input that is stored (StoreInput "${parameters.StoreInput}") takes no conditions: compare $.StoredCustomerInput next.`
            : `${type} takes no conditions.`,
        ),
      ),

  operator: eachCondition(({ type }, { operator }, facts) => {
    if (!OPERATORS.some((known) => known === operator)) return `Connect knows no operator "${operator}".`;
    if (facts.operators.some((known) => known === operator)) return undefined;
    return `${type} compares by ${facts.operators.join(', ')} only, and not by ${operator}.`;
  }),

  operand: eachCondition(({ type }, { operator, operands }, facts) => {
    const [operand, ...more] = operands;
    if (typeof operand !== 'string' || more.length > 0) return `A condition of ${type} has one operand, in text.`;
    if (isMenu(facts)) return undefined;
    if (facts.operand !== undefined && !facts.operand.test(operand)) {
      return `${type} compares with ${facts.operandInWords}, and "${operand}" is none.`;
    }
    const isNumeric = operator.startsWith('Number');
    return isNumeric && !operand.startsWith('$.') && !/^-?\d+(\.\d+)?$/.test(operand)
      ? `${operator} compares numbers, and "${operand}" is none.`
      : undefined;
  }),

  'menu-key': eachCondition((_action, { operands }, facts) => {
    const [key] = operands;
    return isMenu(facts) && typeof key === 'string' && !facts.operand?.test(key)
      ? `A menu takes ${facts.operandInWords}, and "${key}" is none.`
      : undefined;
  }),

  'missing-branch': ({ actions }) =>
    actions.flatMap(({ id, type, facts, conditions }) => {
      const asked = facts?.conditions;
      if (asked === undefined) return [];
      const given = conditions.map(({ operands }) => operands[0]);
      const missing = asked.exactly?.filter((operand) => !given.includes(operand)) ?? [];
      if (missing.length > 0) return [error(id, `${type} needs a condition for ${listed(missing)}.`)];
      return asked.isNeeded && given.length === 0 ? [error(id, `${type} needs at least one condition.`)] : [];
    }),

  'other-branch': eachCondition(({ type }, { operands }, { exactly }) => {
    const [operand] = operands;
    return exactly !== undefined && typeof operand === 'string' && !exactly.includes(operand)
      ? `${type} answers ${listed(exactly)} and nothing else, so "${operand}" never comes.`
      : undefined;
  }),

  'same-branch': ({ actions }) =>
    actions.flatMap(({ id, conditions }) => {
      const tests = conditions.map(({ operator, operands }) => `${operator} "${operands.join(' ')}"`);
      const again = tests.filter((test, place) => tests.indexOf(test) < place);
      return [...new Set(again)].map((test) => error(id, `${test} is asked twice, and the second way is never taken.`));
    }),
} satisfies Record<string, Rule>;

const isMenu = ({ operandInWords }: ConditionFacts) => operandInWords?.includes('key') ?? false;

/** A rule over every condition of actions whose conditions we know. */
function eachCondition(
  objection: (
    action: ReadAction,
    condition: ReadAction['conditions'][number],
    facts: ConditionFacts,
  ) => string | undefined,
): Rule {
  return ({ actions }) =>
    actions.flatMap((action) =>
      action.conditions.flatMap((condition) => {
        const facts = action.facts?.conditions;
        const why = facts && objection(action, condition, facts);
        return why === undefined ? [] : [error(action.id, why)];
      }),
    );
}
