/**
 * Invoked by the blocks of the toll-free line's flow, each with its purpose (events/connect-call.v1.ts): greets, opens a
 * case, tells how one stands, takes the answer to its survey, keeps consents and promises. Saves what was said in the call; a complaint goes on the queue
 * `complaints`. The reply is a flat map of strings, whose `status` the flow compares; a repeat of a block (Connect tries up
 * to three times) gets the same answer.
 */
import type { CallPurpose, CallReply } from '../../events/connect-call.v1.ts';
import { type Call, connectHandler } from '../../shared/runtime/connect-handler.ts';
import { answerSurvey } from '../../shared/runtime/line/answer-survey.ts';
import { greet } from '../../shared/runtime/line/greet.ts';
import { lineHours } from '../../shared/runtime/line/line-hours.ts';
import { openCase } from '../../shared/runtime/line/open-case.ts';
import { checkCallback, leaveVoicemail, recordConsent, requestCallback } from '../../shared/runtime/line/promises.ts';
import { tellStatus } from '../../shared/runtime/line/tell-status.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<
  Services,
  | 'intake'
  | 'cases'
  | 'texts'
  | 'customers'
  | 'worklists'
  | 'contacts'
  | 'callers'
  | 'callbackGuard'
  | 'lineNotice'
  | 'houseHours'
  | 'pins'
  | 'ids'
  | 'clock'
  | 'configuration'
>;

const ANSWERS: Readonly<Record<CallPurpose, (call: Call, services: Needs) => Promise<CallReply>>> = {
  greet,
  lineHours,
  openCase,
  caseStatus: tellStatus,
  answerSurvey,
  recordConsent,
  checkCallback,
  requestCallback,
  leaveVoicemail,
};

export async function run(call: Call, services: Needs): Promise<CallReply> {
  return ANSWERS[call.parameters.purpose](call, services);
}

export const handler = connectHandler({
  needs: [
    'intake',
    'cases',
    'texts',
    'customers',
    'worklists',
    'contacts',
    'callers',
    'callbackGuard',
    'lineNotice',
    'houseHours',
    'pins',
    'ids',
    'clock',
    'configuration',
  ],
  run,
});
