/** Scripted calls of those who wait, of those who are answered, and of those whose agent leaves. */
import { type Calls, PROVEN, question } from './coverage-calls.ts';

const answered = { agent: 'answers' } as const;
const left = { agent: 'answers-and-leaves' } as const;
/** Who waits is asked first, and answered a while later. */
const toAgent = '0 timeout';

const WAITING: Calls = {
  ...Object.fromEntries(
    (
      [
        [0, 0],
        [1, 30],
        [2, 119],
        [2, 299],
        [3, 599],
        [4, 1199],
        [9, 1200],
        [9, Number.NaN],
      ] as const
    ).map((queue) => [`${queue[0]} wait, the first for ${queue[1]} s`, { queue, keys: '0', ends: 'person' }]),
  ),
  'no figure of the queue': { queue: 'idle', keys: '0', ends: 'person' },
  'in no queue': { flow: 'queue', keys: '2 hangup', ends: 'hang-up' },
  'waiting on': { keys: '0 2', ends: 'person' },
  'a person, again': { keys: '0 0', ends: 'person' },
  'how many wait, again': { keys: '0 *', ends: 'person' },
  'a key that the queue does not know': { keys: '0 #', ends: 'person' },
  'the queue cannot ask': { broken: ['queue choose'], keys: '0', ends: 'person' },
  'the queue cannot speak': { broken: ['queue wait'], keys: '0', ends: 'person' },
  'given up in the queue': { keys: '0 timeout hangup', ends: 'hang-up' },
  'called back about a new case': { keys: '1 1 8 1 1 1', ends: 'callback' },
  'called back about a proven case': { keys: `1 ${PROVEN} 1 1 1`, ends: 'callback' },
  'called back without a case': { keys: '0 1 1', ends: 'callback' },
};

const ANSWERED: Calls = {
  'answered, with a new case, recorded': { ...answered, keys: '1 1 8 1 timeout', ends: 'person' },
  'answered, with a proven case, recorded': { ...answered, keys: `1 ${PROVEN} 1 timeout`, ends: 'person' },
  'answered, after a lock': {
    ...{ ...answered, replies: { caseStatus: [{ status: 'LOCKED' }] } },
    keys: `1 ${PROVEN} timeout`,
    ends: 'person',
  },
  'answered, without a case, not recorded': { ...answered, keys: toAgent, ends: 'person' },
  'called back, recorded': {
    flow: 'callback-whisper',
    attributes: { recordingConsent: 'yes' },
    keys: '',
    ends: 'talk',
  },
  'called back, not recorded': { flow: 'callback-whisper', keys: '', ends: 'talk' },
  'called by an agent, unasked': { flow: 'callback-whisper', initiation: 'OUTBOUND', keys: '', ends: 'talk' },
};

/** Those who want a person again get one, who leaves them again; after that they say nothing. */
const LEFT: Calls = {
  'left with a new case': { ...left, keys: '1 1 8 1 timeout', ends: 'served' },
  'left with a proven case': { ...left, keys: `1 ${PROVEN} 1 timeout`, ends: 'served' },
  'left, and on with a person': { ...left, keys: `${toAgent} 1 timeout`, ends: 'served' },
  'left, and closed meanwhile': { ...left, hours: ['open', 'closed'], keys: `${toAgent} 1`, ends: 'served' },
  'left, and nobody knows whether open': {
    ...{ ...left, hours: ['open', 'unknown'] },
    keys: `${toAgent} 1 timeout`,
    ends: 'served',
  },
  'left, and full meanwhile': { ...left, queue: 'full-later', keys: `${toAgent} 1`, ends: 'served' },
  'left, and in no queue': { flow: 'disconnect', keys: '1', ends: 'goodbye' },
  'left, and hung up': { ...left, keys: `${toAgent} hangup`, ends: 'person' },
};
const { 'disconnect left: it cannot be asked': _, ...leftAtQuestion } = question(
  'disconnect left',
  toAgent,
  { person: 'served' },
  left,
);

export const WAITING_CALLS: Calls = { ...WAITING, ...ANSWERED, ...LEFT, ...leftAtQuestion };
