import type { Case } from '../case/case.ts';
import { newestPlaybooks, type Playbook } from './playbook.ts';

/** What the choice looks at. */
export type PlaybookFacts = Pick<Case, 'kind' | 'category' | 'severity' | 'causes'>;

/**
 * The playbook for a case: of those that fit, the one that says most precisely what this case is. Danger comes first; then a
 * known cause, which says more than the category that a machine read out of the words; then a playbook for this severity.
 * Between equals the later in the list, so that the firm's own comes before what came along. Only the newest version of each takes part,
 * wherever it stands.
 */
export function choosePlaybook(facts: PlaybookFacts, playbooks: readonly Playbook[]): Playbook | undefined {
  const fitting = newestPlaybooks(playbooks).filter((playbook) => fits(playbook, facts));
  const most = Math.max(...fitting.map((playbook) => precision(playbook, facts)));
  return fitting.findLast((playbook) => precision(playbook, facts) === most);
}

export function fits({ for: wanted }: Playbook, facts: PlaybookFacts): boolean {
  const isForAll = wanted.causes.length === 0 && wanted.categories.length === 0;
  return (
    asks(wanted.kinds, facts.kind) &&
    asks(wanted.severities, facts.severity) &&
    (isForAll || namesCause(wanted, facts) || wanted.categories.includes(facts.category))
  );
}

function precision({ for: wanted }: Playbook, facts: PlaybookFacts): number {
  const isForDanger = facts.severity === 'safety' && wanted.severities.every((severity) => severity === 'safety');
  const dangerous = isForDanger && wanted.severities.length > 0 ? 8 : 0;
  const subject = namesCause(wanted, facts) ? 4 : wanted.categories.includes(facts.category) ? 2 : 0;
  return dangerous + subject + (wanted.severities.length > 0 ? 1 : 0);
}

function namesCause(wanted: Playbook['for'], { causes }: PlaybookFacts): boolean {
  return causes !== undefined && wanted.causes.includes(causes.primary);
}

function asks<T>(list: readonly T[], value: T): boolean {
  return list.length === 0 || list.includes(value);
}
