/**
 * Invoked by the blocks of the toll-free line's flow, each with its purpose (events/connect-call.v1.ts): greets, opens a
 * case, tells how one stands, keeps consents and promises. Saves what was said in the call; a complaint goes on the queue
 * `complaints`. The reply is a flat map of strings, whose `status` the flow compares; a repeat of a block (Connect tries up
 * to three times) gets the same answer.
 */
import type { CallPurpose, CallReply } from '../../events/connect-call.v1.ts';
import { type Call, connectHandler } from '../../shared/runtime/connect-handler.ts';
import { greet } from '../../shared/runtime/line/greet.ts';
import { openCase } from '../../shared/runtime/line/open-case.ts';
import { checkCallback, leaveVoicemail, recordConsent, requestCallback } from '../../shared/runtime/line/promises.ts';
import { tellStatus } from '../../shared/runtime/line/tell-status.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<
  Services,
  | 'intake'
  | 'cases'
  | 'customers'
  | 'worklists'
  | 'contacts'
  | 'callers'
  | 'callbackGuard'
  | 'lineNotice'
  | 'pins'
  | 'ids'
  | 'clock'
  | 'configuration'
>;

const ANSWERS: Readonly<Record<CallPurpose, (call: Call, services: Needs) => Promise<CallReply>>> = {
  greet,
  openCase,
  caseStatus: tellStatus,
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
    'customers',
    'worklists',
    'contacts',
    'callers',
    'callbackGuard',
    'lineNotice',
    'pins',
    'ids',
    'clock',
    'configuration',
  ],
  run,
});
