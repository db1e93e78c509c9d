import type { Configuration } from '../domain/configuration.ts';
import type { Accounts } from './accounts.ts';
import type { Attendance } from './attendance.ts';
import type { CallAnalyses } from './call-analyses.ts';
import type { ContactCentre } from './contact-centre.ts';
import type { Files } from './files.ts';
import type { Fulfilment } from './fulfilment.ts';
import type { Documents, Lake, Warehouse } from './lake.ts';
import type { MailIn } from './mail-in.ts';
import type { Messenger } from './messages.ts';
import type { Meter } from './meter.ts';
import type { Queues } from './queue.ts';
import type { Recordings } from './recordings.ts';
import type { Sealer } from './sealer.ts';
import type { Clock, Ids, Log } from './surroundings.ts';
import type { Table } from './table.ts';
import type { Workflow } from './workflow.ts';

/** What an engine offers: every port, opened. */
export interface Ports {
  clock: Clock;
  ids: Ids;
  log: Log;
  meter: Meter;
  configuration: Configuration;
  table: Table;
  queues: Queues;
  workflow: Workflow;
  sealer: Sealer;
  lake: Lake;
  documents: Documents;
  warehouse: Warehouse;
  mail: Messenger;
  sms: Messenger;
  contactCentre: ContactCentre;
  attendance: Attendance;
  files: Files;
  mailIn: MailIn;
  fulfilment: Fulfilment;
  callAnalyses: CallAnalyses;
  recordings: Recordings;
  accounts: Accounts;
  /** Partitions of each team's lists (infra/topology.ts). */
  shards: number;
}
export type PortName = keyof Ports;

/** Ports that cost nobody a permission: time, words, and the firm's own facts. */
export type Surrounding = 'clock' | 'ids' | 'log' | 'meter' | 'configuration' | 'shards';
/** Ports that reach out of the process. */
export type OuterPort = Exclude<PortName, Surrounding>;
