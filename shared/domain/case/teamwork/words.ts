/** How two cases belong together. Each has its other side, as it stands on the other case. */
export const LINK_KINDS = ['related', 'duplicate', 'caused-by', 'cause-of', 'split-from', 'split-into'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** What a person may say of two cases; the others follow from it, or from a split. */
export const LINKS_OF_STAFF = ['related', 'duplicate', 'caused-by'] as const satisfies readonly LinkKind[];
