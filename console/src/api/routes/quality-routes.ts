import type { casePath } from '../../../../events/case-view.v1.ts';
import type {
  caseScorecardsView,
  reviewBoard,
  sampledCase,
  sampleQuery,
  scorecardAnswer,
  scorecardPath,
  scorecardsQuery,
  scorecardsView,
  scorecardToGive,
  scorecardView,
} from '../../../../events/quality/scorecard.v1.ts';
import type { Route } from '../route.ts';

/** How work on cases is reviewed. */
export interface QualityRoutes {
  'GET /scorecards': Route<{ query: typeof scorecardsQuery; answer: typeof scorecardsView }>;
  'GET /scorecards/board': Route<{ answer: typeof reviewBoard }>;
  'GET /scorecards/sample': Route<{ query: typeof sampleQuery; answer: typeof sampledCase }>;
  'GET /cases/{caseNumber}/scorecards': Route<{ path: typeof casePath; answer: typeof caseScorecardsView }>;
  'POST /cases/{caseNumber}/scorecards': Route<{
    path: typeof casePath;
    body: typeof scorecardToGive;
    answer: typeof scorecardView;
  }>;
  'POST /cases/{caseNumber}/scorecards/{person}': Route<{
    path: typeof scorecardPath;
    body: typeof scorecardAnswer;
    answer: typeof scorecardView;
  }>;
}
