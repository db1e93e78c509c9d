import { CHANNELS, DECISIONS, REACTIONS, REMEDY_KINDS, SEVERITIES } from '../../case/vocabulary.ts';
import type { CaseRow } from '../rows.ts';

interface Grouping {
  /** What is looked at, in the row of a case. */
  column?: keyof CaseRow;
  /** What is made of it, where the value is not the label: SQL over `as_of_t0` (people-sql.ts). */
  sql?: string;
  /** Closed sets in declared order: each value is listed, even where nobody is in it. */
  values?: readonly string[];
}

/** Calendar days from receipt to decision, each from its first number on. A decision before the receipt is a slip: no value. */
const TIME_TO_DECISION = { '0-1': 0, '2-5': 2, '6-15': 6, '16-30': 16, '31+': 31 } as const;

function timeToDecisionSql(): string {
  const falling = Object.entries(TIME_TO_DECISION).sort(([, a], [, b]) => b - a);
  return `CASE ${falling.map(([label, least]) => `WHEN decided - received >= ${least} THEN '${label}'`).join(' ')} END`;
}

/** What a loyalty report may be grouped by. Every case has one value in each, so groups are disjoint. */
export const GROUPINGS = {
  reaction: { column: 'reaction', values: REACTIONS },
  decision: { column: 'decision', values: DECISIONS },
  category: { column: 'category' },
  channel: { column: 'channel', values: CHANNELS },
  team: { column: 'team' },
  segment: { sql: 'segment_then' },
  severity: { column: 'severity', values: SEVERITIES },
  'root-cause': { column: 'root_cause' },
  remedy: { column: 'remedy', values: ['none', ...REMEDY_KINDS] },
  product: { column: 'product' },
  playbook: { column: 'playbook' },
  'time-to-decision': { sql: timeToDecisionSql(), values: Object.keys(TIME_TO_DECISION) },
  'first-contact': {
    sql: "CASE WHEN first_contact THEN 'yes' ELSE CASE WHEN NOT first_contact THEN 'no' END END",
    values: ['yes', 'no'],
  },
} as const satisfies Record<string, Grouping>;
export type GroupingName = keyof typeof GROUPINGS;
export const GROUPING_NAMES = Object.keys(GROUPINGS) as GroupingName[];

/** Whether somebody complained, or the house saw it itself and asked (docs/segments.md). */
export const ORIGINS = ['complaint', 'proactive'] as const;
export type Origin = (typeof ORIGINS)[number];

/** The group of cases that have no value in the column. */
export const UNKNOWN = 'unknown';

/** All labels to show: the closed set as declared, then what else occurs by alphabet, `unknown` last. */
export function groupLabels(name: GroupingName, present: Iterable<string>): string[] {
  const grouping: Grouping = GROUPINGS[name];
  const declared = grouping.values ?? [];
  const found = new Set(present);
  const others = [...found].filter((label) => !declared.includes(label) && label !== UNKNOWN).sort();
  return [...declared, ...others, ...(found.has(UNKNOWN) ? [UNKNOWN] : [])];
}
