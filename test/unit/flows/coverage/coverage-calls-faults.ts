/** Scripted calls in which the house does not do as it is asked: each purpose, wherever a flow asks for it, with each fault. */
import type { CallPurpose } from '../../../../events/connect-call.v1.ts';
import { type Calls, PROVEN } from './coverage-calls.ts';
import { ASKED_CASE, SURVEY } from './coverage-calls-survey.ts';
import { CALLBACK_PLACES } from './coverage-calls-without-person.ts';
import { FAULTS, type Fault } from './coverage-house.ts';
import type { ScriptedCall } from './coverage-stage.ts';

const closed = { hours: ['closed'] } as const;
const ASKED: readonly (ScriptedCall & { purpose: CallPurpose })[] = [
  { purpose: 'greet', keys: '1 0', ends: 'person' },
  { purpose: 'recordConsent', keys: '1 0', ends: 'person' },
  { purpose: 'recordConsent', keys: '2 0', ends: 'person' },
  { purpose: 'recordConsent', keys: '0', ends: 'person' },
  { purpose: 'openCase', keys: '1 1 8', ends: 'person' },
  { purpose: 'openCase', ...closed, keys: '0 3', ends: 'goodbye' },
  { purpose: 'openCase', ...closed, keys: '1 0 2 #', ends: 'voicemail' },
  // Connect's own hours then say it.
  { purpose: 'lineHours', keys: '0', ends: 'person' },
  { purpose: 'lineHours', ...closed, keys: '0 3', ends: 'goodbye' },
  { purpose: 'lineHours', hours: ['unknown'], keys: '0', ends: 'person' },
  { purpose: 'lineHours', agent: 'answers-and-leaves', keys: '0 timeout 1 timeout', ends: 'served' },
  {
    purpose: 'lineHours',
    ...{ agent: 'answers-and-leaves', hours: ['open', 'closed'] },
    keys: '0 timeout 1',
    ends: 'served',
  },
  { purpose: 'caseStatus', keys: `1 ${PROVEN}`, ends: 'person' },
  { purpose: 'answerSurvey', ...ASKED_CASE, keys: `${SURVEY} 1 9# 9 2 3`, ends: 'goodbye' },
  { purpose: 'leaveVoicemail', ...ASKED_CASE, keys: `${SURVEY} 1 9# 9 1 3`, ends: 'goodbye' },
  // What the house has not noted nobody would listen to: it is neither recorded nor promised.
  { purpose: 'leaveVoicemail', ...closed, keys: '1 0 2 1', ends: 'callback' },
  ...CALLBACK_PLACES.flatMap(({ there, scene, otherwise }) => [
    { purpose: 'checkCallback' as const, ...scene, keys: there, ends: otherwise },
    // The house's promise is one, Connect's callback another: either is enough for a call.
    { purpose: 'requestCallback' as const, ...scene, keys: `${there} 1`, ends: 'callback' as const },
  ]),
];

export const FAULT_CALLS: Calls = Object.fromEntries(
  ASKED.flatMap(({ purpose, ...call }) =>
    (Object.keys(FAULTS) as Fault[]).map((fault) => [
      `${purpose} ${fault}, after "${call.keys}"${call.hours === undefined ? '' : ` while ${call.hours.join(', then ')}`}`,
      { ...call, replies: { ...call.replies, [purpose]: [fault] } },
    ]),
  ),
);
