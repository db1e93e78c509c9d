import type { FunctionFacts } from '../topology.ts';

/** Who may have a person forgotten, or hand out all that is known of one. */
const KEEPERS = ['admin'] as const;
const MANAGING = ['manager', 'admin'] as const;

/** Somebody waits: some reads and a write of the table. */
const AWAITED = { timeoutSeconds: 10, memoryMiB: 256 } as const;

/** Functions that keep the record: who may see it, who is forgotten, and when. */
export const RECORD_FUNCTIONS = {
  'request-erasure': {
    path: 'record/request-erasure',
    triggers: [{ kind: 'http', route: 'POST /erasures', roles: KEEPERS }],
    ...AWAITED,
  },
  'read-erasure': {
    path: 'record/read-erasure',
    triggers: [{ kind: 'http', route: 'GET /erasures/{erasureId}', roles: KEEPERS }],
    ...AWAITED,
  },
  'erase-customer': {
    path: 'operations/erase-customer',
    triggers: [{ kind: 'queue', queue: 'erasures', batchSize: 1 }],
    timeoutSeconds: 60,
    memoryMiB: 256,
  },
  'keep-retention': {
    path: 'operations/keep-retention',
    triggers: [{ kind: 'schedule', everySeconds: 3600 }],
    timeoutSeconds: 120,
    memoryMiB: 256,
  },
  'export-customer': {
    path: 'record/export-customer',
    triggers: [{ kind: 'http', route: 'GET /customers/{customerId}/export', roles: KEEPERS }],
    // Athena answers within seconds, mostly; HTTP API waits 30.
    timeoutSeconds: 25,
    memoryMiB: 512,
  },
  'read-register': {
    path: 'record/read-register',
    triggers: [{ kind: 'http', route: 'GET /register', roles: MANAGING }],
    // Athena answers within seconds, mostly; HTTP API waits 30.
    timeoutSeconds: 25,
    memoryMiB: 512,
  },
} as const satisfies Record<string, FunctionFacts>;
