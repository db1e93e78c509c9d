import type { caseCommand } from '../../../../events/case-command.v1.ts';
import type { caseDetailView, casePath, caseView } from '../../../../events/case-view.v1.ts';
import type { accepted, loggedCase } from '../../../../events/complaint.v1.ts';
import type { callRecordings, recordingsPath } from '../../../../events/correspondence/recordings.v1.ts';
import type { bulkAnswers, bulkCommand } from '../../../../events/desk/bulk.v1.ts';
import type { filtersQuery, filterToKeep, savedFilters } from '../../../../events/desk/lists.v1.ts';
import type { casesPage, casesQuery, customerPath, customerView } from '../../../../events/worklist.v1.ts';
import type { Route } from '../route.ts';

/** What the worklist and the page of a case ask for. */
export interface CaseRoutes {
  'GET /cases': Route<{ query: typeof casesQuery; answer: typeof casesPage }>;
  'POST /cases': Route<{ body: typeof loggedCase; answer: typeof accepted }>;
  'GET /cases/{caseNumber}': Route<{ path: typeof casePath; answer: typeof caseView }>;
  'POST /cases/{caseNumber}/commands': Route<{
    path: typeof casePath;
    body: typeof caseCommand;
    answer: typeof caseDetailView;
  }>;
  'GET /cases/{caseNumber}/calls/{contactId}/recordings': Route<{
    path: typeof recordingsPath;
    answer: typeof callRecordings;
  }>;
  'POST /cases/commands': Route<{ body: typeof bulkCommand; answer: typeof bulkAnswers }>;
  'GET /filters': Route<{ query: typeof filtersQuery; answer: typeof savedFilters }>;
  'POST /filters': Route<{ body: typeof filterToKeep; answer: typeof savedFilters }>;
  'GET /customers/{customerId}': Route<{ path: typeof customerPath; answer: typeof customerView }>;
}
