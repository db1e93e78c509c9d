import type {
  indicatorsQuery,
  indicatorsView,
  indicatorTold,
  indicatorView,
} from '../../../../events/indicators/indicator.v1.ts';
import type { marketQuestion } from '../../../../events/loyalty/market-question.v1.ts';
import type {
  reportAnswer,
  reportPath,
  reportPending,
  reportQuery,
  runPath,
} from '../../../../events/report-run.v1.ts';
import type { finishedRun, reportTables } from '../../../../events/reports/report-tables.v1.ts';
import type { Route } from '../route.ts';

type AnswerOrRun = typeof reportAnswer | typeof reportPending;

/** What the pages of reports ask for. */
export interface ReportRoutes {
  'GET /reports/{name}': Route<{ path: typeof reportPath; query: typeof reportQuery; answer: AnswerOrRun }>;
  'POST /reports/market-damage': Route<{ body: typeof marketQuestion; answer: AnswerOrRun }>;
  'GET /reports/runs/{id}': Route<{ path: typeof runPath; answer: AnswerOrRun }>;
  'GET /reports/runs/{id}/tables': Route<{ path: typeof finishedRun; answer: typeof reportTables }>;
  'GET /indicators': Route<{ query: typeof indicatorsQuery; answer: typeof indicatorsView }>;
  'POST /indicators': Route<{ body: typeof indicatorTold; answer: typeof indicatorView }>;
}
