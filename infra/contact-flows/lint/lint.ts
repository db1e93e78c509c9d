import type { FlowType } from '../language/flow.ts';
import { ACTION_RULES } from './actions.ts';
import { CONDITION_RULES } from './conditions.ts';
import { CONSENT_RULES } from './consent.ts';
import { EXTERNAL_RULES } from './external.ts';
import type { Finding, Rule } from './finding.ts';
import { PARAMETER_RULES } from './parameters.ts';
import { PATH_RULES } from './paths.ts';
import { PRIVACY_RULES } from './privacy.ts';
import { exportedType, readFlow } from './read-flow.ts';
import { REFERENCE_RULES } from './references.ts';
import { SPEECH_RULES } from './speech.ts';
import { TRANSITION_RULES } from './transitions.ts';

/** Every rule but `envelope`, by its id. */
export const RULES: Readonly<Record<string, Rule>> = {
  ...ACTION_RULES,
  ...TRANSITION_RULES,
  ...CONDITION_RULES,
  ...PARAMETER_RULES,
  ...REFERENCE_RULES,
  ...SPEECH_RULES,
  ...PATH_RULES,
  ...CONSENT_RULES,
  ...EXTERNAL_RULES,
  ...PRIVACY_RULES,
};

/**
 * What is wrong with a flow as JSON, rule by rule. Takes anything: what is no flow is a finding.
 * @param flowType undefined: what an export says of itself, if it does; no finding of the rule `flow-type` without
 */
export function lint(content: unknown, flowType: FlowType | undefined = exportedType(content)): Finding[] {
  const { flow, findings } = readFlow(content);
  const ofEnvelope = findings.map((finding) => ({ rule: 'envelope', ...finding }));
  if (flow === undefined) return ofEnvelope;
  const others = Object.entries(RULES).flatMap(([rule, look]) =>
    look(flow, flowType).map((finding) => ({ rule, ...finding })),
  );
  return [...ofEnvelope, ...others];
}
