import type { IndicatorRow } from '../loyalty/rows.ts';
import type { Day, Instant } from '../time.ts';
import { INDICATOR_ID, type IndicatorKind, LONGEST_INDICATOR_TEXT, MEASURES } from './words.ts';

/** What somebody tells the log; without its words, which are sealed. */
export interface IndicatorFacts {
  /** Chosen by who tells it. */
  indicatorId: string;
  kind: IndicatorKind;
  day: Day;
  /** The person of ours who answers for it. */
  owner: string;
  /** A whole number; what it counts, its kind says. */
  value?: number;
}

export interface IndicatorEntry extends IndicatorFacts {
  version: number;
  /** What it said before, and who said so; words are not kept twice. */
  changes: readonly IndicatorChange[];
}

export type IndicatorChange = { at: Instant; by: string } & Omit<IndicatorFacts, 'indicatorId'>;

/** What is put right more often is no slip. */
const MOST_VERSIONS = 50;

/** What cannot be, as a sentence with the field at fault. */
export function whyNot(
  { indicatorId, kind, day, value }: IndicatorFacts,
  { text, today }: { text: string | undefined; today: Day },
): { field: string; problem: string } | undefined {
  if (!INDICATOR_ID.test(indicatorId))
    return { field: 'indicatorId', problem: 'Letters, digits, - and _, at most 40, please.' };
  if (text !== undefined && text.length > LONGEST_INDICATOR_TEXT)
    return { field: 'text', problem: `At most ${LONGEST_INDICATOR_TEXT} characters, please.` };
  if (day > today) return { field: 'day', problem: 'The day lies ahead.' };
  const most = MEASURES[kind];
  if (most !== undefined && value === undefined) return { field: 'value', problem: `Of ${kind} the value is needed.` };
  if (most !== undefined && value !== undefined && value > most)
    return { field: 'value', problem: `The value of ${kind} is at most ${most}.` };
  if (value === undefined && text === undefined) return { field: 'value', problem: 'Give a value, a text, or both.' };
  return undefined;
}

/** The entry after this was told; nothing where it was put right too often. */
export function entryAfter(
  before: IndicatorEntry | undefined,
  facts: IndicatorFacts,
  { by, now }: { by: string; now: Instant },
): IndicatorEntry | undefined {
  const { indicatorId, ...said } = facts;
  const changes = [...(before?.changes ?? []), { at: now, by, ...said }];
  if (changes.length > MOST_VERSIONS) return undefined;
  return { ...facts, version: changes.length, changes };
}

/** Whether the entry says just this already. */
export function saysTheSame(entry: IndicatorEntry, facts: IndicatorFacts): boolean {
  return (['kind', 'day', 'owner', 'value'] as const).every((name) => entry[name] === facts[name]);
}

/** What reports need of an entry: no words, nobody's name. */
export function indicatorRow({ indicatorId, version, kind, day, value }: IndicatorEntry, at: Instant): IndicatorRow {
  return { row_id: indicatorId, version, kind, day, value: value ?? null, at };
}
