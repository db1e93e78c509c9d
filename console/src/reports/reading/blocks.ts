/** Words of a report's page in docs/reports, as the build leaves them. */
export interface Reading {
  read: readonly Block[];
  cannot: readonly Block[];
}

export type Block =
  | { kind: 'paragraph'; spans: readonly Span[] }
  | { kind: 'list'; isOrdered: boolean; items: readonly (readonly Block[])[] }
  | { kind: 'table'; head: readonly (readonly Span[])[]; rows: readonly (readonly (readonly Span[])[])[] };

export interface Span {
  text: string;
  strong?: true;
  em?: true;
  code?: true;
  /** The report that these words lead to. */
  report?: string;
}
