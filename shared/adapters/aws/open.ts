import { v7 } from 'uuid';
import configured from '../../../comeback.config.ts';
import { QUEUES } from '../../../infra/queues.ts';
import { INDEXES, SHARDS } from '../../../infra/topology.ts';
import type { Messenger } from '../../ports/messages.ts';
import type { Clock } from '../../ports/surroundings.ts';
import { openLog } from '../../runtime/logger.ts';
import type { Ports, Uses } from '../../runtime/services.ts';
import { openAccounts } from './accounts.ts';
import { openAttendance } from './attendance.ts';
import { openCallAnalyses } from './call-analyses.ts';
import { openContactCentre } from './contact-centre.ts';
import { openDocuments } from './documents.ts';
import { openFiles } from './files.ts';
import { openFulfilment } from './fulfilment.ts';
import { openLake } from './lake.ts';
import { openMail } from './mail.ts';
import { openMailIn } from './mail-in.ts';
import { openMeter } from './meter.ts';
import { openQueues } from './queues.ts';
import { openRecordings } from './recordings.ts';
import { openSealer } from './sealer.ts';
import { openSms } from './sms.ts';
import { openTable } from './table.ts';
import { openWarehouse } from './warehouse.ts';
import { openWorkflow } from './workflow.ts';

const KEEPS_NOTHING: Messenger = {
  async send() {
    throw new Error('This function does not send letters: its needs do not say so.');
  },
  async forget() {},
};

const clock: Clock = { now: () => new Date().toISOString() };

/**
 * Opens the ports that a function uses, from its environment, at a cold start. A bundle leaves out the adapters that its
 * function does not use (infra/aws/bundling/needed-only.ts), so nothing here may touch one before it is asked for.
 */
export async function openPorts(uses: Uses): Promise<Ports> {
  const meter = openMeter();
  const openers: { [P in keyof Uses]-?: () => Ports[P] | Promise<Ports[P]> } = {
    table: () => openTable({ indexes: INDEXES }),
    queues: () => openQueues({ queues: Object.keys(QUEUES) }),
    workflow: () => openWorkflow(),
    sealer: () => openSealer({ clock, operations: uses.sealer ?? [] }),
    lake: () => openLake(),
    documents: () => openDocuments(),
    warehouse: () => openWarehouse({ clock, meter }),
    // Who only has letters taken away asks no provider: none keeps any, and the bundle has no client of theirs.
    mail: () => (uses.mail?.includes('send') ? openMail() : KEEPS_NOTHING),
    sms: () => (uses.sms?.includes('send') ? openSms() : KEEPS_NOTHING),
    contactCentre: () => openContactCentre(),
    attendance: () => openAttendance({ clock }),
    files: () => openFiles({ clock }),
    mailIn: () => openMailIn(),
    fulfilment: () => openFulfilment(),
    callAnalyses: () => openCallAnalyses(),
    recordings: () => openRecordings({ clock }),
    accounts: () => openAccounts(),
  };
  const ports: Partial<Record<keyof Ports, unknown>> = {
    clock,
    ids: { next: () => v7() },
    log: openLog(),
    meter,
    configuration: { ...configured, publicUrl: process.env.PUBLIC_URL ?? configured.publicUrl },
    shards: SHARDS,
  };
  await Promise.all(
    (Object.keys(uses) as (keyof Uses)[]).map(async (port) => {
      ports[port] = await openers[port]();
    }),
  );
  return ports as unknown as Ports;
}
