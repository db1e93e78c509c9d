import * as z from 'zod';
import { BUSY, DESK, MALFORMED, NOT_FOUND, READING, refusal, STAFF, TOO_LARGE } from '../answers.ts';
import { accepted } from '../complaint.v1.ts';
import { complaintPageForm, languageQuery, receiptPath } from '../complaint-page.v1.ts';
import { pageHeaders } from '../complaint-status.v1.ts';
import type { Operation } from '../openapi.ts';
import { delegatedTaskPath, taskFinished, taskResult, tasksPage, tasksQuery } from './delegated-task.v1.ts';
import { caseFilePath, caseFilesPath, fileKept, fileLink, fileOffer, filePlace, sentFilePath } from './file.v1.ts';
import { answerKept, answerPath, questionAnswer } from './question-answer.v1.ts';
import { callRecordings, recordingsPath } from './recordings.v1.ts';

const OFFERED = {
  201: { description: 'Where the bytes go, and until when.', schema: filePlace },
  413: TOO_LARGE,
  429: refusal('Too many files of this case were announced today.'),
  503: BUSY,
};
const KEPT = {
  200: { description: 'It is part of the case.', schema: fileKept },
  409: refusal('Nothing was uploaded there yet, or the case takes no more files.'),
  422: refusal('It is no file that we take.'),
  503: BUSY,
};

/** Routes of what is written back and forth, with customers and between teams. */
export const WRITTEN_OPERATIONS: readonly Operation[] = [
  {
    route: 'GET /complain',
    summary: 'Open the page on which customers complain',
    description: 'A form that works without a script, in the language of `lang` or that of the browser.',
    roles: 'public',
    headers: pageHeaders,
    query: languageQuery,
    responses: { 200: { description: 'The page.', schema: z.string(), mediaType: 'text/html' } },
  },
  {
    route: 'POST /complain',
    summary: 'Complain by the form of the page',
    description:
      'Its form brings its files itself (4 MiB together), and is led to the receipt (303). Sent twice it is one complaint. Programs use `POST /complaints`.',
    roles: 'public',
    query: languageQuery,
    body: complaintPageForm,
    responses: {
      202: { description: 'Kept, and on its way to the people who will deal with it.', schema: accepted },
      400: MALFORMED,
      409: refusal('The form was sent before, with other words; or it brings too many files.'),
      413: TOO_LARGE,
      422: refusal(
        'Sent faster than anybody writes, without a good stamp, into the trap, or with a file that we do not take.',
      ),
      503: BUSY,
    },
  },
  {
    route: 'GET /receipts/{token}',
    summary: 'Open the receipt of a complaint',
    description: 'Where the form of the page leads: the number, what happens by when, and what opens the case later.',
    roles: 'public',
    pathParameters: receiptPath,
    query: languageQuery,
    responses: {
      200: { description: 'The page.', schema: z.string(), mediaType: 'text/html' },
      404: refusal('The link leads to no receipt.'),
    },
  },
  {
    route: 'POST /cases/{caseNumber}/files',
    summary: 'Announce a file of a case',
    description:
      'A photo, a scan, a recording. Answers with a place for its bytes; when they are there, say so at the file’s own address.',
    roles: DESK,
    pathParameters: caseFilesPath,
    body: fileOffer,
    responses: { ...READING, ...OFFERED, 404: NOT_FOUND },
  },
  {
    route: 'POST /cases/{caseNumber}/files/{fileId}',
    summary: 'Say that a file is there',
    description: 'It is looked at, and becomes part of the case if it is what it may be.',
    roles: DESK,
    pathParameters: caseFilePath,
    responses: { ...READING, ...KEPT, 404: NOT_FOUND },
  },
  {
    route: 'GET /cases/{caseNumber}/files/{fileId}',
    summary: 'Get a link to a file',
    roles: STAFF,
    pathParameters: caseFilePath,
    responses: {
      ...READING,
      200: { description: 'The link; follow it within minutes.', schema: fileLink },
      404: NOT_FOUND,
      409: refusal('A scanner found malware in it.'),
    },
  },
  {
    route: 'GET /cases/{caseNumber}/calls/{contactId}/recordings',
    summary: 'Listen to a call',
    description:
      'What was recorded of a call of the case, and what was said where somebody wrote it down. Who asks is noted with the case.',
    roles: STAFF,
    pathParameters: recordingsPath,
    responses: {
      ...READING,
      200: { description: 'Links; follow them within minutes.', schema: callRecordings },
      404: refusal('No such call of the case, or no recording of it: not yet, or no longer.'),
      409: refusal('The caller did not agree to be recorded.'),
      410: refusal('The person was erased.'),
    },
  },
  {
    route: 'POST /status/{token}/files',
    summary: 'Announce a file, as the customer',
    description: 'No sign-in: the link in the letter is the proof.',
    roles: 'public',
    pathParameters: answerPath,
    body: fileOffer,
    responses: { 400: MALFORMED, ...OFFERED, 404: NOT_FOUND },
  },
  {
    route: 'POST /status/{token}/files/{fileId}',
    summary: 'Say that a file is there, as the customer',
    roles: 'public',
    pathParameters: sentFilePath,
    responses: { 400: MALFORMED, ...KEPT, 404: NOT_FOUND },
  },
  {
    route: 'GET /delegated-tasks',
    summary: 'List what your teams do for others',
    description:
      'Tasks of cases that may be none of yours, what is due first on top: the task, and nothing of the person.',
    roles: DESK,
    query: tasksQuery,
    responses: { ...READING, 200: { description: 'At most 100 of each team.', schema: tasksPage } },
  },
  {
    route: 'POST /delegated-tasks/{caseNumber}/{taskId}',
    summary: 'Finish a task of your team',
    description: 'With what came of it, for whoever works the case.',
    roles: DESK,
    pathParameters: delegatedTaskPath,
    body: taskResult,
    responses: {
      ...READING,
      200: { description: 'Done.', schema: taskFinished },
      404: NOT_FOUND,
      409: refusal('The task was taken back.'),
      413: TOO_LARGE,
      503: BUSY,
    },
  },
  {
    route: 'POST /status/{token}/answers',
    summary: 'Answer a question of ours',
    description:
      'In words, by files uploaded before, or both. No sign-in: the link in the letter is the proof. The form of the page brings its files itself (4 MiB together), and is led back to the page (303).',
    roles: 'public',
    pathParameters: answerPath,
    body: questionAnswer,
    responses: {
      200: { description: 'Kept.', schema: answerKept },
      400: MALFORMED,
      404: NOT_FOUND,
      409: refusal('The question has its answer, or the case is at its end.'),
      413: TOO_LARGE,
      422: refusal('No such question was asked.'),
      503: BUSY,
    },
  },
];
