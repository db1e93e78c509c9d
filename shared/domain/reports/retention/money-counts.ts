import { type CountRow, leavingOf } from '../../loyalty/cohort/cohort-counts.ts';
import { UNKNOWN } from '../../loyalty/cohort/groupings.ts';
import type { Bin } from '../../statistics/bootstrap.ts';
import type { OrderDay } from '../../statistics/mean-cumulative.ts';
import type { Stratum } from '../../statistics/standardise.ts';

/** People who are alike in all that `money` knows of them. */
export interface Alike extends Stratum {
  people: number;
  /** Those of them who were followed for the whole window: all or none. */
  eligible: number;
  isDissatisfied: boolean;
  /** What their remedies cost, in minor units of `currency`; 0 and null without any. */
  cost: number;
  currency: string | null;
}

export interface MoneyGroup {
  label: string;
  matched: number;
  eligible: number;
  alike: Alike[];
  orderDays: OrderDay[];
  /** `above` order days, of the eligible. */
  orders: Bin[];
  /** By currency: `above` net revenue, of those of the eligible who bought in it. */
  revenue: Map<string, Bin[]>;
}

/** People who got one kind of remedy, by what they are compared within. */
export interface KindGroup {
  label: string;
  matched: number;
  eligible: number;
  strata: Stratum[];
}

export interface MoneyCounts {
  /** Days since 1970; null where nothing says when to end. */
  cutoff: number | null;
  groups: ReadonlyMap<string, MoneyGroup>;
  kinds: ReadonlyMap<string, KindGroup>;
}

/** By whom it is judged whether a group is too small to be shown. Of people not followed long enough there is no figure to hide, only their number. */
export const judgedBy = ({ label, matched, eligible }: MoneyGroup | KindGroup) => ({
  label,
  matched: eligible > 0 ? eligible : matched,
});

/** Adds up the rows of moneySql; their order does not matter. */
export function moneyCounts(rows: readonly CountRow[]): MoneyCounts {
  const groups = new Map<string, MoneyGroup>();
  const kinds = new Map<string, KindGroup>();
  for (const row of rows) {
    if (row.part === null) continue;
    const label = String(row.label ?? UNKNOWN);
    if (row.part === 'kind') addKind(kinds, label, row);
    else addTo(groupOf(groups, label), row);
  }
  const cutoff = rows[0]?.cutoff ?? null;
  return { cutoff: cutoff === null ? null : Number(cutoff), groups, kinds };
}

export function emptyMoneyGroup(label: string): MoneyGroup {
  return { label, matched: 0, eligible: 0, alike: [], orderDays: [], orders: [], revenue: new Map() };
}

function groupOf(groups: Map<string, MoneyGroup>, label: string): MoneyGroup {
  const group = groups.get(label) ?? emptyMoneyGroup(label);
  groups.set(label, group);
  return group;
}

function addTo(group: MoneyGroup, row: CountRow): void {
  const [people, amount, days] = [Number(row.people), Number(row.amount), Number(row.days)];
  switch (row.part) {
    case 'follow':
      group.orderDays.push({ days, orders: 0, left: people });
      return;
    case 'days':
      group.orderDays.push({ days, orders: amount, left: 0 });
      return;
    case 'orders':
      group.orders.push({ people, above: people * amount, below: people });
      return;
    case 'revenue': {
      const currency = String(row.currency);
      group.revenue.set(currency, [...(group.revenue.get(currency) ?? []), { people, above: amount, below: people }]);
      return;
    }
    default:
      group.matched += people;
      if (row.eligible === true) group.eligible += people;
      group.alike.push({ ...stratumOf(row, people), ...costOf(row, people) });
  }
}

function costOf(row: CountRow, people: number): Omit<Alike, keyof Stratum> {
  const cost = Number(row.amount);
  return {
    people,
    eligible: row.eligible === true ? people : 0,
    isDissatisfied: row.reaction === 'dissatisfied',
    cost,
    currency: cost === 0 || row.currency === null ? null : String(row.currency),
  };
}

function addKind(kinds: Map<string, KindGroup>, label: string, row: CountRow): void {
  const kind = kinds.get(label) ?? { label, matched: 0, eligible: 0, strata: [] };
  kinds.set(label, kind);
  const people = Number(row.people);
  kind.matched += people;
  if (row.eligible === true) kind.eligible += people;
  // Given up in the order of `standardise`: the loss band first, then severity, then the decision.
  kind.strata.push(stratumOf(row, people));
}

/** a, b, c of a row, as the parts that are given up last, second and first. */
function stratumOf(row: CountRow, people: number): Stratum {
  const [segment = UNKNOWN, severity = UNKNOWN, tenure = UNKNOWN] = [row.a, row.b, row.c].map((part) =>
    String(part ?? UNKNOWN),
  );
  return { segment, severity, tenure, leavings: [leavingOf(row, people)] };
}
