import type { FunctionFacts } from '../topology.ts';

const MANAGING = ['manager', 'admin'] as const;

/** Functions that keep the record: who may see it, who is forgotten, and when. */
export const RECORD_FUNCTIONS = {
  'read-register': {
    path: 'record/read-register',
    triggers: [{ kind: 'http', route: 'GET /register', roles: MANAGING }],
    // Athena answers within seconds, mostly; HTTP API waits 30.
    timeoutSeconds: 25,
    memoryMiB: 512,
  },
} as const satisfies Record<string, FunctionFacts>;
