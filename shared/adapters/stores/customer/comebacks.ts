import { REMEMBERED_PURCHASES } from '../../../../events/purchase.v1.ts';
import type { Case } from '../../../domain/case/case.ts';
import type { Configuration } from '../../../domain/configuration.ts';
import { type ComingBack, comingBack, type FollowedCase } from '../../../domain/customers/coming-back.ts';
import { followedImport, type ImportedCase } from '../../../domain/customers/imported-cases.ts';
import type { KnownPurchase } from '../../../domain/customers/order-days.ts';
import { localDay } from '../../../domain/deadlines/calendar.ts';
import { liveCaseRow } from '../../../domain/loyalty/live-case-row.ts';
import type { Day } from '../../../domain/time.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Clock } from '../../../ports/surroundings.ts';
import type { Table } from '../../../ports/table.ts';
import type { Pseudonyms } from '../case/case-item.ts';
import { caseKey } from '../keys.ts';
import { type RememberedPurchase, rememberedIn } from './remembered-purchases.ts';

/** Whether customers came back, by the purchases kept beside them, up to today. Reports read the lake, never these. */
export interface Comebacks {
  /** In the order of the cases; null where there is nothing to follow, or nobody. */
  after(cases: readonly Case[]): Promise<(ComingBack | null)[]>;
  /** The same of cases of an earlier system, all of one customer. */
  afterImported(customerId: string, cases: readonly ImportedCase[]): Promise<(ComingBack | null)[]>;
}

export function openComebacks({
  table,
  sealer,
  clock,
  configuration,
}: {
  table: Pick<Table, 'get'>;
  sealer: Pick<Sealer, 'unseal' | 'mac'>;
  clock: Clock;
  configuration: Configuration;
}): Comebacks {
  const purchasesOf = rememberedIn({ table, sealer });

  const { businessTimeZone, returnWindowDays } = configuration;
  const orderKey = (orderId: string) => sealer.mac('lake', `order:${orderId}`);
  const known = ({ orderId, ...purchase }: RememberedPurchase): KnownPurchase =>
    orderId === undefined ? purchase : { ...purchase, orderKey: orderKey(orderId) };
  const boughtBy = async (customerId: string) => (await purchasesOf(customerId)).map(known);
  const seen = (it: FollowedCase, bought: readonly KnownPurchase[], until: Day) =>
    comingBack(it, bought, { until, returnWindowDays, mostKept: REMEMBERED_PURCHASES });

  return {
    async after(cases) {
      const now = clock.now();
      const until = localDay(now, businessTimeZone);
      const purchases = new Map<string, Promise<KnownPurchase[]>>();
      for (const { customerId } of cases)
        if (customerId !== undefined && !purchases.has(customerId)) purchases.set(customerId, boughtBy(customerId));
      return Promise.all(
        cases.map(async (it) => {
          const bought = it.customerId === undefined ? undefined : await purchases.get(it.customerId);
          const row = liveCaseRow(it, {}, configuration, now);
          if (bought === undefined || row.t0_day === null || row.t0_day > until) return null;
          const item = await table.get(caseKey(it.caseId));
          const { order } = (item?.pseudonyms ?? {}) as Pseudonyms;
          return seen({ ...row, complaint_order_key: order ?? null }, bought, until);
        }),
      );
    },

    async afterImported(customerId, cases) {
      if (cases.length === 0) return [];
      const until = localDay(clock.now(), businessTimeZone);
      const bought = await boughtBy(customerId);
      return cases.map((it) =>
        seen(followedImport(it, it.orderId === undefined ? null : orderKey(it.orderId)), bought, until),
      );
    },
  };
}
