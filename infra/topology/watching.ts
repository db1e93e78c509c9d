import type { FunctionFacts } from '../topology.ts';

/** Somebody waits: some reads and a write of the table. */
const AWAITED = { timeoutSeconds: 10, memoryMiB: 256 } as const;

/** Functions that watch for customers who say nothing: docs/segments.md. */
export const WATCHING = {
  'watch-segments': {
    path: 'loyalty/watch-segments',
    triggers: [{ kind: 'schedule', everySeconds: 3600 }],
    // 20,000 customers a round, five reads and a write each.
    timeoutSeconds: 600,
    memoryMiB: 512,
  },
  'read-segment': {
    path: 'loyalty/read-segment',
    triggers: [{ kind: 'http', route: 'GET /segments/{segment}/customers', roles: ['manager', 'admin'] }],
    ...AWAITED,
  },
  'record-consents': {
    path: 'loyalty/record-consents',
    triggers: [
      { kind: 'http', route: 'POST /marketing-consents', roles: ['agent', 'supervisor', 'operator', 'admin'] },
    ],
    // A hundred consents, some reads and writes each.
    timeoutSeconds: 25,
    memoryMiB: 256,
  },
} as const satisfies Record<string, FunctionFacts>;
