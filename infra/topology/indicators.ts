import type { FunctionFacts } from '../topology.ts';

const STAFF = ['agent', 'supervisor', 'manager', 'admin'] as const;
const REPORTING = ['supervisor', 'manager', 'admin'] as const;
/** Somebody waits: some reads and a write of the table. */
const AWAITED = { timeoutSeconds: 10, memoryMiB: 256 } as const;

/** What a firm measures beside its cases. */
export const INDICATOR_FUNCTIONS = {
  'record-indicator': {
    path: 'indicators/record-indicator',
    triggers: [{ kind: 'http', route: 'POST /indicators', roles: REPORTING }],
    ...AWAITED,
  },
  'read-indicators': {
    path: 'indicators/read-indicators',
    triggers: [{ kind: 'http', route: 'GET /indicators', roles: REPORTING }],
    ...AWAITED,
  },
  'give-pulse-link': {
    path: 'pulse/give-pulse-link',
    triggers: [{ kind: 'http', route: 'POST /pulse', roles: STAFF }],
    ...AWAITED,
  },
  'read-pulse': {
    path: 'pulse/read-pulse',
    triggers: [{ kind: 'http', route: 'GET /pulse', roles: STAFF }],
    ...AWAITED,
  },
  'show-pulse': {
    path: 'pulse/show-pulse',
    triggers: [{ kind: 'http', route: 'GET /pulse/{token}', roles: 'public' }],
    ...AWAITED,
  },
  'answer-pulse': {
    path: 'pulse/answer-pulse',
    triggers: [{ kind: 'http', route: 'POST /pulse/{token}', roles: 'public' }],
    ...AWAITED,
  },
  'release-pulse': {
    path: 'pulse/release-pulse',
    triggers: [{ kind: 'schedule', everySeconds: 86_400, atUtc: '02:00' }],
    // Some thousand answers, each unsealed, and as many deletions.
    timeoutSeconds: 300,
    memoryMiB: 256,
  },
} as const satisfies Record<string, FunctionFacts>;
