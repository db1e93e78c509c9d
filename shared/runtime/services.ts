import { type CaseStore, openCases } from '../adapters/stores/case/cases.ts';
import { openSweeps, type SweepStore } from '../adapters/stores/case/sweeps.ts';
import { openTexts, type TextStore } from '../adapters/stores/case/texts.ts';
import { openWaits, type WaitStore } from '../adapters/stores/case/waits.ts';
import { openWorklists, type Worklists } from '../adapters/stores/case/worklists.ts';
import { type Cursors, openCursors } from '../adapters/stores/cursors.ts';
import { type CustomerStore, openCustomers } from '../adapters/stores/customer/customers.ts';
import { openPurchases, type PurchaseStore } from '../adapters/stores/customer/purchases.ts';
import { openRememberedPurchases, type RememberedPurchases } from '../adapters/stores/customer/remembered-purchases.ts';
import { type Intake, openIntake } from '../adapters/stores/intake.ts';
import { openPins, type PinStore } from '../adapters/stores/pins.ts';
import { openReports, type Reports } from '../adapters/stores/reports.ts';
import { openSurveyTokens, type SurveyTokens } from '../adapters/stores/survey-tokens.ts';
import type { Configuration } from '../domain/configuration.ts';
import type { Lake, Warehouse } from '../ports/lake.ts';
import type { Messenger } from '../ports/messages.ts';
import type { Queues } from '../ports/queue.ts';
import type { Sealer } from '../ports/sealer.ts';
import type { Clock, Ids, Log } from '../ports/surroundings.ts';
import type { Table } from '../ports/table.ts';
import type { Workflow } from '../ports/workflow.ts';

/** What an engine offers: every port, opened. */
export interface Ports {
  clock: Clock;
  ids: Ids;
  log: Log;
  configuration: Configuration;
  table: Table;
  queues: Queues;
  workflow: Workflow;
  sealer: Sealer;
  lake: Lake;
  warehouse: Warehouse;
  mail: Messenger;
  sms: Messenger;
  /** Partitions of each team's lists (infra/topology.ts). */
  shards: number;
}

/** What a handler can ask for by name in `needs`: the ports, and the stores over them. */
export interface Services extends Ports {
  cases: CaseStore;
  cursors: Cursors;
  customers: CustomerStore;
  intake: Intake;
  pins: PinStore;
  purchases: PurchaseStore;
  rememberedPurchases: RememberedPurchases;
  reports: Reports;
  surveyTokens: SurveyTokens;
  sweeps: SweepStore;
  texts: TextStore;
  waits: WaitStore;
  worklists: Worklists;
}
export type ServiceName = keyof Services;
export type StoreName = Exclude<ServiceName, keyof Ports>;

type Provider<T, P extends keyof Ports> = { from: readonly P[]; open: (ports: Pick<Ports, P>) => T };

function provider<T, P extends keyof Ports>(from: readonly P[], open: (ports: Pick<Ports, P>) => T): Provider<T, P> {
  return { from, open };
}

/** How each store is made, and over which ports: a function's permissions on AWS follow from its needs and this table. */
export const STORES = {
  cases: provider(['table', 'clock', 'configuration', 'shards'], (ports) =>
    openCases({ ...ports, rules: ports.configuration }),
  ),
  cursors: provider(['sealer'], (ports) => openCursors(ports.sealer)),
  customers: provider(['table', 'sealer', 'clock', 'ids', 'configuration'], (ports) =>
    openCustomers({ ...ports, phoneCountry: ports.configuration.phoneCountry }),
  ),
  intake: provider(['table', 'queues', 'sealer', 'clock', 'ids'], openIntake),
  pins: provider(['table', 'sealer', 'clock'], openPins),
  purchases: provider(['lake', 'queues', 'sealer', 'clock', 'configuration'], openPurchases),
  rememberedPurchases: provider(['table'], (ports) => openRememberedPurchases(ports.table)),
  reports: provider(['lake', 'warehouse', 'configuration'], openReports),
  surveyTokens: provider(['sealer'], (ports) => openSurveyTokens(ports.sealer)),
  sweeps: provider(['table'], (ports) => openSweeps(ports.table)),
  texts: provider(['table', 'sealer'], (ports) => openTexts(ports.table, ports.sealer)),
  waits: provider(['table'], (ports) => openWaits(ports.table)),
  worklists: provider(['table', 'shards'], (ports) => openWorklists(ports.table, ports.shards)),
} satisfies { [S in StoreName]: { from: readonly (keyof Ports)[]; open: (ports: never) => Services[S] } };

/** The ports that a list of needs comes down to. */
export function portsOf(needs: readonly ServiceName[]): (keyof Ports)[] {
  const ports = needs.flatMap((need): readonly (keyof Ports)[] => (isStore(need) ? STORES[need].from : [need]));
  return [...new Set(ports)];
}

/** Opens what a handler needs, and nothing else: what it did not ask for, it cannot use. */
export function servicesFor<N extends ServiceName>(needs: readonly N[], ports: Ports): Pick<Services, N> {
  const services: Partial<Record<ServiceName, unknown>> = {};
  for (const need of needs) {
    // Each provider reads its own part of the ports; the table's type keeps them apart, a union of them cannot.
    services[need] = isStore(need)
      ? (STORES[need].open as (ports: Ports) => unknown)(ports)
      : ports[need as keyof Ports];
  }
  return services as Pick<Services, N>;
}

function isStore(need: ServiceName): need is StoreName {
  return Object.hasOwn(STORES, need);
}
