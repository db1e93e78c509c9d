import { REACTIONS } from '../../../shared/domain/case/vocabulary.ts';
import { INDICATOR_KINDS } from '../../../shared/domain/indicators/words.ts';
import { dayOfEpoch, epochDay } from '../../../shared/domain/loyalty/epoch-days.ts';
import { caseOf, customer, identity, order, type Rows } from '../../unit/loyalty/cohort.ts';

const day = (offset: number) => dayOfEpoch((epochDay('2026-01-01') ?? 0) + offset);
const pick = <T>(all: readonly T[], at: number) => all[at % all.length] as T;

/** Customers of every kind: matched or not, back or not, by CRM id, e-mail or phone, with returns, credits and repeats. */
export function someRows(count: number, prefix: string, at: string): Required<Rows> {
  const numbers = [...Array(count).keys()];
  const who = (number: number) => `${prefix}p${number % 23}`;
  return {
    cases: numbers.map((n) =>
      caseOf(`${prefix}c${n % 50}`, {
        ...{ version: 1 + n, at, crm_key: n % 3 === 0 ? who(n) : null, email_key: n % 3 === 1 ? `e${n % 23}` : null },
        ...{ phone_key: n % 3 === 2 ? `t${n % 23}` : null, ambiguous: n % 17 === 0, reaction: pick(REACTIONS, n) },
        ...{ t0_day: n % 11 === 0 ? null : day(n % 40), decided_day: day((n % 40) - 5), closed_day: day(n % 40) },
        ...{ decision: pick(['upheld', 'not-upheld', null], n), remedy: pick(['none', 'refund'], n) },
        ...{ category: pick(['delivery', `d'or "x" ?`, null], n), segment: pick(['gold', null], n) },
        ...{ root_cause: pick(['late-delivery', 'privacy', null], n), causes: pick([null, 'x late-delivery'], n) },
        ...{
          cause_class: pick(['pricing', 'ethics', 'competition', 'core-failure', null], n),
          recommend: pick([null, 3, 9, 10], n),
        },
        ...{ closure: pick(['decided', 'decided', 'withdrawn', null], n), t0_from_closure: n % 7 === 0 },
        ...{ product: pick(['toasters', 'kettles', null], n), channel: pick(['phone', 'web', 'post', null], n) },
        ...{ first_contact: pick([true, false, null], n), received_day: day((n % 40) - 10) },
        ...{ story_day: pick([day(1), null], n) },
        ...{
          t0_closure: pick([null, null, 'withdrawn'], n),
          landmark_kind: pick([null, null, 'praise', 'complaint'], n),
        },
        ...{ t0_received_day: pick([null, day(2)], n), landmark_received_day: pick([null, day(-40), null], n) },
        ...{ landmark_closure: pick([null, 'decided', null, 'out-of-scope'], n) },
        ...{ history_entries: n % 3 === 0 ? null : n, history_head: n % 3 === 0 ? null : `h${n}` },
        team: pick(['returns', 'phones', null], n),
        ...{ complaint_order_key: pick([null, 'o1'], n), anomaly: pick([null, null, 'odd'], n) },
      }),
    ),
    purchases: numbers.map((n) =>
      order(who(n * 7), day((n * 13) % 260) > day(60) ? day((n * 13) % 260) : day(-40 - n), {
        ...{
          row_id: `${prefix}o${n}`,
          at,
          order_key: pick(['o1', 'o2', null], n),
          goodwill_minor: n % 5 === 0 ? 1000 : 0,
        },
        ...{ returned_minor: n % 4 === 0 ? 1000 : 0, returned_day: n % 8 === 0 ? day((n * 13) % 260) : null },
        product_category: pick(['toasters', 'kettles', 'pans', null], n),
        ...{ status: n % 9 === 0 ? 'cancelled' : 'paid', kind: n % 10 === 0 ? 'gift' : 'sale' },
      }),
    ),
    identities: numbers.flatMap((n) => [
      { ...identity('email', `e${n % 23}`, who(n)), at },
      { ...identity('phone', `t${n % 23}`, n % 23 === 5 ? who(n + 1) : who(n)), at },
    ]),
    customers: numbers.map((n) => ({ ...customer(who(n), pick(['gold', 'basic'], n), n % 2 ? day(n) : null), at })),
    actions: numbers.map((n) => ({
      ...{ row_id: `${prefix}a${n % 12}`, version: 1 + n, cause: pick(['late-delivery', 'privacy'], n) },
      ...{ state: pick(['done', 'checked', 'planned'], n), effective_day: n % 5 === 0 ? null : day(n), at },
    })),
    problem_surveys: numbers.map((n) => ({
      ...{ row_id: `${prefix}s${n % 20}`, version: 1 + n, held_day: day(n), product: pick([null, 'toasters'], n) },
      ...{ population: 1000, invited: 100, answered: 80, had_problem: 40, complained: 10 + (n % 7) },
      ...{ silent_bought_again: n % 3 === 0 ? null : 5, complainants_bought_again: null, at },
    })),
    indicators: numbers.map((n) => ({
      ...{ row_id: `${prefix}i${n % 30}`, version: 1 + n, kind: pick(INDICATOR_KINDS, n), day: day(n * 3), at },
      value: pick([null, n], n),
    })),
    watches: numbers.map((n) => ({
      ...{
        row_id: `${prefix}w${n}`,
        version: 1,
        customer_key: who(n),
        day: day(n % 50),
        from_segment: null,
        segment: 'active',
      },
      ...{
        rule: 'rhythm@1',
        score: n % 4 === 0 ? null : n % 14,
        band: pick(['low', 'high'], n),
        risk_table: 'points@1',
        at,
      },
    })),
  };
}

/** Beside each customer four who ordered alike and have no case: controls to be drawn. */
export function withQuiet({ purchases, customers, ...rows }: ReturnType<typeof someRows>) {
  const quiet = <R extends { row_id: string; customer_key: string }>(row: R) =>
    [0, 1, 2, 3].map((n) => ({ ...row, row_id: `${row.row_id}q${n}`, customer_key: `${row.customer_key}q${n}` }));
  return {
    ...rows,
    purchases: [...purchases, ...purchases.flatMap(quiet)],
    customers: [...customers, ...customers.flatMap(quiet)],
  };
}
