import { error, listed, type Rule, warning } from './finding.ts';
import { isRecord, type ReadAction, type ReadFlow } from './read-flow.ts';
import { externalKeysIn } from './references.ts';
import { holdsAt, reachableFrom, waysOut } from './ways.ts';

/** No call has answered yet, or the last one failed. */
const NO_REPLY = '';

/**
 * `$.External` is the reply of the last call alone. Which call an author meant cannot be known; whether it can only be one,
 * can. Calls of one function with one `purpose` count as one (without a purpose: with the same parameters).
 */
export const EXTERNAL_RULES = {
  'external-unset': (flow) =>
    reads(flow)
      .filter(({ calls }) => calls.has(NO_REPLY))
      .map(({ action, keys, calls }) =>
        calls.size === 1
          ? error(action.id, `It reads ${keys}, and no function has answered on any path that leads here.`)
          : warning(action.id, `It reads ${keys}, and there is a path that leads here without a function's answer.`),
      ),

  'external-ambiguous': (flow) =>
    reads(flow).flatMap(({ action, keys, calls }) => {
      const answered = [...calls].filter((id) => id !== NO_REPLY);
      const kinds = new Set(answered.map((id) => kindOf(flow.byId.get(id))));
      return kinds.size < 2
        ? []
        : [warning(action.id, `It reads ${keys}, and by path the last answer is that of ${listed(answered)}.`)];
    }),

  'external-overwritten': (flow) => {
    const all = reads(flow);
    return flow.actions.filter(isCall).flatMap((call) => {
      const next = all.some(({ calls }) => calls.has(call.id)) ? undefined : nextCall(flow, call);
      const first = all.find(({ calls }) => next !== undefined && calls.has(next.id));
      return next === undefined || first === undefined || kindOf(next) === kindOf(call)
        ? []
        : [
            warning(
              first.action.id,
              `It reads ${first.keys}, and the answer of ${listed([call.id])} was replaced by that of ${listed([next.id])} before anything read it.`,
            ),
          ];
    });
  },
} satisfies Record<string, Rule>;

interface Read {
  action: ReadAction;
  /** As the finding names them. */
  keys: string;
  /** Identifiers of the calls whose reply it may be. */
  calls: ReadonlySet<string>;
}

function reads(flow: ReadFlow): Read[] {
  const replies = holdsAt(flow, [NO_REPLY], (held, { from, by }) => {
    if (!isCall(from)) return held;
    return by === 'error' ? [NO_REPLY] : [from.id];
  });
  return flow.actions.flatMap((action) => {
    const keys = externalKeysIn(action.parameters).map((key) => `$.External.${key}`);
    const calls = replies.get(action);
    return keys.length === 0 || calls === undefined ? [] : [{ action, keys: keys.join(', '), calls }];
  });
}

/** The call that this one leads straight to: nothing fails, branches, or asks the caller in between. */
function nextCall(flow: ReadFlow, call: ReadAction): ReadAction | undefined {
  const straight = (action: ReadAction) =>
    waysOut(flow, action)
      .filter(({ by }) => by === 'success')
      .map(({ to }) => to);
  const passed = reachableFrom(straight(call), (action) =>
    isCall(action) || action.facts?.isPatient || action.conditions.length > 0 ? [] : straight(action),
  );
  return [...passed].find(isCall);
}

/** An asynchronous call answers elsewhere. */
function isCall({ type, parameters }: ReadAction): boolean {
  return type === 'InvokeLambdaFunction' && parameters.InvocationType !== 'ASYNCHRONOUS';
}

function kindOf(call: ReadAction | undefined): string {
  const { LambdaFunctionARN: arn, LambdaInvocationAttributes: told } = call?.parameters ?? {};
  return JSON.stringify([arn, isRecord(told) && told.purpose !== undefined ? told.purpose : told]);
}
