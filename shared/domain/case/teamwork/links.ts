import type { Case } from '../case.ts';

/** How two cases belong together. Each has its other side, as it stands on the other case. */
export const LINK_KINDS = ['related', 'duplicate', 'caused-by', 'cause-of', 'split-from', 'split-into'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** What a person may say of two cases; the others follow from it, or from a split. */
export const LINKS_OF_STAFF = ['related', 'duplicate', 'caused-by'] as const satisfies readonly LinkKind[];

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
