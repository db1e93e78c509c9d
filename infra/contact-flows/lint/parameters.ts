import { isStored } from '../language/catalog.ts';
import { error, listed, type Rule } from './finding.ts';
import { isRecord, type ReadAction } from './read-flow.ts';
import { isOneReference } from './references.ts';

const HOOKS = [
  ...['AgentHold', 'AgentWhisper', 'CustomerHold', 'CustomerQueue', 'CustomerRemaining', 'CustomerWhisper'],
  ...['DefaultAgentUI', 'DisconnectAgentUI', 'PauseContact', 'ResumeContact'],
];

/** What an action is told: what it needs, and in which bounds. */
export const PARAMETER_RULES = {
  'missing-parameter': each(({ type, parameters, facts }) => {
    const missing = (facts?.parameters ?? []).filter((name) => parameters[name] === undefined);
    return missing.length > 0 ? `${type} needs ${listed(missing)}.` : undefined;
  }),

  'one-of': each(({ type, parameters, facts }) => {
    if (facts?.oneOf === undefined) return undefined;
    const { names, isOneNeeded } = facts.oneOf;
    const given = names.filter((name) => parameters[name] !== undefined);
    if (given.length > 1) return `${type} takes one of ${listed(names)}, and has ${listed(given)}.`;
    return isOneNeeded && given.length === 0 ? `${type} needs one of ${listed(names)}.` : undefined;
  }),

  number: ({ actions }) =>
    actions.flatMap(({ id, parameters, facts }) =>
      Object.entries(facts?.numbers ?? {}).flatMap(([name, { from, to, isDynamic }]) => {
        const value = parameters[name];
        if (value === undefined || isMark(value) || (isDynamic && isOneReference(value))) return [];
        if (isWholeFrom(from, to, value)) return [];
        const orElse = isDynamic ? ' or one JSONPath' : '';
        return [error(id, `${name} is a whole number from ${from} to ${to}${orElse}, and not ${shown(value)}.`)];
      }),
    ),

  'lambda-limit': each(({ type, parameters: { InvocationTimeLimitSeconds: limit, InvocationType: invocation } }) => {
    if (type !== 'InvokeLambdaFunction' || limit === undefined || isMark(limit)) return undefined;
    const most = invocation === 'ASYNCHRONOUS' ? 60 : 8;
    return isWholeFrom(1, most, limit)
      ? undefined
      : `InvocationTimeLimitSeconds is a whole number from 1 to ${most}, written out, and not ${shown(limit)}.`;
  }),

  'response-type': each(({ type, parameters: { ResponseValidation: validation } }) => {
    if (type !== 'InvokeLambdaFunction' || validation === undefined) return undefined;
    const given = isRecord(validation) ? validation.ResponseType : validation;
    return given === 'STRING_MAP' || given === 'JSON'
      ? undefined
      : `ResponseType is "STRING_MAP" or "JSON", and not ${shown(given)}.`;
  }),

  'callback-number': each(({ type, parameters: { CallbackNumber: number } }) =>
    type !== 'UpdateContactCallbackNumber' || number === undefined || isOneReference(number)
      ? undefined
      : `CallbackNumber is one JSONPath, never a number written out: not ${shown(number)}.`,
  ),

  'compared-value': each(({ type, parameters: { ComparisonValue: value } }) =>
    type !== 'Compare' || value === undefined || isOneReference(value)
      ? undefined
      : `ComparisonValue is one JSONPath, and not ${shown(value)}.`,
  ),

  'input-validation': each(({ type, parameters }) => {
    if (type !== 'GetParticipantInput' || !isStored(parameters)) return undefined;
    const { InputValidation: validation, InputEncryption: encryption } = parameters;
    const kinds = ['PhoneNumberValidation', 'CustomValidation'];
    const given = kinds.filter((kind) => isRecord(validation) && validation[kind] !== undefined);
    if (given.length !== 1) return `An input that is stored needs InputValidation with one of ${listed(kinds)}.`;
    return encryption !== undefined && given[0] !== 'CustomValidation'
      ? 'InputEncryption goes with CustomValidation only.'
      : undefined;
  }),

  'event-hook': each(({ type, parameters: { EventHooks: hooks } }) => {
    if (type !== 'UpdateContactEventHooks' || hooks === undefined) return undefined;
    const names = isRecord(hooks) ? Object.keys(hooks) : [];
    const [name = ''] = names;
    if (names.length !== 1) return `EventHooks sets one hook at a time, and here are ${names.length}.`;
    return HOOKS.includes(name) ? undefined : `Connect knows no hook "${name}", only ${HOOKS.join(', ')}.`;
  }),
} satisfies Record<string, Rule>;

function each(objection: (action: ReadAction) => string | undefined): Rule {
  return ({ actions }) =>
    actions.flatMap((action) => {
      const why = objection(action);
      return why === undefined ? [] : [error(action.id, why)];
    });
}

/** The console writes numbers as text; exports have either. */
function isWholeFrom(from: number, to: number, value: unknown): boolean {
  const isWhole =
    typeof value === 'number' ? Number.isInteger(value) : typeof value === 'string' && /^\d{1,9}$/.test(value);
  return isWhole && Number(value) >= from && Number(value) <= to;
}

/** Filled in where the flow is deployed. */
const isMark = (value: unknown) => typeof value === 'string' && /^%[\w.-]+%$/.test(value);

const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 80) ?? 'nothing';
