import type { Case } from '../case.ts';
import type { LinkKind } from './words.ts';

export const OTHER_SIDE: Readonly<Record<LinkKind, LinkKind>> = {
  related: 'related',
  duplicate: 'duplicate',
  'caused-by': 'cause-of',
  'cause-of': 'caused-by',
  'split-from': 'split-into',
  'split-into': 'split-from',
};

/** To one other case; of two cases there is one link at most on each side. */
export interface CaseLink {
  caseId: string;
  caseNumber: string;
  kind: LinkKind;
}

/** The case is one item: 20 x 120 bytes. Who needs more has found a cause, and not a link. */
export const MOST_LINKS = 20;

export function linkTo(it: Pick<Case, 'links'>, caseId: string): CaseLink | undefined {
  return it.links?.find((link) => link.caseId === caseId);
}
