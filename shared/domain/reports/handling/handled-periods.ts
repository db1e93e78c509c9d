import { quarterOf } from '../../indicators/quarters.ts';
import type { CountRow } from '../../loyalty/cohort/cohort-counts.ts';
import { dayOfEpoch } from '../../loyalty/epoch-days.ts';
import { BACKLOG_AGES } from '../../loyalty/handling/complaint-handling-sql.ts';
import { smallGroups } from '../../loyalty/small-numbers.ts';
import { kaplanMeier, type Leaving } from '../../statistics/kaplan-meier.ts';
import { type Rate, wilson } from '../../statistics/wilson.ts';
import type { Day } from '../../time.ts';
import { allBetween, endOf, type Period, type Span } from './periods.ts';

/** So many of `n`, as a share with Wilson limits. */
export interface Kept extends Rate {
  n: number;
  hits: number;
}

/** Null is "not reached": more wait still than would let it be said. */
export interface Waiting {
  /** Those who wait still included. */
  n: number;
  median: number | null;
  p90: number | null;
}

export interface HandledPeriod {
  from: Day;
  until: Day;
  /** False where the report ends within it. */
  isWhole: boolean;
  received: number | null;
  decided: number | null;
  reopened: number | null;
  firstContact: Kept | null;
  regulatory: Kept | null;
  own: Kept | null;
  /** Whole hours from receipt. */
  firstAnswer: Waiting | null;
  /** Calendar days from receipt. */
  decision: Waiting | null;
  /** Undecided at the end of `until`. */
  backlog: number | null;
  ages: { fromDays: number; cases: number | null }[];
  suppressed?: 'small-cell';
}

/** The answer's rows as periods, with whatever too few people stand behind left out. */
export function handledPeriods(
  rows: readonly CountRow[],
  period: Period,
  end: number,
  smallest: number,
): HandledPeriod[] {
  const found = byFact(rows);
  const spans = allBetween(
    period,
    rows.flatMap(({ first_day }) => (first_day === null ? [] : [Number(first_day)])),
  );
  const smallIn = (fact: string) => {
    const peopleIn = (some: readonly Span[]) =>
      some.map(({ first }) => ({ label: `${first}`, matched: totalOf(found, first, fact).people }));
    if (period === 'quarter') return smallGroups(peopleIn(spans), smallest);
    // Whoever also asks by quarter knows what a quarter adds up to: its own next smallest must go with the one.
    const quarters = [...Map.groupBy(spans, ({ first }) => quarterOf(dayOfEpoch(first))).values()];
    const small = new Set(quarters.flatMap((own) => [...smallGroups(peopleIn(own), smallest)]));
    return small.size === 1 ? smallGroups(peopleIn(spans), smallest) : small;
  };
  const small = { received: smallIn('received'), decided: smallIn('decided'), reopened: smallIn('reopened') };
  return spans.map((span) => {
    const of = (fact: string) => found.get(keyOf(span.first, fact, false)) ?? [];
    const seen = {
      received: !small.received.has(`${span.first}`),
      decided: !small.decided.has(`${span.first}`),
      reopened: !small.decided.has(`${span.first}`) && !small.reopened.has(`${span.first}`),
    };
    const isEnough = (fact: string) => totalOf(found, span.first, fact).people >= smallest;
    const kept = (fact: string) => (seen.received && isEnough(fact) ? keptOf(of(fact)) : null);
    const waiting = (fact: string) => (seen.received && isEnough(fact) ? waitingOf(of(fact)) : null);
    const backlog = backlogOf(of('backlog'), totalOf(found, span.first, 'backlog'), smallest);
    const isCut = !(seen.received && seen.decided && seen.reopened) || backlog.isCut;
    return {
      ...edgesOf(span, end),
      received: seen.received ? totalOf(found, span.first, 'received').cases : null,
      decided: seen.decided ? totalOf(found, span.first, 'decided').cases : null,
      reopened: seen.reopened ? totalOf(found, span.first, 'reopened').cases : null,
      firstContact: kept('first-contact'),
      regulatory: kept('regulatory'),
      own: kept('own'),
      firstAnswer: waiting('answer'),
      decision: waiting('decision'),
      ...{ backlog: backlog.cases, ages: backlog.ages },
      ...(isCut && { suppressed: 'small-cell' as const }),
    };
  });
}

function edgesOf(span: Span, end: number) {
  return { from: dayOfEpoch(span.first), until: endOf(span, end), isWhole: span.next - 1 <= end };
}

type ByFact = ReadonlyMap<string, readonly CountRow[]>;

const keyOf = (first: unknown, fact: unknown, isTotal: unknown) => `${first} ${fact} ${isTotal}`;
const byFact = (rows: readonly CountRow[]): ByFact =>
  Map.groupBy(rows, ({ first_day, fact, is_total }) => keyOf(first_day, fact, is_total));

function totalOf(found: ByFact, first: number, fact: string): { cases: number; people: number } {
  const row = found.get(keyOf(first, fact, true))?.[0];
  return { cases: Number(row?.cases ?? 0), people: Number(row?.people ?? 0) };
}

const casesOf = (rows: readonly CountRow[]) => rows.reduce((sum, { cases }) => sum + Number(cases), 0);

function keptOf(rows: readonly CountRow[]): Kept | null {
  const [hits, n] = [casesOf(rows.filter(({ happened }) => happened === true)), casesOf(rows)];
  const rate = wilson(hits, n);
  return rate === null ? null : { n, hits, ...rate };
}

/** By Kaplan-Meier: of those who wait still it is known only that they waited so long. */
function waitingOf(rows: readonly CountRow[]): Waiting {
  const leavings = rows.map(({ value, happened, cases }): Leaving => {
    const [events, censored] = happened === true ? [Number(cases), 0] : [0, Number(cases)];
    return { days: Number(value), events, censored };
  });
  const { n, steps } = kaplanMeier(leavings);
  // Nine of ten leave 0.09999999999999998 or 0.10000000000000003, as it comes.
  const reached = (share: number) => steps.find(({ survival }) => survival <= 1 - share + 1e-12)?.day ?? null;
  return { n, median: reached(0.5), p90: reached(0.9) };
}

function backlogOf(rows: readonly CountRow[], total: { cases: number; people: number }, smallest: number) {
  const groups = BACKLOG_AGES.map((fromDays) => {
    const row = rows.find(({ value }) => Number(value) === fromDays);
    return { label: `${fromDays}`, fromDays, matched: Number(row?.people ?? 0), cases: Number(row?.cases ?? 0) };
  });
  const small = smallGroups(groups, smallest);
  const isCut = total.people > 0 && total.people < smallest;
  return {
    isCut: isCut || small.size > 0,
    cases: isCut ? null : total.cases,
    ages: groups.map(({ label, fromDays, cases }) => ({ fromDays, cases: isCut || small.has(label) ? null : cases })),
  };
}
