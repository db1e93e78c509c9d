import type { COLUMNS, NUMBERED_COLUMNS } from './phrase-book.ts';

type Numbered<P> = P extends `${infer Before}{n}${infer After}` ? `${Before}${number}${After}` : never;

/** A column of a report's table: without a title in Spanish and Dutch it does not compile. */
export type ColumnName = keyof typeof COLUMNS | Numbered<keyof typeof NUMBERED_COLUMNS>;
