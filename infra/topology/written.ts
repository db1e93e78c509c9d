import type { Role } from '../../shared/domain/case/vocabulary.ts';
import type { FunctionFacts } from '../topology.ts';

const DESK: readonly Role[] = ['agent', 'supervisor', 'admin'];
const AWAITED = { timeoutSeconds: 10, memoryMiB: 256 } as const;

/** What is written back and forth with the customer, and between teams. */
export const WRITTEN = {
  'answer-question': {
    path: 'self-service/answer-question',
    triggers: [{ kind: 'http', route: 'POST /status/{token}/answers', roles: 'public' }],
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
} as const satisfies Record<string, FunctionFacts>;
