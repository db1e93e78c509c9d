/**
 * FACTS that both targets read: the AWS stacks and the engine on one machine are built from this file, and a test proves
 * that it agrees with the handlers, the state machine's definition and the API's description.
 */
import type { Role } from '../shared/domain/case/vocabulary.ts';
import type { QueueName } from './queues.ts';
import { GUIDANCE } from './topology/guidance.ts';
import { INDICATOR_FUNCTIONS } from './topology/indicators.ts';
import { QUALITY_FUNCTIONS } from './topology/quality.ts';
import { RECORD_FUNCTIONS } from './topology/record.ts';
import { WATCHING } from './topology/watching.ts';
import { WRITTEN } from './topology/written.ts';

export type Trigger =
  /** `public`: no token (a secret in the request, or nothing, is checked by the handler). */
  | { kind: 'http'; route: `${'GET' | 'POST'} /${string}`; roles: 'public' | readonly Role[] }
  | { kind: 'connect' }
  | { kind: 'queue'; queue: QueueName; batchSize: number }
  | { kind: 'feed'; batchSize: number }
  | { kind: 'task'; state: string }
  /** `atUtc`: at this time of every day, so once in 86,400 seconds. */
  | { kind: 'schedule'; everySeconds: number; atUtc?: `${number}:${number}` }
  /** Asked by the identity service before it issues a token. On one machine the issuer stamps its tokens itself. */
  | { kind: 'token' }
  /** Told of contact events in Amazon Connect, by EventBridge: best effort, unordered, more than once. */
  | { kind: 'contact-events' };

export interface FunctionFacts {
  /** File below functions/, without `.ts`; its last part is the function's one word. */
  path: `${string}/${string}`;
  triggers: readonly Trigger[];
  timeoutSeconds: number;
  memoryMiB: number;
}

/** Key attributes of each index; an item without both stays out of it. */
export const INDEXES = {
  /** Cases not final, `team#shard` by what is due first. */
  worklist: { pk: 'worklistPk', sk: 'worklistSk' },
  /** Cases not final, by owner, by what is due first. */
  owner: { pk: 'ownerPk', sk: 'ownerSk' },
  /** All cases, `team#shard` by receipt. */
  received: { pk: 'receivedPk', sk: 'receivedSk' },
  /** All cases of a customer, by receipt. */
  customer: { pk: 'customerPk', sk: 'customerSk' },
  /** Watched customers, `segment#shard`. */
  segment: { pk: 'segmentPk', sk: 'segmentSk' },
  /** Legs of calls that came into a queue, by UTC day and when they did. */
  calls: { pk: 'callsPk', sk: 'callsSk' },
} as const;

/** 8 shards x 1,000 writes/s a partition, 4 index writes a case: room for 2,000 new cases a second in one team. */
export const SHARDS = 8;

const STAFF = ['agent', 'supervisor', 'manager', 'admin'] as const;
const DESK = ['agent', 'supervisor', 'admin'] as const;
const LINE_KEEPERS = ['supervisor', 'admin'] as const;
const REPORTING = ['supervisor', 'manager', 'admin'] as const;

/** Somebody waits, or the state machine does: some reads and a write of the table. */
const AWAITED = { timeoutSeconds: 10, memoryMiB: 256 } as const;
/** Behind a queue, the feed or events: nobody waits, and services that are away are given time. */
const BEHIND = { timeoutSeconds: 30, memoryMiB: 256 } as const;

/** Connect waits 8 s at most; every other web function must answer well within HTTP API's 30 s. */
export const FUNCTIONS = {
  'connect-call': { path: 'intake/connect-call', triggers: [{ kind: 'connect' }], timeoutSeconds: 8, memoryMiB: 512 },
  'contact-event': { path: 'intake/contact-event', triggers: [{ kind: 'contact-events' }], ...BEHIND },
  'contact-analysis': {
    path: 'intake/contact-analysis',
    triggers: [{ kind: 'queue', queue: 'analyses', batchSize: 1 }],
    timeoutSeconds: 30,
    // A file of 4 MiB, as text and as objects.
    memoryMiB: 512,
  },
  'web-form': {
    path: 'intake/web-form',
    triggers: [{ kind: 'http', route: 'POST /complaints', roles: 'public' }],
    ...AWAITED,
  },
  'log-case': { path: 'intake/log-case', triggers: [{ kind: 'http', route: 'POST /cases', roles: DESK }], ...AWAITED },
  'open-case': {
    path: 'intake/open-case',
    triggers: [{ kind: 'queue', queue: 'complaints', batchSize: 10 }],
    ...BEHIND,
  },
  'acknowledge-case': {
    path: 'resolution/acknowledge-case',
    triggers: [{ kind: 'task', state: 'AcknowledgeCase' }],
    ...AWAITED,
  },
  'await-resolution': {
    path: 'resolution/await-resolution',
    triggers: [{ kind: 'task', state: 'AwaitResolution' }],
    ...AWAITED,
  },
  'ask-customer': { path: 'resolution/ask-customer', triggers: [{ kind: 'task', state: 'AskCustomer' }], ...AWAITED },
  'escalate-case': {
    path: 'resolution/escalate-case',
    triggers: [{ kind: 'task', state: 'EscalateCase' }],
    ...AWAITED,
  },
  'close-case': { path: 'resolution/close-case', triggers: [{ kind: 'task', state: 'CloseCase' }], ...AWAITED },
  'apply-command': {
    path: 'resolution/apply-command',
    triggers: [{ kind: 'http', route: 'POST /cases/{caseNumber}/commands', roles: DESK }],
    ...AWAITED,
  },
  'command-many': {
    path: 'desk/command-many',
    triggers: [{ kind: 'http', route: 'POST /cases/commands', roles: DESK }],
    timeoutSeconds: 29,
    memoryMiB: 512,
  },
  'merge-many': {
    path: 'desk/merge-many',
    triggers: [{ kind: 'http', route: 'POST /cases/{caseNumber}/merges', roles: DESK }],
    timeoutSeconds: 29,
    memoryMiB: 256,
  },
  'count-merges': {
    path: 'desk/count-merges',
    triggers: [{ kind: 'http', route: 'GET /merges', roles: REPORTING }],
    ...AWAITED,
  },
  'split-case': {
    path: 'intake/split-case',
    triggers: [{ kind: 'http', route: 'POST /cases/{caseNumber}/splits', roles: DESK }],
    ...AWAITED,
  },
  'read-duplicates': {
    path: 'desk/read-duplicates',
    triggers: [{ kind: 'http', route: 'GET /cases/{caseNumber}/duplicates', roles: STAFF }],
    ...AWAITED,
  },
  'mail-news': {
    path: 'desk/mail-news',
    triggers: [{ kind: 'schedule', everySeconds: 300 }],
    // A page of a hundred open cases takes some ten milliseconds, and there may be tens of thousands.
    timeoutSeconds: 120,
    memoryMiB: 256,
  },
  'read-mentions': {
    path: 'desk/read-mentions',
    triggers: [{ kind: 'http', route: 'GET /mentions', roles: STAFF }],
    ...AWAITED,
  },
  'mark-mentions': {
    path: 'desk/mark-mentions',
    triggers: [{ kind: 'http', route: 'POST /mentions', roles: STAFF }],
    ...AWAITED,
  },
  'read-filters': {
    path: 'desk/read-filters',
    triggers: [{ kind: 'http', route: 'GET /filters', roles: STAFF }],
    ...AWAITED,
  },
  'keep-filter': {
    path: 'desk/keep-filter',
    triggers: [{ kind: 'http', route: 'POST /filters', roles: STAFF }],
    ...AWAITED,
  },
  'read-own-results': {
    path: 'desk/read-own-results',
    triggers: [{ kind: 'http', route: 'GET /own-results', roles: DESK }],
    ...AWAITED,
  },
  'read-line-board': {
    path: 'desk/read-line-board',
    triggers: [{ kind: 'http', route: 'GET /line/board', roles: REPORTING }],
    ...AWAITED,
  },
  'read-handover': {
    path: 'desk/read-handover',
    triggers: [{ kind: 'http', route: 'GET /handover', roles: STAFF }],
    ...AWAITED,
  },
  'preview-letter': {
    path: 'resolution/preview-letter',
    triggers: [{ kind: 'http', route: 'POST /cases/{caseNumber}/letter-preview', roles: DESK }],
    ...AWAITED,
  },
  'read-cases': {
    path: 'resolution/read-cases',
    triggers: [{ kind: 'http', route: 'GET /cases', roles: STAFF }],
    ...AWAITED,
  },
  'read-case': {
    path: 'resolution/read-case',
    triggers: [{ kind: 'http', route: 'GET /cases/{caseNumber}', roles: STAFF }],
    ...AWAITED,
  },
  ...GUIDANCE,
  'read-customer': {
    path: 'resolution/read-customer',
    triggers: [{ kind: 'http', route: 'GET /customers/{customerId}', roles: STAFF }],
    ...AWAITED,
  },
  'read-status': {
    path: 'resolution/read-status',
    triggers: [{ kind: 'http', route: 'GET /complaints/{caseNumber}', roles: 'public' }],
    ...AWAITED,
  },
  ...WRITTEN,
  'ask-for-number': {
    path: 'self-service/ask-for-number',
    triggers: [{ kind: 'http', route: 'GET /status', roles: 'public' }],
    ...AWAITED,
  },
  'find-status': {
    path: 'self-service/find-status',
    triggers: [{ kind: 'http', route: 'POST /status', roles: 'public' }],
    ...AWAITED,
  },
  'show-status': {
    path: 'self-service/show-status',
    triggers: [{ kind: 'http', route: 'GET /status/{token}', roles: 'public' }],
    ...AWAITED,
  },
  'change-status': {
    path: 'self-service/change-status',
    triggers: [{ kind: 'http', route: 'POST /status/{token}', roles: 'public' }],
    ...AWAITED,
  },
  'answer-survey': {
    path: 'resolution/answer-survey',
    triggers: [{ kind: 'http', route: 'POST /surveys/{token}', roles: 'public' }],
    ...AWAITED,
  },
  'show-survey': {
    path: 'resolution/show-survey',
    triggers: [{ kind: 'http', route: 'GET /surveys/{token}', roles: 'public' }],
    ...AWAITED,
  },
  'record-outcome': {
    path: 'resolution/record-outcome',
    triggers: [{ kind: 'http', route: 'POST /remedies/{remedyId}/outcome', roles: ['operator', 'admin'] }],
    ...AWAITED,
  },
  'follow-changes': {
    path: 'following/follow-changes',
    triggers: [
      { kind: 'feed', batchSize: 100 },
      { kind: 'queue', queue: 'follow-failures', batchSize: 1 },
    ],
    ...BEHIND,
  },
  'export-changes': {
    path: 'following/export-changes',
    triggers: [
      { kind: 'feed', batchSize: 100 },
      { kind: 'queue', queue: 'export-failures', batchSize: 1 },
    ],
    ...BEHIND,
  },
  'send-letter': {
    path: 'following/send-letter',
    triggers: [{ kind: 'queue', queue: 'letters', batchSize: 2 }],
    ...BEHIND,
  },
  'fulfil-remedy': {
    path: 'following/fulfil-remedy',
    triggers: [{ kind: 'queue', queue: 'fulfilments', batchSize: 5 }],
    ...BEHIND,
  },
  'give-case': {
    path: 'following/give-case',
    triggers: [{ kind: 'queue', queue: 'assignments', batchSize: 1 }],
    ...BEHIND,
  },
  'offer-task': {
    path: 'following/offer-task',
    triggers: [{ kind: 'queue', queue: 'tasks', batchSize: 1 }],
    ...BEHIND,
  },
  'record-purchases': {
    path: 'loyalty/record-purchases',
    triggers: [{ kind: 'http', route: 'POST /purchases', roles: ['operator', 'admin'] }],
    timeoutSeconds: 20,
    memoryMiB: 512,
  },
  'remember-purchases': {
    path: 'loyalty/remember-purchases',
    triggers: [{ kind: 'queue', queue: 'customer-purchases', batchSize: 10 }],
    ...BEHIND,
  },
  'record-problem-survey': {
    path: 'loyalty/record-problem-survey',
    triggers: [{ kind: 'http', route: 'POST /problem-surveys', roles: REPORTING }],
    ...AWAITED,
  },
  'request-report': {
    path: 'reports/request-report',
    triggers: [{ kind: 'http', route: 'GET /reports/{name}', roles: REPORTING }],
    ...AWAITED,
  },
  'ask-market-damage': {
    path: 'reports/ask-market-damage',
    triggers: [{ kind: 'http', route: 'POST /reports/market-damage', roles: REPORTING }],
    ...AWAITED,
  },
  'read-report': {
    path: 'reports/read-report',
    triggers: [{ kind: 'http', route: 'GET /reports/runs/{id}', roles: REPORTING }],
    ...AWAITED,
  },
  'read-report-tables': {
    path: 'reports/read-report-tables',
    triggers: [{ kind: 'http', route: 'GET /reports/runs/{id}/tables', roles: REPORTING }],
    ...AWAITED,
  },
  'run-report': {
    path: 'reports/run-report',
    triggers: [{ kind: 'queue', queue: 'reports', batchSize: 1 }],
    // On AWS the first of a snapshot waits for Athena to write what all of them read.
    timeoutSeconds: 300,
    memoryMiB: 1024,
  },
  'precompute-reports': {
    path: 'reports/precompute-reports',
    triggers: [{ kind: 'schedule', everySeconds: 86_400, atUtc: '01:00' }],
    timeoutSeconds: 300,
    memoryMiB: 256,
  },
  'mail-reports': {
    path: 'reports/mail-reports',
    // When the night's reports are ready, and before anybody comes in from Europe westwards.
    triggers: [{ kind: 'schedule', everySeconds: 86_400, atUtc: '03:00' }],
    timeoutSeconds: 60,
    memoryMiB: 256,
  },
  'send-report': {
    path: 'reports/send-report',
    triggers: [{ kind: 'queue', queue: 'report-mails', batchSize: 1 }],
    // As run-report, and then some pictures: a second of a processor each.
    timeoutSeconds: 300,
    memoryMiB: 1769,
  },
  ...INDICATOR_FUNCTIONS,
  ...QUALITY_FUNCTIONS,
  ...RECORD_FUNCTIONS,
  ...WATCHING,
  'watch-deadlines': {
    path: 'operations/watch-deadlines',
    triggers: [{ kind: 'schedule', everySeconds: 60 }],
    timeoutSeconds: 60,
    memoryMiB: 256,
  },
  'watch-executions': {
    path: 'operations/watch-executions',
    triggers: [{ kind: 'schedule', everySeconds: 300 }],
    timeoutSeconds: 300,
    memoryMiB: 256,
  },
  'free-reservations': {
    path: 'operations/free-reservations',
    triggers: [{ kind: 'schedule', everySeconds: 300 }],
    timeoutSeconds: 300,
    memoryMiB: 256,
  },
  'reconcile-contacts': {
    path: 'operations/reconcile-contacts',
    triggers: [{ kind: 'schedule', everySeconds: 900 }],
    timeoutSeconds: 300,
    memoryMiB: 256,
  },
  'give-waiting': {
    path: 'operations/give-waiting',
    triggers: [{ kind: 'schedule', everySeconds: 300 }],
    timeoutSeconds: 300,
    memoryMiB: 256,
  },
  'read-people': {
    path: 'staffing/read-people',
    triggers: [{ kind: 'http', route: 'GET /people', roles: STAFF }],
    ...AWAITED,
  },
  'read-roster': {
    path: 'staffing/read-roster',
    triggers: [{ kind: 'http', route: 'GET /roster', roles: LINE_KEEPERS }],
    ...AWAITED,
  },
  'set-roster': {
    path: 'staffing/set-roster',
    triggers: [{ kind: 'http', route: 'POST /roster', roles: LINE_KEEPERS }],
    ...AWAITED,
  },
  'set-account': {
    path: 'staffing/set-account',
    triggers: [{ kind: 'http', route: 'POST /accounts', roles: ['admin'] }],
    ...AWAITED,
  },
  'read-load': {
    path: 'operations/read-load',
    triggers: [{ kind: 'http', route: 'GET /load', roles: ['supervisor', 'manager', 'admin'] }],
    ...AWAITED,
  },
  'read-notice': {
    path: 'operations/read-notice',
    triggers: [{ kind: 'http', route: 'GET /line/notice', roles: LINE_KEEPERS }],
    ...AWAITED,
  },
  'set-notice': {
    path: 'operations/set-notice',
    triggers: [{ kind: 'http', route: 'POST /line/notice', roles: LINE_KEEPERS }],
    ...AWAITED,
  },
  'read-hours': {
    path: 'operations/read-hours',
    triggers: [{ kind: 'http', route: 'GET /hours', roles: STAFF }],
    ...AWAITED,
  },
  'set-hours': {
    path: 'operations/set-hours',
    triggers: [{ kind: 'http', route: 'POST /hours', roles: LINE_KEEPERS }],
    ...AWAITED,
  },
  'stamp-token': {
    path: 'operations/stamp-token',
    triggers: [{ kind: 'token' }],
    // Cognito waits 5 s.
    timeoutSeconds: 5,
    memoryMiB: 256,
  },
  'describe-api': {
    path: 'operations/describe-api',
    triggers: [{ kind: 'http', route: 'GET /openapi.json', roles: 'public' }],
    ...AWAITED,
  },
} as const satisfies Record<string, FunctionFacts>;
export type FunctionName = keyof typeof FUNCTIONS;
