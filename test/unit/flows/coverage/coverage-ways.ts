import { FLOWS } from '../../../../infra/contact-flows/flows.ts';
import type { ContactFlow, FlowAction } from '../../../../infra/contact-flows/language/flow.ts';
import type { Step } from '../../../../infra/local/phone/surroundings.ts';
import { LANGUAGES } from '../../../../shared/domain/case/vocabulary.ts';
import { withoutLanguage } from './coverage-stage.ts';

/** `line-es offer Equals 1`: an action's place and the name of a way out of it, as the interpreter tells it. */
export function waysOf({ name, content }: ContactFlow): { key: string; to: string; action: FlowAction; way: string }[] {
  return content.Actions.flatMap((action) => {
    const { NextAction, Errors = [], Conditions = [] } = action.Transitions;
    const ways = [
      ...(NextAction === undefined ? [] : [{ way: 'NextAction', to: NextAction }]),
      ...Errors.map((it) => ({ way: it.ErrorType, to: it.NextAction })),
      ...Conditions.map((it) => ({
        way: `${it.Condition.Operator} ${it.Condition.Operands.join(' ')}`,
        to: it.NextAction,
      })),
    ];
    return ways.map(({ way, to }) => ({ key: `${name} ${action.Identifier} ${way}`, to, action, way }));
  });
}

export const wayOf = ({ flow, identifier, way }: Step) => `${flow} ${identifier} ${way}`;

/** A way by the name that all languages share: `line offer Equals 1`. */
export function inAnyLanguage(key: string): string {
  const language = LANGUAGES.find((it) => key.split(' ')[0]?.endsWith(`-${it}`));
  return language === undefined ? key : withoutLanguage(key, language);
}

/** Of each flow: ways that were taken, and those that were not. */
export function coverage(taken: ReadonlySet<string>): { flow: string; taken: string[]; untaken: string[] }[] {
  return FLOWS.map((flow) => {
    const keys = waysOf(flow).map(({ key }) => key);
    return {
      flow: flow.name,
      taken: keys.filter((key) => taken.has(key)),
      untaken: keys.filter((key) => !taken.has(key)),
    };
  });
}
