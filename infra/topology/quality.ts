import type { FunctionFacts } from '../topology.ts';

const DESK = ['agent', 'supervisor', 'admin'] as const;
const REVIEWING = ['supervisor', 'admin'] as const;
/** Somebody waits: some reads and a write of the table. */
const AWAITED = { timeoutSeconds: 10, memoryMiB: 256 } as const;

/** How people's work on cases is reviewed. */
export const QUALITY_FUNCTIONS = {
  'read-scorecards': {
    path: 'quality/read-scorecards',
    triggers: [{ kind: 'http', route: 'GET /scorecards', roles: DESK }],
    ...AWAITED,
  },
  'read-review-board': {
    path: 'quality/read-review-board',
    triggers: [{ kind: 'http', route: 'GET /scorecards/board', roles: REVIEWING }],
    ...AWAITED,
  },
  'draw-case': {
    path: 'quality/draw-case',
    triggers: [{ kind: 'http', route: 'GET /scorecards/sample', roles: REVIEWING }],
    ...AWAITED,
  },
  'read-case-scorecards': {
    path: 'quality/read-case-scorecards',
    triggers: [{ kind: 'http', route: 'GET /cases/{caseNumber}/scorecards', roles: DESK }],
    ...AWAITED,
  },
  'give-scorecard': {
    path: 'quality/give-scorecard',
    triggers: [{ kind: 'http', route: 'POST /cases/{caseNumber}/scorecards', roles: REVIEWING }],
    ...AWAITED,
  },
  'answer-scorecard': {
    path: 'quality/answer-scorecard',
    triggers: [{ kind: 'http', route: 'POST /cases/{caseNumber}/scorecards/{person}', roles: DESK }],
    ...AWAITED,
  },
} as const satisfies Record<string, FunctionFacts>;
