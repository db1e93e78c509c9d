import type { casePath } from '../../../../events/case-view.v1.ts';
import type {
  caseFilePath,
  caseFilesPath,
  fileKept,
  fileLink,
  fileOffer,
  filePlace,
} from '../../../../events/correspondence/file.v1.ts';
import type { mergeMany, mergesAnswered, splitAccepted, splitOff } from '../../../../events/desk/bulk.v1.ts';
import type {
  duplicatesView,
  mentionsMarked,
  mentionsPage,
  mentionsQuery,
  mentionsRead,
} from '../../../../events/desk/lists.v1.ts';
import type { ownResultsView } from '../../../../events/desk/own-results.v1.ts';
import type { letterPreview, letterPreviewed } from '../../../../events/letter-preview.v1.ts';
import type { causesView } from '../../../../events/playbook.v1.ts';
import type { Route } from '../route.ts';

/** What agents ask for beside the case itself: the letter as it would go, causes, duplicates, files, what waits for them. */
export interface DeskRoutes {
  'POST /cases/{caseNumber}/letter-preview': Route<{
    path: typeof casePath;
    body: typeof letterPreview;
    answer: typeof letterPreviewed;
  }>;
  'GET /causes': Route<{ answer: typeof causesView }>;
  'GET /cases/{caseNumber}/duplicates': Route<{ path: typeof casePath; answer: typeof duplicatesView }>;
  'POST /cases/{caseNumber}/merges': Route<{
    path: typeof casePath;
    body: typeof mergeMany;
    answer: typeof mergesAnswered;
  }>;
  'POST /cases/{caseNumber}/splits': Route<{
    path: typeof casePath;
    body: typeof splitOff;
    answer: typeof splitAccepted;
  }>;
  'POST /cases/{caseNumber}/files': Route<{
    path: typeof caseFilesPath;
    body: typeof fileOffer;
    answer: typeof filePlace;
  }>;
  'POST /cases/{caseNumber}/files/{fileId}': Route<{ path: typeof caseFilePath; answer: typeof fileKept }>;
  'GET /cases/{caseNumber}/files/{fileId}': Route<{ path: typeof caseFilePath; answer: typeof fileLink }>;
  'GET /own-results': Route<{ answer: typeof ownResultsView }>;
  'GET /mentions': Route<{ query: typeof mentionsQuery; answer: typeof mentionsPage }>;
  'POST /mentions': Route<{ body: typeof mentionsRead; answer: typeof mentionsMarked }>;
}
