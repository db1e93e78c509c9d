import { openActions } from '../adapters/stores/actions.ts';
import { openAssignments } from '../adapters/stores/assignments.ts';
import { openCases } from '../adapters/stores/case/cases.ts';
import { openDelegatedTasks } from '../adapters/stores/case/delegated-tasks.ts';
import { openSweeps } from '../adapters/stores/case/sweeps.ts';
import { openTexts } from '../adapters/stores/case/texts.ts';
import { openWaits } from '../adapters/stores/case/waits.ts';
import { openWorklists } from '../adapters/stores/case/worklists.ts';
import { openFormStamps } from '../adapters/stores/correspondence/form-stamps.ts';
import { openMailGuard } from '../adapters/stores/correspondence/mail-guard.ts';
import { openReceiptTokens } from '../adapters/stores/correspondence/receipt-tokens.ts';
import { openReplyTokens } from '../adapters/stores/correspondence/reply-tokens.ts';
import { openReportMails } from '../adapters/stores/correspondence/report-mails.ts';
import { openUploadGuard } from '../adapters/stores/correspondence/upload-guard.ts';
import { openCursors } from '../adapters/stores/cursors.ts';
import { openComebacks } from '../adapters/stores/customer/comebacks.ts';
import { openCustomers } from '../adapters/stores/customer/customers.ts';
import { openImportedCases } from '../adapters/stores/customer/imported-cases.ts';
import { openPurchases } from '../adapters/stores/customer/purchases.ts';
import { openReferralCodes } from '../adapters/stores/customer/referral-codes.ts';
import { openRememberedPurchases } from '../adapters/stores/customer/remembered-purchases.ts';
import { openWatches } from '../adapters/stores/customer/watches.ts';
import { openBulkRuns } from '../adapters/stores/desk/bulk-runs.ts';
import { openDecisions } from '../adapters/stores/desk/decisions.ts';
import { openFilters } from '../adapters/stores/desk/filters.ts';
import { openInbox } from '../adapters/stores/desk/inbox.ts';
import { openMergeLog } from '../adapters/stores/desk/merge-log.ts';
import { openScorecards } from '../adapters/stores/desk/scorecards.ts';
import { openTold } from '../adapters/stores/desk/told.ts';
import { openExecutions } from '../adapters/stores/executions.ts';
import { openHouseHours } from '../adapters/stores/house-hours.ts';
import { openIndicators } from '../adapters/stores/indicators/indicators.ts';
import { openPulse } from '../adapters/stores/indicators/pulse.ts';
import { openPulseRelease } from '../adapters/stores/indicators/pulse-release.ts';
import { openPulseResults } from '../adapters/stores/indicators/pulse-results.ts';
import { openIntake } from '../adapters/stores/intake.ts';
import { openLetters } from '../adapters/stores/letters.ts';
import { openAnalysesDue } from '../adapters/stores/line/analyses-due.ts';
import { openCallbackGuard } from '../adapters/stores/line/callback-guard.ts';
import { openCallbackNumbers } from '../adapters/stores/line/callback-numbers.ts';
import { openCallers } from '../adapters/stores/line/callers.ts';
import { openContactFacts } from '../adapters/stores/line/contact-facts.ts';
import { openContacts } from '../adapters/stores/line/contacts.ts';
import { openLineNotice } from '../adapters/stores/line/line-notice.ts';
import { openListenings } from '../adapters/stores/line/listenings.ts';
import { openRecentContacts } from '../adapters/stores/line/recent-contacts.ts';
import { openTakenCalls } from '../adapters/stores/line/taken-calls.ts';
import { openTasks } from '../adapters/stores/line/tasks.ts';
import { openWaitedCalls } from '../adapters/stores/line/waited-calls.ts';
import { openLoads } from '../adapters/stores/loads.ts';
import { openFulfilments } from '../adapters/stores/money/fulfilments.ts';
import { openLedger } from '../adapters/stores/money/ledger.ts';
import { openRemedies } from '../adapters/stores/money/remedies.ts';
import { openReservations } from '../adapters/stores/money/reservations.ts';
import { openPins } from '../adapters/stores/pins.ts';
import { openAudit } from '../adapters/stores/record/audit.ts';
import { openDossiers } from '../adapters/stores/record/dossiers.ts';
import { openErasures } from '../adapters/stores/record/erasures.ts';
import { openPersons } from '../adapters/stores/record/persons.ts';
import { openRebuild } from '../adapters/stores/record/rebuild.ts';
import { openRegister } from '../adapters/stores/record/register.ts';
import { openReportRuns } from '../adapters/stores/report-runs.ts';
import { openReports } from '../adapters/stores/reports.ts';
import { openRoster } from '../adapters/stores/roster.ts';
import { openSentLetters } from '../adapters/stores/sent-letters.ts';
import { openStatusTokens } from '../adapters/stores/status-tokens.ts';
import { openSurveyTokens } from '../adapters/stores/survey-tokens.ts';
import type { OuterPort, PortName, Ports, Surrounding } from '../ports/every-port.ts';
import type { Queues } from '../ports/queue.ts';

export type { OuterPort, Ports };

/** Ports that a function may name itself, and what it may do then; the others it meets in a store only. */
const NAMED = {
  workflow: ['start', 'answer'],
  lake: ['append'],
  warehouse: ['dropPast'],
  mail: ['send'],
  sms: ['send'],
  contactCentre: ['offerTask'],
  attendance: ['agents'],
  files: ['uploadPlace', 'arrived', 'keep', 'putFile', 'scanOf', 'linkTo'],
  mailIn: ['readMail', 'doneWith', 'setAside'],
  fulfilment: ['hand'],
  callAnalyses: ['readAnalysis'],
  recordings: ['hear'],
  accounts: ['invite', 'disable', 'enable', 'has', 'change'],
} as const satisfies Declared;

/** Stores over the ports: what most functions name. */
type Stores = { [S in keyof typeof STORES]: ReturnType<(typeof STORES)[S]['open']> };
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
export const STORES = {
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
  importedCases: provider({ table: ['get', 'update'], sealer: ['seal', 'unseal', 'mac'] }, openImportedCases),
  inbox: provider({ table: ['get', 'put', 'update', 'delete', 'query'] }, openInbox),
  fulfilments: provider({ queues: ['fulfilments'] }, openFulfilments),
  houseHours: provider({ table: ['get', 'put'] }, openHouseHours),
  indicators: provider({ table: ['get', 'put', 'query'], sealer: ['seal', 'unseal'] }, openIndicators),
  intake: provider({ table: ['get', 'put'], queues: ['complaints'], sealer: ['seal', 'mac'] }, openIntake),
  ledger: provider({ table: ['put', 'query'] }, openLedger),
  letters: provider({ queues: ['letters'] }, openLetters),
  lineNotice: provider({ table: ['get', 'put', 'delete'] }, openLineNotice),
  listenings: provider({ table: ['put', 'query'] }, openListenings),
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
  scorecards: provider(
    { table: ['get', 'put', 'update', 'queryIndex'], sealer: ['seal', 'unseal', 'mac'] },
    openScorecards,
  ),
  statusTokens: provider({ sealer: ['mac'] }, openStatusTokens),
  surveyTokens: provider({ sealer: ['mac'] }, openSurveyTokens),
  sweeps: provider({ table: ['get', 'put', 'delete'] }, openSweeps),
  tasks: provider({ queues: ['tasks'] }, openTasks),
  texts: provider({ table: ['get', 'put', 'query'], sealer: ['seal', 'unseal'] }, openTexts),
  told: provider({ table: ['get', 'put'] }, openTold),
  uploadGuard: provider({ table: ['update'] }, openUploadGuard),
  takenCalls: provider({ table: ['query'] }, openTakenCalls),
  waitedCalls: provider({ table: ['queryIndex'] }, openWaitedCalls),
  waits: provider({ table: ['get', 'put', 'delete'] }, openWaits),
  watches: provider({ table: ['get', 'put', 'update', 'queryIndex'], sealer: ['unseal', 'mac'] }, openWatches),
  worklists: provider({ table: ['queryIndex'] }, openWorklists),
} satisfies Record<string, Provider<unknown>>;

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
