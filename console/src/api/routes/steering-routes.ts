import type {
  actionPath,
  actionPlan,
  actionRevision,
  actionsQuery,
  actionsView,
  actionView,
} from '../../../../events/action.v1.ts';
import type { casePath } from '../../../../events/case-view.v1.ts';
import type {
  delegatedTaskPath,
  taskFinished,
  taskResult,
  tasksPage,
  tasksQuery,
} from '../../../../events/correspondence/delegated-task.v1.ts';
import type { mergeMany, mergesAnswered, mergesByPerson, mergesQuery } from '../../../../events/desk/bulk.v1.ts';
import type { lineBoardView } from '../../../../events/desk/line-board.v1.ts';
import type { duplicatesView, handoverQuery, handoverView } from '../../../../events/desk/lists.v1.ts';
import type { currentLineNotice, lineNotice } from '../../../../events/line-notice.v1.ts';
import type { causesView } from '../../../../events/playbook.v1.ts';
import type { hoursCommand, hoursView } from '../../../../events/staffing/hours.v1.ts';
import type {
  accountChanged,
  accountCommand,
  loadView,
  peopleView,
  rosterChanged,
  rosterCommand,
  rosterView,
} from '../../../../events/staffing/roster.v1.ts';
import type { Route } from '../route.ts';

/** What the pages of who steers ask for: load, people, hours, the line, merging, tasks and actions. */
export interface SteeringRoutes {
  'GET /load': Route<{ answer: typeof loadView }>;
  'GET /people': Route<{ answer: typeof peopleView }>;
  'GET /roster': Route<{ answer: typeof rosterView }>;
  'POST /roster': Route<{ body: typeof rosterCommand; answer: typeof rosterChanged }>;
  'POST /accounts': Route<{ body: typeof accountCommand; answer: typeof accountChanged }>;
  'GET /hours': Route<{ answer: typeof hoursView }>;
  'POST /hours': Route<{ body: typeof hoursCommand; answer: typeof hoursView }>;
  'GET /line/board': Route<{ answer: typeof lineBoardView }>;
  'GET /line/notice': Route<{ answer: typeof currentLineNotice }>;
  'POST /line/notice': Route<{ body: typeof lineNotice; answer: typeof currentLineNotice }>;
  'GET /handover': Route<{ query: typeof handoverQuery; answer: typeof handoverView }>;
  'GET /merges': Route<{ query: typeof mergesQuery; answer: typeof mergesByPerson }>;
  'GET /cases/{caseNumber}/duplicates': Route<{ path: typeof casePath; answer: typeof duplicatesView }>;
  'POST /cases/{caseNumber}/merges': Route<{
    path: typeof casePath;
    body: typeof mergeMany;
    answer: typeof mergesAnswered;
  }>;
  'GET /delegated-tasks': Route<{ query: typeof tasksQuery; answer: typeof tasksPage }>;
  'POST /delegated-tasks/{caseNumber}/{taskId}': Route<{
    path: typeof delegatedTaskPath;
    body: typeof taskResult;
    answer: typeof taskFinished;
  }>;
  'GET /causes': Route<{ answer: typeof causesView }>;
  'GET /actions': Route<{ query: typeof actionsQuery; answer: typeof actionsView }>;
  'POST /actions': Route<{ body: typeof actionPlan; answer: typeof actionView }>;
  'POST /actions/{actionId}': Route<{
    path: typeof actionPath;
    body: typeof actionRevision;
    answer: typeof actionView;
  }>;
}
