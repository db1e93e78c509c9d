import type { Case } from '../case.ts';
import { without } from '../changes.ts';
import type { Folds } from '../evolve.ts';
import type { TeamworkEvent } from './events.ts';
import type { CaseLink } from './links.ts';

export const teamworkFolds: Folds<TeamworkEvent> = {
  'handed-over': (it) => it,
  linked: (it, { to, caseNumber, kind }) => withLink(it, { caseId: to, caseNumber, kind }),
  unlinked: (it, { from }) => withLinks(it, others(it, from)),
  split: (it, { into, caseNumber }) => withLink(it, { caseId: into, caseNumber, kind: 'split-into' }),
  'repeat-noted': (it, { of }) => ({ ...it, possiblyRelatedTo: of }),
  'priority-raised': (it, { priority }) => ({ ...it, priority, isRepeat: true }),
};

function withLink(it: Case, link: CaseLink): Case {
  return withLinks(it, [...others(it, link.caseId), link]);
}

function withLinks(it: Case, links: readonly CaseLink[]): Case {
  return links.length === 0 ? without(it, 'links') : { ...it, links };
}

function others(it: Case, caseId: string): CaseLink[] {
  return (it.links ?? []).filter((link) => link.caseId !== caseId);
}
