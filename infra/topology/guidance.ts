import type { FunctionFacts } from '../topology.ts';

const STAFF = ['agent', 'supervisor', 'manager', 'admin'] as const;
const PREVENTING = ['supervisor', 'manager', 'admin'] as const;
/** Somebody waits: a read or two of the table. */
const AWAITED = { timeoutSeconds: 10, memoryMiB: 256 } as const;

/** What tells the desk how to deal with a case, and what is done so that there is no next one. */
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
  'read-actions': {
    path: 'prevention/read-actions',
    triggers: [{ kind: 'http', route: 'GET /actions', roles: PREVENTING }],
    ...AWAITED,
  },
  'plan-action': {
    path: 'prevention/plan-action',
    triggers: [{ kind: 'http', route: 'POST /actions', roles: PREVENTING }],
    ...AWAITED,
  },
  'change-action': {
    path: 'prevention/change-action',
    triggers: [{ kind: 'http', route: 'POST /actions/{actionId}', roles: PREVENTING }],
    ...AWAITED,
  },
} as const satisfies Record<string, FunctionFacts>;
