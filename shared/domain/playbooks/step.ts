import type { Playbook, PlaybookRemedy, Step } from './playbook.ts';
import type { StepPhase, StepRole } from './words.ts';

/** How a playbook is written down: a line for each step, by its phase. */

const step =
  (phase: StepPhase) =>
  (id: string, text: string, who: StepRole = 'agent'): Step => ({ id, phase, who, text });

export const check = step('check');
export const remedy = step('remedy');
export const after = step('after');

/** What the customer is told, in their language. */
export function say(id: string, text: string, en: string, es: string, nl: string, who: StepRole = 'agent'): Step {
  return { id, phase: 'say', who, text, says: { en, es, nl } };
}

/** Goods and money: up to what part of one's own limit. Words have no part. */
export function offer(kind: PlaybookRemedy['kind'], when: string, upToPercent?: number): PlaybookRemedy {
  return upToPercent === undefined ? { kind, when } : { kind, when, upToPercent };
}

/** For complaints of these causes, or, while no cause is known, of these categories. */
export function complaintsOf(causes: readonly string[], categories: readonly string[] = []): Playbook['for'] {
  return { kinds: ['complaint'], causes, categories, severities: [] };
}
