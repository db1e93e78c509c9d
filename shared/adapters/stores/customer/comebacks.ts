import { REMEMBERED_PURCHASES } from '../../../../events/purchase.v1.ts';
import type { Case } from '../../../domain/case/case.ts';
import type { Configuration } from '../../../domain/configuration.ts';
import { type ComingBack, comingBack } from '../../../domain/customers/coming-back.ts';
import type { KnownPurchase } from '../../../domain/customers/order-days.ts';
import { localDay } from '../../../domain/deadlines/calendar.ts';
import { liveCaseRow } from '../../../domain/loyalty/live-case-row.ts';
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

  const known = ({ orderId, ...purchase }: RememberedPurchase): KnownPurchase =>
    orderId === undefined ? purchase : { ...purchase, orderKey: sealer.mac('lake', `order:${orderId}`) };

  return {
    async after(cases) {
      const now = clock.now();
      const { businessTimeZone, returnWindowDays } = configuration;
      const until = localDay(now, businessTimeZone);
      const purchases = new Map<string, Promise<KnownPurchase[]>>();
      for (const { customerId } of cases)
        if (customerId !== undefined && !purchases.has(customerId))
          purchases.set(
            customerId,
            purchasesOf(customerId).then((all) => all.map(known)),
          );
      return Promise.all(
        cases.map(async (it) => {
          const bought = it.customerId === undefined ? undefined : await purchases.get(it.customerId);
          const row = liveCaseRow(it, {}, configuration, now);
          if (bought === undefined || row.t0_day === null || row.t0_day > until) return null;
          const item = await table.get(caseKey(it.caseId));
          const { order } = (item?.pseudonyms ?? {}) as Pseudonyms;
          const followed = { ...row, complaint_order_key: order ?? null };
          return comingBack(followed, bought, { until, returnWindowDays, mostKept: REMEMBERED_PURCHASES });
        }),
      );
    },
  };
}
