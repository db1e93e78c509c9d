/** Scripted calls where nobody can answer, or the caller does not want to wait: callback, voicemail, goodbye. */
import { type Calls, FULL_MAP, PROVEN, question } from './coverage-calls.ts';
import { GOOD } from './coverage-house.ts';
import type { End, ScriptedCall } from './coverage-stage.ts';

type Scene = Omit<ScriptedCall, 'keys' | 'ends'>;
const closed = { hours: ['closed'] } as const;

/** Where a call back can be asked for: what leads there, and how it goes on for whoever does not get one. */
export const CALLBACK_PLACES: readonly { flow: string; there: string; otherwise: End; scene: Scene }[] = [
  { flow: 'line', there: '0 1', otherwise: 'goodbye', scene: { ...closed } },
  { flow: 'queue', there: '0 1', otherwise: 'person', scene: {} },
  // Who has not agreed to be recorded gets a call back in place of a voicemail.
  { flow: 'voicemail', there: '0 2', otherwise: 'goodbye', scene: { ...closed } },
];

const QUIET = { checkCallback: [{ ...GOOD.checkCallback, status: 'QUIET' }] };
const quietWhile = (isOpen: string) => ({ checkCallback: [{ ...GOOD.checkCallback, status: 'QUIET', isOpen }] });
const judged = (status: string) => ({ checkCallback: [{ status }, GOOD.checkCallback] });

const CALLBACKS: Calls = Object.assign(
  {},
  ...CALLBACK_PLACES.map(({ flow, there, otherwise, scene }): Calls => {
    const hoursThen = (then: 'open' | 'closed' | 'unknown') => ({
      hours: [...(scene.hours ?? ['open' as const]), then],
    });
    const calls: Calls = {
      'the own number': { keys: `${there} 1`, ends: 'callback' },
      'another number': { keys: `${there} 2 2065550123# 1`, ends: 'callback' },
      'no caller id, a number is keyed': {
        ...{ from: null, replies: judged('INVALID') },
        keys: `${there} 2065550123# 1`,
        ends: 'callback',
      },
      'a number of a kind that is not called': {
        replies: judged('NOT_CALLABLE'),
        keys: `${there} 2065550123# 1`,
        ends: 'callback',
      },
      'no number, ever': { replies: judged('INVALID'), keys: `${there} 12# timeout *#`, ends: otherwise },
      'no number can be keyed': {
        ...{ replies: judged('INVALID'), broken: [`${flow} callback-key`] },
        keys: there,
        ends: otherwise,
      },
      'quiet hours while open': { ...hoursThen('open'), replies: QUIET, keys: there, ends: otherwise },
      'quiet hours while closed': { ...hoursThen('closed'), replies: QUIET, keys: `${there} 1`, ends: 'callback' },
      'quiet hours, and the house says open': { replies: quietWhile('yes'), keys: there, ends: otherwise },
      'quiet hours, and the house says closed': {
        replies: quietWhile('no'),
        keys: `${there} 1`,
        ends: 'callback',
      },
      'quiet hours, and nobody knows whether open': {
        ...{ ...hoursThen('unknown'), replies: QUIET },
        keys: there,
        ends: otherwise,
      },
      'a number that Connect does not take for one': {
        replies: { checkCallback: [{ ...GOOD.checkCallback, callbackNumber: '12' }] },
        keys: `${there} 1`,
        ends: otherwise,
      },
      'a number that is refused by now': {
        replies: { requestCallback: [{ status: 'NOT_CALLABLE' }, GOOD.requestCallback] },
        keys: `${there} 1 2065550123# 1`,
        ends: 'callback',
      },
      'a number that is none by now': {
        replies: { requestCallback: [{ status: 'INVALID' }, GOOD.requestCallback] },
        keys: `${there} 1 2065550123# 1`,
        ends: 'callback',
      },
      'a number that Connect does not dial': { canDial: false, keys: `${there} 1`, ends: otherwise },
      ...question(`${flow} callback-confirm`, there, { person: otherwise }),
    };
    return Object.fromEntries(
      Object.entries(calls).map(([name, call]) => [`${flow} callback: ${name}`, { ...scene, ...call }]),
    );
  }),
);

const noQueue = { broken: ['line queue-general'] };
/** Connect makes no callback for whom no queue was aimed at; the house has the promise, or not even that. */
const CALLBACKS_WITHOUT_QUEUE: Calls = Object.assign(
  {},
  ...[
    { flow: 'line', there: '0 1', scene: noQueue, otherwise: 'goodbye' as const },
    { flow: 'voicemail', there: '0 2', scene: noQueue, otherwise: 'goodbye' as const },
    { flow: 'queue', there: '1', scene: { flow: 'queue' }, otherwise: 'hang-up' as const },
  ].map(({ flow, there, scene, otherwise }): Calls => {
    return {
      [`${flow} callback: without a queue`]: { ...scene, keys: `${there} 1`, ends: 'goodbye' },
      [`${flow} callback: without a queue and a house`]: {
        ...{ ...scene, replies: { requestCallback: ['down'] } },
        keys: otherwise === 'hang-up' ? `${there} 1 hangup` : `${there} 1`,
        ends: otherwise,
      },
    };
  }),
);

const noCase = { replies: { openCase: ['down' as const] } };
const AWAY: Calls = {
  'closed, and a case is opened late': { ...closed, keys: '0 3', ends: 'goodbye' },
  'closed, a case opened late, and nothing can be noted': {
    ...{ ...closed, attributes: FULL_MAP },
    keys: '0 3',
    ends: 'goodbye',
  },
  'closed, with a new case': { ...closed, keys: '1 1 8 1 3', ends: 'goodbye' },
  'closed, with a proven case': { ...closed, keys: `1 ${PROVEN} 1 3`, ends: 'goodbye' },
  'closed, and no case can be opened': { ...closed, ...noCase, keys: '0 3', ends: 'goodbye' },
  'the queue is full': { queue: 'full', keys: '0 3', ends: 'goodbye' },
  ...question('line offer', '0', { person: 'goodbye' }, closed),
};

const VOICEMAIL: Calls = {
  'a message, ended by a key': { ...closed, keys: '1 0 2 #', ends: 'voicemail' },
  'a message, ended by hanging up': { ...closed, keys: '1 0 2 hangup', ends: 'voicemail' },
  'a message as long as can be': { ...closed, keys: '1 0 2 timeout timeout timeout', ends: 'voicemail' },
  'a message about a new case': { ...closed, keys: '1 1 8 1 2 #', ends: 'voicemail' },
  'a message about a proven case': { ...closed, keys: `1 ${PROVEN} 1 2 #`, ends: 'voicemail' },
  'a message, and a case only then': {
    ...{ ...closed, replies: { openCase: ['down', GOOD.openCase] } },
    keys: '1 0 2 #',
    ends: 'voicemail',
  },
  'a message, and no case can be opened': { ...closed, ...noCase, keys: '1 0 2 #', ends: 'voicemail' },
  'a message, and nothing can be noted': {
    ...{
      ...closed,
      attributes: { recordingConsent: 'yes', filler: 'x'.repeat(32 * 1024 - 'recordingConsentyesfiller'.length) },
    },
    keys: '1 0 2 #',
    ends: 'voicemail',
  },
  'a message, and the house answers only then': {
    ...{ ...closed, replies: { leaveVoicemail: ['down', GOOD.leaveVoicemail] } },
    keys: '1 0 2 #',
    ends: 'voicemail',
  },
  'a message that cannot be asked for': {
    ...closed,
    broken: ['voicemail message-speak'],
    keys: '1 0 2',
    ends: 'goodbye',
  },
  'a message cannot be taken': { ...closed, without: ['voicemail'], keys: '1 0 2', ends: 'goodbye' },
};

export const WITHOUT_PERSON_CALLS: Calls = { ...AWAY, ...CALLBACKS, ...CALLBACKS_WITHOUT_QUEUE, ...VOICEMAIL };
