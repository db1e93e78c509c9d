import { type ActionStore, openActions } from '../adapters/stores/actions.ts';
import { type Assignments, openAssignments } from '../adapters/stores/assignments.ts';
import { type CaseStore, openCases } from '../adapters/stores/case/cases.ts';
import { type DelegatedTasks, openDelegatedTasks } from '../adapters/stores/case/delegated-tasks.ts';
import { openSweeps, type SweepStore } from '../adapters/stores/case/sweeps.ts';
import { openTexts, type TextStore } from '../adapters/stores/case/texts.ts';
import { openWaits, type WaitStore } from '../adapters/stores/case/waits.ts';
import { openWorklists, type Worklists } from '../adapters/stores/case/worklists.ts';
import { type FormStamps, openFormStamps } from '../adapters/stores/correspondence/form-stamps.ts';
import { type MailGuard, openMailGuard } from '../adapters/stores/correspondence/mail-guard.ts';
import { openReceiptTokens, type ReceiptTokens } from '../adapters/stores/correspondence/receipt-tokens.ts';
import { openReplyTokens, type ReplyTokens } from '../adapters/stores/correspondence/reply-tokens.ts';
import { openReportMails, type ReportMails } from '../adapters/stores/correspondence/report-mails.ts';
import { openUploadGuard, type UploadGuard } from '../adapters/stores/correspondence/upload-guard.ts';
import { type Cursors, openCursors } from '../adapters/stores/cursors.ts';
import { type Comebacks, openComebacks } from '../adapters/stores/customer/comebacks.ts';
import { type CustomerStore, openCustomers } from '../adapters/stores/customer/customers.ts';
import { openPurchases, type PurchaseStore } from '../adapters/stores/customer/purchases.ts';
import { openReferralCodes, type ReferralCodes } from '../adapters/stores/customer/referral-codes.ts';
import { openRememberedPurchases, type RememberedPurchases } from '../adapters/stores/customer/remembered-purchases.ts';
import { openWatches, type Watches } from '../adapters/stores/customer/watches.ts';
import { type BulkRuns, openBulkRuns } from '../adapters/stores/desk/bulk-runs.ts';
import { type Decisions, openDecisions } from '../adapters/stores/desk/decisions.ts';
import { type Filters, openFilters } from '../adapters/stores/desk/filters.ts';
import { type Inbox, openInbox } from '../adapters/stores/desk/inbox.ts';
import { type MergeLog, openMergeLog } from '../adapters/stores/desk/merge-log.ts';
import { openTold, type Told } from '../adapters/stores/desk/told.ts';
import { type Executions, openExecutions } from '../adapters/stores/executions.ts';
import { type HouseHours, openHouseHours } from '../adapters/stores/house-hours.ts';
import { type Indicators, openIndicators } from '../adapters/stores/indicators/indicators.ts';
import { openPulse, type Pulse } from '../adapters/stores/indicators/pulse.ts';
import { openPulseRelease, type PulseRelease } from '../adapters/stores/indicators/pulse-release.ts';
import { openPulseResults, type PulseResults } from '../adapters/stores/indicators/pulse-results.ts';
import { type Intake, openIntake } from '../adapters/stores/intake.ts';
import { type Letters, openLetters } from '../adapters/stores/letters.ts';
import { type AnalysesDue, openAnalysesDue } from '../adapters/stores/line/analyses-due.ts';
import { type CallbackGuard, openCallbackGuard } from '../adapters/stores/line/callback-guard.ts';
import { type CallbackNumbers, openCallbackNumbers } from '../adapters/stores/line/callback-numbers.ts';
import { type Callers, openCallers } from '../adapters/stores/line/callers.ts';
import { type ContactFacts, openContactFacts } from '../adapters/stores/line/contact-facts.ts';
import { type ContactStore, openContacts } from '../adapters/stores/line/contacts.ts';
import { type LineNotice, openLineNotice } from '../adapters/stores/line/line-notice.ts';
import { openRecentContacts, type RecentContacts } from '../adapters/stores/line/recent-contacts.ts';
import { openTasks, type Tasks } from '../adapters/stores/line/tasks.ts';
import { openWaitedCalls, type WaitedCalls } from '../adapters/stores/line/waited-calls.ts';
import { type Loads, openLoads } from '../adapters/stores/loads.ts';
import { type Fulfilments, openFulfilments } from '../adapters/stores/money/fulfilments.ts';
import { type Ledger, openLedger } from '../adapters/stores/money/ledger.ts';
import { openRemedies, type Remedies } from '../adapters/stores/money/remedies.ts';
import { openReservations, type Reservations } from '../adapters/stores/money/reservations.ts';
import { openPins, type PinStore } from '../adapters/stores/pins.ts';
import { type Audit, openAudit } from '../adapters/stores/record/audit.ts';
import { type Dossiers, openDossiers } from '../adapters/stores/record/dossiers.ts';
import { type Erasures, openErasures } from '../adapters/stores/record/erasures.ts';
import { openPersons, type Persons } from '../adapters/stores/record/persons.ts';
import { openRebuild, type Rebuild } from '../adapters/stores/record/rebuild.ts';
import { openRegister, type Register } from '../adapters/stores/record/register.ts';
import { openReportRuns, type ReportRuns } from '../adapters/stores/report-runs.ts';
import { openReports, type Reports } from '../adapters/stores/reports.ts';
import { openRoster, type Roster } from '../adapters/stores/roster.ts';
import { openSentLetters, type SentLetters } from '../adapters/stores/sent-letters.ts';
import { openStatusTokens, type StatusTokens } from '../adapters/stores/status-tokens.ts';
import { openSurveyTokens, type SurveyTokens } from '../adapters/stores/survey-tokens.ts';
import type { OuterPort, PortName, Ports, Surrounding } from '../ports/every-port.ts';
import type { Queues } from '../ports/queue.ts';

export type { OuterPort, Ports };

/** Ports that a function may name itself, and what it may do then; the others it meets in a store only. */
const NAMED = {
  workflow: ['start', 'answer'],
  lake: ['append'],
  mail: ['send'],
  sms: ['send'],
  contactCentre: ['offerTask'],
  files: ['uploadPlace', 'arrived', 'keep', 'putFile', 'scanOf', 'linkTo'],
  mailIn: ['readMail', 'doneWith', 'setAside'],
  fulfilment: ['hand'],
  callAnalyses: ['readAnalysis'],
} as const satisfies Declared;

/** Stores over the ports: what most functions name. */
interface Stores {
  actions: ActionStore;
  audit: Audit;
  assignments: Assignments;
  analysesDue: AnalysesDue;
  bulkRuns: BulkRuns;
  callbackGuard: CallbackGuard;
  callbackNumbers: CallbackNumbers;
  callers: Callers;
  cases: CaseStore;
  comebacks: Comebacks;
  contactFacts: ContactFacts;
  contacts: ContactStore;
  cursors: Cursors;
  customers: CustomerStore;
  dossiers: Dossiers;
  erasures: Erasures;
  decisions: Decisions;
  delegatedTasks: DelegatedTasks;
  executions: Executions;
  filters: Filters;
  formStamps: FormStamps;
  inbox: Inbox;
  fulfilments: Fulfilments;
  houseHours: HouseHours;
  indicators: Indicators;
  intake: Intake;
  ledger: Ledger;
  letters: Letters;
  lineNotice: LineNotice;
  mergeLog: MergeLog;
  persons: Persons;
  mailGuard: MailGuard;
  loads: Loads;
  pins: PinStore;
  pulse: Pulse;
  pulseRelease: PulseRelease;
  pulseResults: PulseResults;
  purchases: PurchaseStore;
  receiptTokens: ReceiptTokens;
  recentContacts: RecentContacts;
  referralCodes: ReferralCodes;
  rebuild: Rebuild;
  register: Register;
  rememberedPurchases: RememberedPurchases;
  replyTokens: ReplyTokens;
  remedies: Remedies;
  reportMails: ReportMails;
  reportRuns: ReportRuns;
  reports: Reports;
  roster: Roster;
  reservations: Reservations;
  sentLetters: SentLetters;
  statusTokens: StatusTokens;
  surveyTokens: SurveyTokens;
  sweeps: SweepStore;
  tasks: Tasks;
  texts: TextStore;
  told: Told;
  uploadGuard: UploadGuard;
  waitedCalls: WaitedCalls;
  waits: WaitStore;
  watches: Watches;
  worklists: Worklists;
}
export type StoreName = keyof Stores;

/** What a handler can ask for by name in `needs`. */
export type Services = Stores & Narrowed<typeof NAMED>;
export type ServiceName = keyof Services;

/**
 * Which operations of which ports: all that a function can do to the world, and so what its role on AWS allows. For
 * `queues` these are the queues sent to.
 */
export type Uses = { [P in OuterPort]?: readonly string[] };

type Operations<P extends OuterPort> = P extends 'queues' ? string : keyof Ports[P] & string;
type Declared = { [P in OuterPort]?: readonly Operations<P>[] };
/** The ports, cut down to the operations declared; the surroundings are everybody's. */
type Narrowed<U extends Declared> = {
  [P in keyof U & OuterPort]: P extends 'queues'
    ? Queues
    : Pick<Ports[P], (U[P] & readonly (keyof Ports[P])[])[number]>;
} & Pick<Ports, Surrounding>;

interface Provider<T> {
  uses: Uses;
  open(ports: Ports): T;
}

/** A store that uses more of a port than it declares here does not compile; ports are handed to it whole at run time. */
function provider<T, const U extends Declared>(uses: U, open: (ports: Narrowed<U>) => T): Provider<T> {
  return { uses: uses as Uses, open: open as unknown as (ports: Ports) => T };
}

/**
 * How each store is made, and what it does to which ports: a function's permissions on AWS follow from its needs and this
 * table. A store's file is named as the need, so that a bundle can leave out the others (infra/aws/bundling/needed-only.ts).
 */
export const STORES: { [S in StoreName]: Provider<Stores[S]> } = {
  actions: provider({ table: ['get', 'put', 'query'] }, openActions),
  audit: provider({ table: ['get', 'query', 'queryIndex'], warehouse: ['query'] }, openAudit),
  assignments: provider({ queues: ['assignments'] }, openAssignments),
  analysesDue: provider({ queues: ['analyses'] }, openAnalysesDue),
  bulkRuns: provider({ table: ['get', 'put', 'query'], sealer: ['mac'] }, openBulkRuns),
  callbackGuard: provider({ table: ['get', 'put', 'update'], sealer: ['mac'] }, openCallbackGuard),
  callbackNumbers: provider({ sealer: ['unseal'] }, openCallbackNumbers),
  callers: provider({ table: ['get', 'put'], sealer: ['mac'] }, openCallers),
  cases: provider({ table: ['get', 'put', 'update'] }, openCases),
  comebacks: provider({ table: ['get'], sealer: ['unseal', 'mac'] }, openComebacks),
  contactFacts: provider({ contactCentre: ['describeContact'] }, openContactFacts),
  contacts: provider({ table: ['get', 'put', 'update'], sealer: ['seal', 'mac'] }, openContacts),
  cursors: provider({ sealer: ['mac'] }, openCursors),
  customers: provider({ table: ['get', 'put', 'update', 'query'], sealer: ['seal', 'mac'] }, openCustomers),
  dossiers: provider(
    {
      table: ['get', 'put', 'query', 'queryIndex'],
      sealer: ['unseal', 'mac'],
      warehouse: ['query'],
      files: ['linkTo'],
    },
    openDossiers,
  ),
  erasures: provider({ table: ['get', 'put', 'update'], queues: ['erasures'], sealer: ['mac'] }, openErasures),
  decisions: provider({ table: ['put', 'query'] }, openDecisions),
  delegatedTasks: provider({ table: ['put', 'delete', 'queryIndex'] }, openDelegatedTasks),
  executions: provider({ workflow: ['isRunning'] }, openExecutions),
  filters: provider({ table: ['put', 'delete', 'query'] }, openFilters),
  formStamps: provider({ sealer: ['mac'] }, openFormStamps),
  inbox: provider({ table: ['get', 'put', 'update', 'delete', 'query'] }, openInbox),
  fulfilments: provider({ queues: ['fulfilments'] }, openFulfilments),
  houseHours: provider({ table: ['get', 'put'] }, openHouseHours),
  indicators: provider({ table: ['get', 'put', 'query'], sealer: ['seal', 'unseal'] }, openIndicators),
  intake: provider({ table: ['get', 'put'], queues: ['complaints'], sealer: ['seal', 'mac'] }, openIntake),
  ledger: provider({ table: ['put', 'query'] }, openLedger),
  letters: provider({ queues: ['letters'] }, openLetters),
  lineNotice: provider({ table: ['get', 'put', 'delete'] }, openLineNotice),
  mergeLog: provider({ table: ['put', 'query'] }, openMergeLog),
  persons: provider(
    {
      table: ['get', 'update', 'delete', 'query', 'queryIndex'],
      sealer: ['seal', 'unseal', 'destroyKey', 'mac'],
      mail: ['forget'],
      sms: ['forget'],
      files: ['removeFiles'],
      callAnalyses: ['forgetCall'],
    },
    openPersons,
  ),
  mailGuard: provider({ table: ['update'], sealer: ['mac'] }, openMailGuard),
  loads: provider({ table: ['get', 'put'] }, openLoads),
  pins: provider({ table: ['update'], sealer: ['mac'] }, openPins),
  pulse: provider({ table: ['get', 'put'], sealer: ['seal', 'mac'] }, openPulse),
  pulseRelease: provider(
    { table: ['get', 'query', 'put', 'delete'], sealer: ['unseal', 'destroyKey'] },
    openPulseRelease,
  ),
  pulseResults: provider({ table: ['query'] }, openPulseResults),
  purchases: provider({ lake: ['append'], queues: ['customer-purchases'], sealer: ['seal', 'mac'] }, openPurchases),
  rebuild: provider({ table: ['get', 'put', 'query', 'queryIndex'], lake: ['append'], sealer: ['mac'] }, openRebuild),
  receiptTokens: provider({ sealer: ['mac'] }, openReceiptTokens),
  recentContacts: provider({ contactCentre: ['recentContacts'] }, openRecentContacts),
  referralCodes: provider({ sealer: ['mac'] }, openReferralCodes),
  register: provider({ table: ['queryIndex'], warehouse: ['query'] }, openRegister),
  rememberedPurchases: provider(
    { table: ['get', 'update'], sealer: ['seal', 'unseal', 'mac'] },
    openRememberedPurchases,
  ),
  replyTokens: provider({ sealer: ['mac'] }, openReplyTokens),
  remedies: provider({ table: ['get', 'put'] }, openRemedies),
  reportMails: provider({ table: ['get', 'put'], queues: ['report-mails'] }, openReportMails),
  reportRuns: provider({ queues: ['reports'] }, openReportRuns),
  reports: provider({ documents: ['putDocument', 'getDocument'], warehouse: ['query', 'dataVersion'] }, openReports),
  roster: provider({ table: ['get', 'put', 'query'] }, openRoster),
  reservations: provider({ table: ['get', 'update', 'delete', 'query'] }, openReservations),
  sentLetters: provider(
    { table: ['get', 'put', 'update', 'query'], sealer: ['mac', 'seal', 'unseal'] },
    openSentLetters,
  ),
  statusTokens: provider({ sealer: ['mac'] }, openStatusTokens),
  surveyTokens: provider({ sealer: ['mac'] }, openSurveyTokens),
  sweeps: provider({ table: ['get', 'put', 'delete'] }, openSweeps),
  tasks: provider({ queues: ['tasks'] }, openTasks),
  texts: provider({ table: ['get', 'put', 'query'], sealer: ['seal', 'unseal'] }, openTexts),
  told: provider({ table: ['get', 'put'] }, openTold),
  uploadGuard: provider({ table: ['update'] }, openUploadGuard),
  waitedCalls: provider({ table: ['queryIndex'] }, openWaitedCalls),
  waits: provider({ table: ['get', 'put', 'delete'] }, openWaits),
  watches: provider({ table: ['get', 'put', 'update', 'queryIndex'], sealer: ['unseal', 'mac'] }, openWatches),
  worklists: provider({ table: ['queryIndex'] }, openWorklists),
};

/** What a list of needs, and the queues that a function sends to itself, come down to. */
export function usesOf({ needs, sendsTo = [] }: { needs: readonly ServiceName[]; sendsTo?: readonly string[] }): Uses {
  const uses: Record<string, readonly string[]> = {};
  const add = (port: string, operations: readonly string[]) => {
    uses[port] = [...new Set([...(uses[port] ?? []), ...operations])];
  };
  for (const need of needs) {
    if (isStore(need)) for (const [port, operations] of Object.entries(STORES[need].uses)) add(port, operations);
    else if (isNamed(need)) add(need, NAMED[need]);
  }
  if (sendsTo.length > 0) add('queues', sendsTo);
  return uses;
}

/** Opens what a handler needs, and nothing else: what it did not ask for, it cannot use. */
export function servicesFor<N extends ServiceName>(needs: readonly N[], ports: Ports): Pick<Services, N> {
  const services: Partial<Record<ServiceName, unknown>> = {};
  for (const need of needs) services[need] = isStore(need) ? STORES[need].open(ports) : ports[need as PortName];
  return services as Pick<Services, N>;
}

function isNamed(need: ServiceName): need is keyof typeof NAMED {
  return Object.hasOwn(NAMED, need);
}

function isStore(need: ServiceName): need is StoreName {
  return Object.hasOwn(STORES, need);
}
