import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import type * as z from 'zod';
import { actionPlan, actionRevision } from '../../events/action.v1.ts';
import { caseCommand } from '../../events/case-command.v1.ts';
import { complaintForm, complaintSubmitted, loggedCase } from '../../events/complaint.v1.ts';
import { complaintPageForm } from '../../events/complaint-page.v1.ts';
import { statusAction, statusSearch } from '../../events/complaint-status.v1.ts';
import { contactFlowEvent } from '../../events/connect-call.v1.ts';
import { contactAnalysis } from '../../events/contact-analysis.v1.ts';
import { contactEvent } from '../../events/contact-event.v1.ts';
import { taskResult } from '../../events/correspondence/delegated-task.v1.ts';
import { fileOffer } from '../../events/correspondence/file.v1.ts';
import { mailArrived } from '../../events/correspondence/mail-arrived.v1.ts';
import { questionAnswer } from '../../events/correspondence/question-answer.v1.ts';
import { bulkCommand, mergeMany, splitOff } from '../../events/desk/bulk.v1.ts';
import { filterToKeep, mentionsRead } from '../../events/desk/lists.v1.ts';
import { feedRecordAside } from '../../events/feed-record.v1.ts';
import { indicatorTold } from '../../events/indicators/indicator.v1.ts';
import { letterDue } from '../../events/letter.v1.ts';
import { letterPreview } from '../../events/letter-preview.v1.ts';
import { lineNotice } from '../../events/line-notice.v1.ts';
import { marketQuestion } from '../../events/loyalty/market-question.v1.ts';
import { problemSurvey } from '../../events/loyalty/problem-survey.v1.ts';
import { taskDue } from '../../events/offer-task.v1.ts';
import { pulseAnswer, pulseWanted } from '../../events/pulse/pulse.v1.ts';
import { customerPurchasesMessage, purchaseBatch } from '../../events/purchase.v1.ts';
import { scorecardAnswer, scorecardToGive } from '../../events/quality/scorecard.v1.ts';
import { erasureDue, erasureRequest } from '../../events/record/erasure.v1.ts';
import { remedyDue, remedyOrder } from '../../events/remedy-due.v1.ts';
import { remedyOutcome } from '../../events/remedy-outcome.v1.ts';
import { reportDue } from '../../events/report-run.v1.ts';
import { reportMailDue } from '../../events/reports/report-mail.v1.ts';
import { assignmentDue } from '../../events/staffing/assignment.v1.ts';
import { hoursCommand } from '../../events/staffing/hours.v1.ts';
import { accountCommand, rosterCommand } from '../../events/staffing/roster.v1.ts';
import { surveyAnswer } from '../../events/survey-answer.v1.ts';
import { taskInput, waitInput } from '../../events/task.v1.ts';
import { marketingConsents } from '../../events/watching/consent.v1.ts';
import { filesBelow, textOf } from './source-files.ts';

/** By the folder of its samples, every message that comes in from outside or lies on a queue. */
const CONTRACTS: Readonly<Record<string, z.ZodType>> = {
  'account-command': accountCommand,
  'bulk-command': bulkCommand,
  'action-plan': actionPlan,
  'action-revision': actionRevision,
  'assignment-due': assignmentDue,
  'case-command': caseCommand,
  'complaint-form': complaintForm,
  'complaint-page-form': complaintPageForm,
  'complaint-submitted': complaintSubmitted,
  'contact-analysis': contactAnalysis,
  'contact-event': contactEvent,
  'contact-flow-event': contactFlowEvent,
  'customer-purchases': customerPurchasesMessage,
  'erasure-due': erasureDue,
  'erasure-request': erasureRequest,
  'feed-record': feedRecordAside,
  'file-offer': fileOffer,
  'hours-command': hoursCommand,
  indicator: indicatorTold,
  'letter-due': letterDue,
  'filter-to-keep': filterToKeep,
  'letter-preview': letterPreview,
  'line-notice': lineNotice,
  'logged-case': loggedCase,
  'mail-arrived': mailArrived,
  'market-question': marketQuestion,
  'mentions-read': mentionsRead,
  'merge-many': mergeMany,
  'problem-survey': problemSurvey,
  'pulse-answer': pulseAnswer,
  'pulse-wanted': pulseWanted,
  'marketing-consents': marketingConsents,
  'purchase-batch': purchaseBatch,
  'question-answer': questionAnswer,
  'remedy-due': remedyDue,
  'remedy-order': remedyOrder,
  'remedy-outcome': remedyOutcome,
  'report-due': reportDue,
  'report-mail-due': reportMailDue,
  'scorecard-answer': scorecardAnswer,
  'scorecard-to-give': scorecardToGive,
  'split-off': splitOff,
  'status-action': statusAction,
  'status-search': statusSearch,
  'roster-command': rosterCommand,
  'survey-answer': surveyAnswer,
  'task-due': taskDue,
  'task-input': taskInput,
  'task-result': taskResult,
  'wait-input': waitInput,
};
/** Read leniently, for a caller must get an answer, and Step Functions may add to what it sends. */
const LENIENT = ['contact-analysis', 'contact-event', 'contact-flow-event', 'mail-arrived', 'task-input', 'wait-input'];

const samples = filesBelow('events/samples').map((file) => ({
  file,
  event: basename(dirname(file)),
  name: `${basename(dirname(file))}/${basename(file, '.json')}`,
  sample: JSON.parse(textOf(file)),
}));

test('every message has samples, and every sample is of a message', () => {
  expect([...new Set(samples.map(({ event }) => event))].sort()).toEqual(Object.keys(CONTRACTS).sort());
});

test.each(samples)('$name is what its contract takes', ({ event, sample }) => {
  expect(CONTRACTS[event]?.safeParse(sample)).toMatchObject({ success: true });
});

test.each(samples.filter(({ event }) => !LENIENT.includes(event)))(
  '$name with one field more is refused, and without any',
  ({ event, sample }) => {
    expect(CONTRACTS[event]?.safeParse({ ...sample, isAdmin: true }).success).toBe(false);
    expect(CONTRACTS[event]?.safeParse({}).success).toBe(false);
  },
);

test.each(samples)('$name, read once more after it was read, says the same', ({ event, sample }) => {
  const read = CONTRACTS[event]?.parse(sample);
  const again = CONTRACTS[event]?.parse(JSON.parse(JSON.stringify(read)));
  expect(again).toEqual(read);
});

test('samples are made up: addresses and numbers that are nobody’s', () => {
  for (const { file, sample } of samples) {
    const text = JSON.stringify(sample);
    expect(text.match(/[\w.]+@[\w.]+/g)?.every((address) => address.endsWith('@example.com')) ?? true, file).toBe(true);
    // 555-01xx is set aside for examples in every area of the North American plan, 8xx among them.
    const phones = text.match(/"[+(]1?[ (]?\d{3}[ )]*[ -]?\d{3}[ -]?\d{4}"/g) ?? [];
    expect(
      phones.filter((phone) => !/555[ -]?01\d\d"$/.test(phone)),
      file,
    ).toEqual([]);
  }
});
