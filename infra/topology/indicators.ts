import type { FunctionFacts } from '../topology.ts';

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
} as const satisfies Record<string, FunctionFacts>;
