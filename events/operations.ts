import * as z from 'zod';
import type { Role } from '../shared/domain/case/vocabulary.ts';
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
import { DESK_OPERATIONS } from './desk/operations.ts';
import { hoursCommand, hoursView } from './hours.v1.ts';
import { letterPreview, letterPreviewed } from './letter-preview.v1.ts';
import { currentLineNotice, lineNotice } from './line-notice.v1.ts';
import { type Operation, problemDetails } from './openapi.ts';
import { causesView, playbooksView } from './playbook.v1.ts';
import { purchaseBatch, purchasesKept } from './purchase.v1.ts';
import { remedyOutcome, remedyPath, remedyStanding } from './remedy-outcome.v1.ts';
import { reportAnswer, reportPath, reportPending, reportQuery, runPath } from './report-run.v1.ts';
import { loadView, rosterChanged, rosterCommand, rosterView } from './roster.v1.ts';
import { surveyAnswer, surveyPath, surveyQuery, surveyThanks } from './survey-answer.v1.ts';
import { casesPage, casesQuery, customerPath, customerView } from './worklist.v1.ts';

const DESK: readonly Role[] = ['agent', 'supervisor', 'admin'];
const STAFF: readonly Role[] = ['agent', 'supervisor', 'manager', 'admin'];
const LINE_KEEPERS: readonly Role[] = ['supervisor', 'admin'];
const REPORTING: readonly Role[] = ['supervisor', 'manager', 'admin'];

const refusal = (description: string) => ({ description, schema: problemDetails });
const MALFORMED = refusal('Something in the request is not as described here; `field` and `detail` say what.');
const BUSY = refusal('Too much is going on; the same request will do in a moment.');
const NOT_FOUND = refusal('Not there, or not for you: the answer is the same.');
const NO_TOKEN = refusal('No token, or one that is not valid here, or no longer.');
const WRONG_ROLE = refusal('Your role may not do this.');
const TOO_LARGE = refusal('More than 256 KiB.');
const OTHER_BODY = refusal('This Idempotency-Key was used for another complaint.');
const READING = { 400: MALFORMED, 401: NO_TOKEN, 403: WRONG_ROLE };

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
      '`number`, `phone`, `email`, `orderId`: the cases it names. With `category`, `from`, `until`: all cases by receipt.',
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
  ...DESK_OPERATIONS,
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
    route: 'GET /customers/{customerId}',
    summary: 'Read a customer',
    description: 'The cases that you may see and the last 200 purchases.',
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
  {
    route: 'GET /load',
    summary: 'See how much lies with whom',
    roles: REPORTING,
    responses: { ...READING, 200: { description: 'By team and by person, as of now.', schema: loadView } },
  },
  {
    route: 'GET /roster',
    summary: 'See who is given cases, and when',
    roles: LINE_KEEPERS,
    responses: { ...READING, 200: { description: 'People of your teams.', schema: rosterView } },
  },
  {
    route: 'POST /roster',
    summary: 'Set who is given cases, and when',
    description:
      'One person, all of it anew: teams, languages, skills, cap, week, absences. A supervisor’s for people of their own teams only. ' +
      'Cases in hand stay where they are.',
    roles: LINE_KEEPERS,
    body: rosterCommand,
    responses: {
      ...READING,
      200: { description: 'As they stand on the roster from now on.', schema: rosterChanged },
      409: refusal('There is no room for more changes.'),
      413: TOO_LARGE,
      422: refusal('This person cannot stand there so; `field` and `detail` say why.'),
      503: BUSY,
    },
  },
  {
    route: 'GET /hours',
    summary: 'Read when the firm works',
    description: 'The hours of comeback.config.ts with what was changed since, and by whom.',
    roles: STAFF,
    responses: { ...READING, 200: { description: 'What holds now.', schema: hoursView } },
  },
  {
    route: 'POST /hours',
    summary: 'Change when the firm works',
    description:
      'Other hours on a day, or none (a supervisor), or another week from a day on (an admin). Days that are over stay as they ' +
      'were, and so does every promise that was already made.',
    roles: LINE_KEEPERS,
    body: hoursCommand,
    responses: {
      ...READING,
      200: { description: 'What holds from now on.', schema: hoursView },
      409: refusal('There is no room for more changes.'),
      413: TOO_LARGE,
      422: refusal('These hours cannot be; `field` and `detail` say what and why.'),
      503: BUSY,
    },
  },
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
  {
    route: 'GET /reports/{name}',
    summary: 'Ask for a report',
    description: 'Ready for this question and this data: 200. Else 202, and it is being worked out: ask for the run.',
    roles: REPORTING,
    pathParameters: reportPath,
    query: reportQuery,
    responses: {
      ...READING,
      200: { description: 'The report.', schema: reportAnswer },
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
    route: 'GET /openapi.json',
    summary: 'Describe this API',
    description: 'OpenAPI 3.1, made from the contracts that the functions check requests with.',
    roles: 'public',
    responses: { 200: { description: 'This document.', schema: z.looseObject({ openapi: z.string() }) } },
  },
];
