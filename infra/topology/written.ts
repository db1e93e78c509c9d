import type { Role } from '../../shared/domain/case/vocabulary.ts';
import type { FunctionFacts } from '../topology.ts';

const DESK: readonly Role[] = ['agent', 'supervisor', 'admin'];
const STAFF: readonly Role[] = ['agent', 'supervisor', 'manager', 'admin'];
const AWAITED = { timeoutSeconds: 10, memoryMiB: 256 } as const;

/** What is written back and forth with the customer, and between teams. */
export const WRITTEN = {
  'answer-question': {
    path: 'self-service/answer-question',
    triggers: [{ kind: 'http', route: 'POST /status/{token}/answers', roles: 'public' }],
    timeoutSeconds: 10,
    // A form with 4 MiB of files: as base64, as bytes, and sealed.
    memoryMiB: 512,
  },
  'show-form': {
    path: 'intake/show-form',
    triggers: [{ kind: 'http', route: 'GET /complain', roles: 'public' }],
    ...AWAITED,
  },
  'take-form': {
    path: 'intake/take-form',
    triggers: [{ kind: 'http', route: 'POST /complain', roles: 'public' }],
    timeoutSeconds: 10,
    // As above: its files.
    memoryMiB: 512,
  },
  'show-receipt': {
    path: 'intake/show-receipt',
    triggers: [{ kind: 'http', route: 'GET /receipts/{token}', roles: 'public' }],
    ...AWAITED,
  },
  'read-tasks': {
    path: 'delegation/read-tasks',
    triggers: [{ kind: 'http', route: 'GET /delegated-tasks', roles: DESK }],
    ...AWAITED,
  },
  'finish-task': {
    path: 'delegation/finish-task',
    triggers: [{ kind: 'http', route: 'POST /delegated-tasks/{caseNumber}/{taskId}', roles: DESK }],
    ...AWAITED,
  },
  'receive-email': {
    path: 'intake/receive-email',
    triggers: [{ kind: 'queue', queue: 'mails', batchSize: 1 }],
    // A mail of 40 MB, read and sealed, needs a few times its size.
    timeoutSeconds: 60,
    memoryMiB: 1024,
  },
  'offer-file': {
    path: 'evidence/offer-file',
    triggers: [{ kind: 'http', route: 'POST /cases/{caseNumber}/files', roles: DESK }],
    ...AWAITED,
  },
  'keep-file': {
    path: 'evidence/keep-file',
    triggers: [{ kind: 'http', route: 'POST /cases/{caseNumber}/files/{fileId}', roles: DESK }],
    ...AWAITED,
  },
  'read-file': {
    path: 'evidence/read-file',
    triggers: [{ kind: 'http', route: 'GET /cases/{caseNumber}/files/{fileId}', roles: STAFF }],
    ...AWAITED,
  },
  'read-recordings': {
    path: 'evidence/read-recordings',
    triggers: [{ kind: 'http', route: 'GET /cases/{caseNumber}/calls/{contactId}/recordings', roles: STAFF }],
    // Connect is asked for what is not known yet, and holds back who asks more than twice a second for up to 15 s.
    timeoutSeconds: 25,
    memoryMiB: 256,
  },
  'send-file': {
    path: 'self-service/send-file',
    triggers: [{ kind: 'http', route: 'POST /status/{token}/files', roles: 'public' }],
    ...AWAITED,
  },
  'keep-sent-file': {
    path: 'self-service/keep-sent-file',
    triggers: [{ kind: 'http', route: 'POST /status/{token}/files/{fileId}', roles: 'public' }],
    ...AWAITED,
  },
} as const satisfies Record<string, FunctionFacts>;
