import { isStored } from '../language/catalog.ts';
import { type Rule, warning } from './finding.ts';
import type { ReadAction } from './read-flow.ts';
import { saidBy } from './speech.ts';
import { holdsAt } from './ways.ts';

/** What is keyed stands in the flow's log. */
export const PRIVACY_RULES = {
  'pin-logged': (flow) => {
    const logging = holdsAt(flow, ['unsaid'], (held, { from }) =>
      from.type === 'UpdateFlowLoggingBehavior' ? [String(from.parameters.FlowLoggingBehavior)] : held,
    );
    return flow.actions
      .filter((action) => asksForPin(action) && logging.get(action)?.has('Enabled'))
      .map(({ id }) =>
        warning(id, 'A PIN is keyed here while the flow is logged, and the log shows it: switch it off before.'),
      );
  },
} satisfies Record<string, Rule>;

/** The word PIN, by itself or as a part of `callerPin` or `pin-again`, and the Dutch `pincode`. */
function asksForPin(action: ReadAction): boolean {
  if (action.type !== 'GetParticipantInput' || !isStored(action.parameters)) return false;
  return [action.id, ...saidBy(action).map(({ text }) => text)].some((text) =>
    text
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .split(/[^\p{L}]+/u)
      .some((word) => /^pin(code)?s?$/i.test(word)),
  );
}
