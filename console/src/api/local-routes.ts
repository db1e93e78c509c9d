import type { telephoneBoard } from '../../../events/desk/telephone-board.v1.ts';
import type { operatorAudit, operatorRedrive, operatorState, redriven } from '../../../events/operator.v1.ts';
import type { Route } from './route.ts';

/** Pages of the house on one machine only. On AWS nothing is there: ask them only where people sign in without Cognito. */
export interface LocalRoutes {
  'GET /desk/board': Route<{ answer: typeof telephoneBoard }>;
  'GET /operator/state': Route<{ answer: typeof operatorState }>;
  'POST /operator/redrive': Route<{ body: typeof operatorRedrive; answer: typeof redriven }>;
  'POST /operator/audit': Route<{ answer: typeof operatorAudit }>;
}
