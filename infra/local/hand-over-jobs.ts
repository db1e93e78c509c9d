import { servicesFor } from '../../shared/runtime/services.ts';
import { QUEUES, type QueueName } from '../queues.ts';
import type { AuditRequest } from '../record/audit-command.ts';
import { CHECKED, checkLedger } from '../record/check-ledger.ts';
import { type ExportRequest, exportPerson } from '../record/export-person.ts';
import { type RegisterRequest, registerOf } from '../record/register-work.ts';
import { usage } from '../run-command.ts';
import type { Engine } from './engine.ts';
import type { Job } from './hand-over.ts';
import { type ImportRequest, importFile } from './import/import-file.ts';
import { type CallTold, openToldCalls } from './phone/told-calls.ts';
import { type ReportQuestion, workOutReport } from './work-out-report.ts';

/** What to put right by hand: all dead letters of a queue, or the stopped workflow of a case (ten digits). */
export type Redrive = { queue: string } | { caseNumber: string };

export const JOBS = [
  'redrive',
  'import',
  'report',
  'call',
  'call-told',
  'call-followed',
  'ledger',
  'audit',
  'rebuild',
  'register',
  'export-person',
] as const;
export type JobName = (typeof JOBS)[number];

/**
 * The work that commands hand over to the holder of the data folder, or do themselves on an engine of their own, whose pumps do
 * not run.
 */
export function jobsOf(engine: Engine, { isRunning }: { isRunning: boolean }): Record<JobName, Job> {
  const calls = openToldCalls(engine, isRunning);
  return {
    redrive: (args) => redrive(engine, args as Redrive),
    import: (args, progress) => importFile(args as ImportRequest, engine.services, progress),
    call: (event) => engine.invoke('connect-call', event),
    ledger: () => checkLedger(servicesFor(CHECKED, engine.services)),
    'call-told': async (call) => calls.told(call as CallTold),
    'call-followed': (asked) => calls.followed(asked as { contactId: string; hasCase: boolean }),
    report: (args, progress) => workOutReport(args as ReportQuestion, engine.services, progress),
    audit: (args) => {
      const { numbers, reader } = args as AuditRequest;
      return servicesFor(['audit'], engine.services).audit.verify(numbers, reader);
    },
    rebuild: () => servicesFor(['rebuild'], engine.services).rebuild.fromTable(),
    'export-person': (args) =>
      exportPerson(args as ExportRequest, servicesFor(['dossiers', 'ids', 'clock'], engine.services)),
    register: (args) =>
      registerOf(args as RegisterRequest, servicesFor(['register', 'configuration'], engine.services)),
  };
}

async function redrive(engine: Engine, what: Redrive): Promise<unknown> {
  if ('caseNumber' in what) return engine.restartCase(what.caseNumber);
  if (!isQueue(what.queue)) {
    throw usage(`There is no queue "${what.queue}"; there are ${Object.keys(QUEUES).join(', ')}.`);
  }
  return engine.redriveQueue(what.queue);
}

function isQueue(name: string): name is QueueName {
  return Object.hasOwn(QUEUES, name);
}
