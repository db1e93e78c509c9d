import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { v7 } from 'uuid';
import { type EmbeddedAttendance, openAttendance } from '../../shared/adapters/embedded/contact-centre/attendance.ts';
import {
  type EmbeddedCallAnalyses,
  openCallAnalyses,
} from '../../shared/adapters/embedded/contact-centre/call-analyses.ts';
import { type EmbeddedRecordings, openRecordings } from '../../shared/adapters/embedded/contact-centre/recordings.ts';
import { type EmbeddedContactCentre, openContactCentre } from '../../shared/adapters/embedded/contact-centre.ts';
import { type Database, openDatabase } from '../../shared/adapters/embedded/database.ts';
import { type EmbeddedFeed, openFeed } from '../../shared/adapters/embedded/feed.ts';
import { type EmbeddedFiles, openFiles } from '../../shared/adapters/embedded/files/files.ts';
import { type EmbeddedMailIn, openMailIn } from '../../shared/adapters/embedded/files/mail-in.ts';
import { type EmbeddedFulfilment, openFulfilment } from '../../shared/adapters/embedded/fulfilment.ts';
import { type EmbeddedAccounts, openAccounts } from '../../shared/adapters/embedded/identity/accounts.ts';
import { type EmbeddedLake, openLake } from '../../shared/adapters/embedded/lake.ts';
import { openMeter } from '../../shared/adapters/embedded/meter.ts';
import { type Outbox, openOutbox } from '../../shared/adapters/embedded/outbox.ts';
import { type EmbeddedQueues, openQueues } from '../../shared/adapters/embedded/queue.ts';
import { type EmbeddedSealer, openSealer } from '../../shared/adapters/embedded/sealer.ts';
import { type Expiry, openExpiry } from '../../shared/adapters/embedded/table/expiry.ts';
import { openTable } from '../../shared/adapters/embedded/table.ts';
import { openWarehouse } from '../../shared/adapters/embedded/warehouse.ts';
import { type EmbeddedWorkflow, openWorkflow, type WorkflowOptions } from '../../shared/adapters/embedded/workflow.ts';
import type { Configuration } from '../../shared/domain/configuration.ts';
import { millisecondsOf } from '../../shared/domain/time.ts';
import type { Clock, Ids } from '../../shared/ports/surroundings.ts';
import { openLog } from '../../shared/runtime/logger.ts';
import type { Ports } from '../../shared/runtime/services.ts';
import { QUEUES } from '../queues.ts';
import { INDEXES, SHARDS } from '../topology.ts';

/** The embedded ports over one data folder, with what only the engine uses of them. */
export interface EmbeddedPorts extends Ports {
  database: Database;
  expiry: Expiry;
  feed: EmbeddedFeed;
  queues: EmbeddedQueues;
  workflow: EmbeddedWorkflow;
  lake: EmbeddedLake;
  sealer: EmbeddedSealer;
  mail: Outbox;
  sms: Outbox;
  contactCentre: EmbeddedContactCentre;
  attendance: EmbeddedAttendance;
  files: EmbeddedFiles;
  mailIn: EmbeddedMailIn;
  fulfilment: EmbeddedFulfilment;
  callAnalyses: EmbeddedCallAnalyses;
  recordings: EmbeddedRecordings;
  accounts: EmbeddedAccounts;
  close(): Promise<void>;
}

/** @param folder undefined keeps everything in memory */
export function openEmbeddedPorts(
  folder: string | undefined,
  configuration: Configuration,
  clock: Clock,
  workflowOptions: Pick<WorkflowOptions, 'invoke' | 'onError' | 'onTransition' | 'retryDelayMs'>,
): EmbeddedPorts {
  const database = openDatabase(folder === undefined ? ':memory:' : join(folder, 'comeback.sqlite'));
  const ids: Ids = { next: () => v7({ msecs: millisecondsOf(clock.now()) }) };
  const sealer = openSealer(folder);
  const lake = openLake({ folder, clock });
  const logFile =
    folder === undefined ? nowhere() : createWriteStream(join(folder, 'comeback.log'), { flags: 'a', mode: 0o600 });
  const log = openLog(logFile);
  const queues = openQueues(database, clock, QUEUES);
  const table = openTable(database, INDEXES);
  const contactCentre = openContactCentre(database, clock);
  return {
    clock,
    ids,
    configuration,
    shards: SHARDS,
    log,
    meter: openMeter(log),
    database,
    table,
    expiry: openExpiry(database, table, clock),
    queues,
    feed: openFeed(database),
    workflow: openWorkflow({ database, clock, ids, ...workflowOptions }),
    sealer,
    lake,
    documents: lake,
    warehouse: openWarehouse(lake),
    mail: openOutbox(database, clock, 'mail'),
    sms: openOutbox(database, clock, 'sms'),
    contactCentre,
    attendance: openAttendance(clock, configuration),
    files: openFiles(folder, { sealer, clock }),
    mailIn: openMailIn(folder, { clock, ids }),
    fulfilment: openFulfilment(database, clock),
    callAnalyses: openCallAnalyses(database, clock, queues, contactCentre),
    recordings: openRecordings(database, clock, sealer),
    accounts: openAccounts(database, configuration),
    async close() {
      await lake.close();
      sealer.close();
      database.close();
      await new Promise<void>((resolve) => logFile.end(resolve));
    },
  };
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
