import type { FunctionFacts } from '../topology.ts';

const STAFF = ['agent', 'supervisor', 'manager', 'admin'] as const;
/** Somebody waits: a read or two of the table. */
const AWAITED = { timeoutSeconds: 10, memoryMiB: 256 } as const;

/** What tells the desk how to deal with a case. */
export const GUIDANCE = {
  'read-playbooks': {
    path: 'resolution/read-playbooks',
    triggers: [{ kind: 'http', route: 'GET /playbooks', roles: STAFF }],
    ...AWAITED,
  },
  'read-causes': {
    path: 'resolution/read-causes',
    triggers: [{ kind: 'http', route: 'GET /causes', roles: STAFF }],
    ...AWAITED,
  },
} as const satisfies Record<string, FunctionFacts>;
