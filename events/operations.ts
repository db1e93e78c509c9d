import * as z from 'zod';
import { actionPath, actionPlan, actionRevision, actionsQuery, actionsView, actionView } from './action.v1.ts';
import {
  BUSY,
  DESK,
  LINE_KEEPERS,
  MALFORMED,
  NO_TOKEN,
  NOT_FOUND,
  OTHER_BODY,
  READING,
  REPORTING,
  refusal,
  STAFF,
  TOO_LARGE,
} from './answers.ts';
import { caseCommand } from './case-command.v1.ts';
import { caseDetailView, casePath, caseView, commandRefusal } from './case-view.v1.ts';
import { accepted, complaintForm, formHeaders, loggedCase } from './complaint.v1.ts';
import {
  complaintStatus,
  pageHeaders,
  statusAction,
  statusFound,
  statusHeaders,
  statusPageQuery,
  statusPath,
  statusSearch,
  statusTokenPath,
} from './complaint-status.v1.ts';
import { WRITTEN_OPERATIONS } from './correspondence/operations.ts';
import { DESK_OPERATIONS } from './desk/operations.ts';
import { INDICATOR_OPERATIONS } from './indicators/operations.ts';
import { letterPreview, letterPreviewed } from './letter-preview.v1.ts';
import { currentLineNotice, lineNotice } from './line-notice.v1.ts';
import { LOYALTY_OPERATIONS } from './loyalty/operations.ts';
import type { Operation } from './openapi.ts';
import { causesView, playbooksView } from './playbook.v1.ts';
import { PULSE_OPERATIONS } from './pulse/operations.ts';
import { purchaseBatch, purchasesKept } from './purchase.v1.ts';
import { QUALITY_OPERATIONS } from './quality/operations.ts';
import { RECORD_OPERATIONS } from './record/operations.ts';
import { remedyOutcome, remedyPath, remedyStanding } from './remedy-outcome.v1.ts';
import { reportAnswer, reportPath, reportPending, reportQuery, runPath } from './report-run.v1.ts';
import { finishedRun, reportTables } from './reports/report-tables.v1.ts';
import { STAFFING_OPERATIONS } from './staffing/operations.ts';
import { surveyAnswer, surveyPath, surveyQuery, surveyThanks } from './survey-answer.v1.ts';
import { WATCHING_OPERATIONS } from './watching/operations.ts';
import { casesPage, casesQuery, customerPath, customerView } from './worklist.v1.ts';

/** Every route of the API in the order of the flow; topology and the functions are held against it by a test. */
export const OPERATIONS: readonly Operation[] = [
  {
    route: 'POST /complaints',
    summary: 'Complain',
    description:
      'For customers, without signing in. `message` is all that is needed. Kept once this answers; send an Idempotency-Key ' +
      'so that a repeat after a lost answer gets the same number.',
    roles: 'public',
    headers: formHeaders,
    body: complaintForm,
    responses: {
      202: { description: 'Kept, and on its way to the people who will deal with it.', schema: accepted },
      400: MALFORMED,
      409: OTHER_BODY,
      413: TOO_LARGE,
      503: BUSY,
    },
  },
  {
    route: 'GET /complaints/{caseNumber}',
    summary: 'See how a complaint stands',
    description: 'For the customer: the number and the secret from the receipt open it.',
    roles: 'public',
    pathParameters: statusPath,
    headers: statusHeaders,
    responses: {
      200: { description: 'How it stands, and by when the next step is promised.', schema: complaintStatus },
      404: refusal('No complaint of this number and secret.'),
    },
  },
  {
    route: 'GET /status',
    summary: 'Open the page that asks for number and secret',
    roles: 'public',
    headers: pageHeaders,
    responses: { 200: { description: 'The page.', schema: z.string(), mediaType: 'text/html' } },
  },
  {
    route: 'POST /status',
    summary: 'Find the status page by number and secret',
    description: 'For the customer who holds the receipt. A form of the page is sent on to the status page (303).',
    roles: 'public',
    body: statusSearch,
    responses: {
      200: { description: 'Where the page of the case is.', schema: statusFound },
      400: MALFORMED,
      404: refusal('No complaint of this number and secret.'),
    },
  },
  {
    route: 'GET /status/{token}',
    summary: 'Open the page of a case',
    description: 'For the customer: the link in the acknowledgement. How it stands, what comes next, what can be done.',
    roles: 'public',
    pathParameters: statusTokenPath,
    query: statusPageQuery,
    responses: {
      200: { description: 'The page.', schema: z.string(), mediaType: 'text/html' },
      404: refusal('The link leads to no case.'),
    },
  },
  {
    route: 'POST /status/{token}',
    summary: 'Do something about your own case',
    description:
      'For the customer: accept or decline what we offer, add words, withdraw. A form of the page leads back to it (303).',
    roles: 'public',
    pathParameters: statusTokenPath,
    body: statusAction,
    responses: {
      200: { description: 'Done; how it stands now.', schema: complaintStatus },
      400: MALFORMED,
      404: refusal('The link leads to no case.'),
      409: refusal('Not as the case stands now.'),
      503: BUSY,
    },
  },
  {
    route: 'GET /surveys/{token}',
    summary: 'Open the page of a survey letter',
    description: 'For the customer: the link of the letter. The page sends its answer to the same address.',
    roles: 'public',
    pathParameters: surveyPath,
    query: surveyQuery,
    responses: {
      200: { description: 'The page.', schema: z.string(), mediaType: 'text/html' },
      404: refusal('Not the address of a survey.'),
    },
  },
  {
    route: 'POST /surveys/{token}',
    summary: 'Say what you think of our decision',
    description:
      'For the customer: the link in the letter is the proof. New facts, or a remedy that never came, reopen.',
    roles: 'public',
    pathParameters: surveyPath,
    body: surveyAnswer,
    responses: {
      200: { description: 'Recorded.', schema: surveyThanks },
      400: MALFORMED,
      404: refusal('The link is not, or no longer, good for an answer.'),
      409: refusal('The time for an answer is over, or the case cannot take one as it stands.'),
    },
  },
  {
    route: 'POST /cases',
    summary: 'Log a complaint for somebody',
    description: 'For agents: a letter, a visit, a post on the web. Deadlines count from `receivedAt`.',
    roles: DESK,
    headers: formHeaders,
    body: loggedCase,
    responses: {
      ...READING,
      202: { description: 'Kept; the case opens within seconds.', schema: accepted },
      409: OTHER_BODY,
      413: TOO_LARGE,
      503: BUSY,
    },
  },
  {
    route: 'GET /cases',
    summary: 'List or find cases',
    description:
      'Without a query: the open cases of your teams, what is due first on top. With `owner=me`: your own. With one of ' +
      '`number`, `caseId`, `phone`, `email`, `orderId`: the cases it names. With `category`, `from`, `until`: all cases by receipt.',
    roles: STAFF,
    query: casesQuery,
    responses: { ...READING, 200: { description: 'The cases that you may see.', schema: casesPage } },
  },
  {
    route: 'GET /cases/{caseNumber}',
    summary: 'Read a case',
    description: 'With its history, its texts and what was complained about.',
    roles: STAFF,
    pathParameters: casePath,
    responses: { ...READING, 200: { description: 'The case.', schema: caseView }, 404: NOT_FOUND },
  },
  {
    route: 'POST /cases/{caseNumber}/commands',
    summary: 'Do something with a case',
    description:
      'One command, named by `type`: take it, note something, decide, approve. Of two people at once one wins; with ' +
      '`ifVersion` you decide on what you have seen. What follows (letters, deadlines) follows by itself.',
    roles: DESK,
    pathParameters: casePath,
    body: caseCommand,
    responses: {
      200: { description: 'Done; the case after it.', schema: caseDetailView },
      400: MALFORMED,
      401: NO_TOKEN,
      403: { description: 'Not for you: your role, your team or your limit.', schema: commandRefusal },
      404: NOT_FOUND,
      409: { description: 'Not as the case stands now.', schema: commandRefusal },
      422: { description: 'Not with this content.', schema: commandRefusal },
      503: BUSY,
    },
  },
  ...WRITTEN_OPERATIONS,
  ...DESK_OPERATIONS,
  ...QUALITY_OPERATIONS,
  {
    route: 'POST /cases/{caseNumber}/letter-preview',
    summary: 'See a letter before it goes out',
    description:
      'Send the decision you are about to make, or a kind of letter. The text is that which will be sent; nothing is written.',
    roles: DESK,
    pathParameters: casePath,
    body: letterPreview,
    responses: { ...READING, 200: { description: 'The letter.', schema: letterPreviewed }, 404: NOT_FOUND },
  },
  {
    route: 'GET /playbooks',
    summary: 'List the playbooks',
    description: 'What can be followed today. The one for a case stands beside it, with its ticks.',
    roles: STAFF,
    responses: { ...READING, 200: { description: 'The newest version of each.', schema: playbooksView } },
  },
  {
    route: 'GET /causes',
    summary: 'List the root causes',
    description: 'The codes that `decide` and `nameCauses` take, with their class, their roots and their names.',
    roles: STAFF,
    responses: { ...READING, 200: { description: 'All causes.', schema: causesView } },
  },
  {
    route: 'GET /actions',
    summary: 'List corrective actions',
    description: 'What is done so that causes do not come back; what is overdue stands first.',
    roles: REPORTING,
    query: actionsQuery,
    responses: { ...READING, 200: { description: 'The actions.', schema: actionsView } },
  },
  {
    route: 'POST /actions',
    summary: 'Plan a corrective action',
    description: 'Against a cause, with an owner and a day. Sent again as it was, it is the same action.',
    roles: REPORTING,
    body: actionPlan,
    responses: {
      ...READING,
      200: { description: 'Kept.', schema: actionView },
      409: refusal('Another action has this id.'),
      422: refusal('No cause has that code.'),
    },
  },
  {
    route: 'POST /actions/{actionId}',
    summary: 'Change a corrective action',
    description: 'It is done, checked by somebody else, abandoned, or planned differently.',
    roles: REPORTING,
    pathParameters: actionPath,
    body: actionRevision,
    responses: {
      ...READING,
      200: { description: 'The action after it.', schema: actionView },
      404: NOT_FOUND,
      409: refusal('It has changed since, or cannot be so from where it is.'),
      422: refusal('No cause has that code.'),
    },
  },
  {
    route: 'GET /customers/{customerId}',
    summary: 'Read a customer',
    description:
      'The cases that you may see and those of an import, whether the customer came back after each, the last 200 purchases, ' +
      'and the segment.',
    roles: STAFF,
    pathParameters: customerPath,
    responses: { ...READING, 200: { description: 'The customer.', schema: customerView }, 404: NOT_FOUND },
  },
  {
    route: 'POST /remedies/{remedyId}/outcome',
    summary: 'Say what became of a remedy',
    description:
      'For the order system: done, or failed for good. Told again it changes nothing. A failed one opens its case again.',
    roles: ['operator', 'admin'],
    pathParameters: remedyPath,
    body: remedyOutcome,
    responses: {
      ...READING,
      200: { description: 'Known from now on, or before.', schema: remedyStanding },
      404: refusal('No remedy of this id ever went out.'),
      409: refusal('It came to another end before: declined, failed or done.'),
      413: TOO_LARGE,
      503: BUSY,
    },
  },
  {
    route: 'GET /line/notice',
    summary: 'Read what every caller hears first',
    roles: LINE_KEEPERS,
    responses: {
      ...READING,
      200: { description: 'The message, or nulls where there is none.', schema: currentLineNotice },
    },
  },
  {
    route: 'POST /line/notice',
    summary: 'Set what every caller hears first',
    description:
      'For a day on which something is wrong: said in the caller’s language before anything else, from the next call on.',
    roles: LINE_KEEPERS,
    body: lineNotice,
    responses: {
      ...READING,
      200: { description: 'What callers hear from now on.', schema: currentLineNotice },
      413: TOO_LARGE,
    },
  },
  ...STAFFING_OPERATIONS,
  {
    route: 'POST /purchases',
    summary: 'Record purchases',
    description:
      'For the order system. All of the batch is kept, or none of it; a repeat changes nothing. Files go by `npm run import`.',
    roles: ['operator', 'admin'],
    body: purchaseBatch,
    responses: {
      ...READING,
      202: { description: 'Kept; reports see them at once, agents within seconds.', schema: purchasesKept },
      413: TOO_LARGE,
    },
  },
  ...LOYALTY_OPERATIONS,
  {
    route: 'GET /reports/{name}',
    summary: 'Ask for a report',
    description: 'Ready for this question and this data: 200. Else 202, and it is being worked out: ask for the run.',
    roles: REPORTING,
    pathParameters: reportPath,
    query: reportQuery,
    responses: {
      ...READING,
      200: { description: 'The report; `content-location` leads to its run.', schema: reportAnswer },
      202: { description: 'Being worked out; `location` leads to the run.', schema: reportPending },
      404: refusal('There is no report of this name.'),
      422: refusal('The data cannot answer this question.'),
    },
  },
  {
    route: 'GET /reports/runs/{id}',
    summary: 'Fetch a report that was asked for',
    roles: REPORTING,
    pathParameters: runPath,
    responses: {
      ...READING,
      200: { description: 'The report.', schema: reportAnswer },
      202: { description: 'Still being worked out: ask again.', schema: reportPending },
      404: refusal('No run of this id.'),
      422: refusal('The data cannot answer this question.'),
    },
  },
  {
    route: 'GET /reports/runs/{id}/tables',
    summary: 'Read a finished report as tables',
    description:
      'The tables that mails and prints show, and the CSV of `--format csv`. The id is that of `location`, or of `content-location` ' +
      'where the report was ready at once.',
    roles: REPORTING,
    pathParameters: finishedRun,
    responses: {
      ...READING,
      200: { description: 'One table, or one for each report of a manager pack.', schema: reportTables },
      404: refusal('No finished run of this id.'),
      422: refusal('The data cannot answer this question.'),
    },
  },
  ...INDICATOR_OPERATIONS,
  ...PULSE_OPERATIONS,
  ...RECORD_OPERATIONS,
  ...WATCHING_OPERATIONS,
  {
    route: 'GET /openapi.json',
    summary: 'Describe this API',
    description: 'OpenAPI 3.1, made from the contracts that the functions check requests with.',
    roles: 'public',
    responses: { 200: { description: 'This document.', schema: z.looseObject({ openapi: z.string() }) } },
  },
];
