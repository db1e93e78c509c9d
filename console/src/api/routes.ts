import type * as z from 'zod';
import type { reportAnswer } from '../../../events/report-run.v1.ts';
import type { LocalRoutes } from './local-routes.ts';
import type { CaseRoutes } from './routes/case-routes.ts';
import type { DeskRoutes } from './routes/desk-routes.ts';
import type { QualityRoutes } from './routes/quality-routes.ts';
import type { ReportRoutes } from './routes/report-routes.ts';
import type { SteeringRoutes } from './routes/steering-routes.ts';
import type { TelephoneRoutes } from './routes/telephone-routes.ts';

/** Every route that the console asks, a file for each room of the app. The names are those of `OPERATIONS` in `events/`. */
export interface Routes
  extends CaseRoutes,
    DeskRoutes,
    TelephoneRoutes,
    SteeringRoutes,
    QualityRoutes,
    ReportRoutes,
    LocalRoutes {}

export type RouteName = keyof Routes;
export type AnswerOf<R extends RouteName> = Routes[R]['answer'];
/** `path`, `query` and `body`, as the route has them. */
export type AskedOf<R extends RouteName> = Routes[R]['asked'];

export type CaseSummary = AnswerOf<'GET /cases'>['cases'][number];
export type CaseView = AnswerOf<'GET /cases/{caseNumber}'>;
export type CaseDetail = AnswerOf<'POST /cases/{caseNumber}/commands'>;
export type CaseCommand = AskedOf<'POST /cases/{caseNumber}/commands'>['body'];
export type CustomerView = AnswerOf<'GET /customers/{customerId}'>;
/** A finished report; what each has beside notes is its own. */
export type ReportAnswer = z.output<typeof reportAnswer>;
export type ReportTables = AnswerOf<'GET /reports/runs/{id}/tables'>;
export type ReportTable = ReportTables['tables'][number];
