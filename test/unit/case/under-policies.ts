import type { Case } from '../../../shared/domain/case/case.ts';
import { openCase } from '../../../shared/domain/case/opening.ts';
import type { Rules } from '../../../shared/domain/case/rules.ts';
import { afterwards, ana, anOpening, NOW, RULES } from '../../support/cases.ts';

/** The firm of the tests, with new cases under that policy. */
export const under = (name: string, more: Partial<Rules['policies']> = {}): Rules => ({
  ...RULES,
  policies: { ...RULES.policies, default: name, ...more },
});
export const DISP = under('fca-disp');

export function opened(rules: Rules, given: Partial<typeof anOpening> = {}, now = NOW): Case {
  const { case: it } = openCase({ ...anOpening, ...given }, now, rules);
  return { ...it, version: 1 };
}

export const taken = (rules: Rules, given: Partial<typeof anOpening> = {}): Case =>
  afterwards(opened(rules, given), { type: 'take' }, ana, NOW, rules);

/** When the newest promise of that kind is due. */
export const dueOf = (it: Case, kind: string): string | undefined =>
  it.deadlines.findLast((deadline) => deadline.kind === kind)?.dueAt;
