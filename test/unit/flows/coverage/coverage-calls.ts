/** Scripted calls on the way to a person: arrival, complaint, status, queue. */
import configuration from '../../../../comeback.config.ts';
import { PRIORITIES } from '../../../../infra/contact-flows/queues.ts';
import { CASE, GOOD } from './coverage-house.ts';
import type { End, ScriptedCall } from './coverage-stage.ts';

/** By what happens in them. */
export type Calls = Readonly<Record<string, ScriptedCall>>;
type Scene = Omit<ScriptedCall, 'keys' | 'ends'>;

/** As many attributes as a contact may carry: nothing can be noted any more. */
export const FULL_MAP = { filler: 'x'.repeat(32 * 1024 - 'filler'.length) };
export const PROVEN = `2 ${CASE.number}# 123456#`;

/** What everybody can do at a question, in the place that `there` leads to. */
export function question(
  place: string,
  there: string,
  ends: { person: End; silence?: End; otherKeys?: End; unspoken?: End },
  scene: Scene = {},
): Calls {
  const { person, silence = person, otherKeys = person, unspoken = person } = ends;
  return {
    [`${place}: 0`]: { ...scene, keys: `${there} 0`, ends: person },
    [`${place}: again, then 0`]: { ...scene, keys: `${there} * 0`, ends: person },
    [`${place}: nothing, twice`]: { ...scene, keys: `${there} timeout timeout`, ends: silence },
    [`${place}: a key that it does not know, three times`]: { ...scene, keys: `${there} # # #`, ends: otherKeys },
    [`${place}: it cannot be asked`]: { ...scene, keys: there, broken: [place], ends: unspoken },
  };
}

/** The same where several keys are asked for. */
function entry(place: string, there: string): Calls {
  return {
    [`${place}: 0`]: { keys: `${there} 0#`, ends: 'person' },
    [`${place}: again, then 0`]: { keys: `${there} *# 0#`, ends: 'person' },
    [`${place}: nothing, twice`]: { keys: `${there} timeout timeout`, ends: 'person' },
    [`${place}: it cannot be asked`]: { keys: there, broken: [place], ends: 'person' },
  };
}

const emergency = (words: string) => ({ hasEmergency: 'yes', emergency: words });
const person = { person: 'person' } as const;
const categories = configuration.categories.slice(0, 7).map((_, at) => at + 1);

const ARRIVAL: Calls = {
  'nothing is ever keyed': { keys: '', ends: 'person' },
  'a known number, and a message of a supervisor': {
    replies: { greet: [{ ...GOOD.greet, isKnown: 'yes', ...emergency('We have no power.') }] },
    keys: '1 0',
    ends: 'person',
  },
  'a message of a supervisor that is too long to be said': {
    replies: { greet: [{ ...GOOD.greet, ...emergency('x'.repeat(3_001)) }] },
    keys: '1 0',
    ends: 'person',
  },
  'a person was wanted before the language was known': {
    flow: 'line',
    attributes: { wants: 'person' },
    keys: '',
    ends: 'person',
  },
  'no flow is there for what comes later': {
    without: ['queue', 'agent-whisper', 'customer-whisper', 'disconnect'],
    keys: '1 0',
    ends: 'person',
  },
  'no to recording': { keys: '2 0', ends: 'person' },
  'a withheld number': { from: null, keys: '1 0', ends: 'person' },
  'an "anonymous" number': { from: 'anonymous', keys: '1 1 8 1', ends: 'person' },
  ...question('line consent', '', person),
  ...question('line main', '1', person),
};

const COMPLAINT: Calls = {
  ...question('line complaint', '1 1', person),
  ...Object.fromEntries(
    categories.flatMap((key) => [
      [`a complaint of category ${key}`, { keys: `1 1 ${key} 1`, ends: 'person' }],
      [
        `a complaint of category ${key}, and nothing can be noted`,
        { attributes: FULL_MAP, keys: `1 1 ${key} 1`, ends: 'person' },
      ],
    ]),
  ),
  'something is dangerous': { keys: '1 1 9 1', ends: 'person' },
  'something is dangerous, and nothing can be noted': { attributes: FULL_MAP, keys: '1 1 9 1', ends: 'person' },
  'a complaint, and that is all': { keys: '1 1 8 2', ends: 'goodbye' },
  'the number once more, then that is all': { keys: '1 1 8 * 2', ends: 'goodbye' },
  ...question('line opened', '1 1 8', person),
};

const STATUS: Calls = {
  'a case is proven, then a person': { keys: `1 ${PROVEN} 1`, ends: 'person' },
  'a case is proven, then a complaint': { keys: `1 ${PROVEN} 2 8 1`, ends: 'person' },
  'a case is proven, and that is all': { keys: `1 ${PROVEN} 3`, ends: 'goodbye' },
  'a case is proven, and nothing can be noted': { attributes: FULL_MAP, keys: `1 ${PROVEN} 1`, ends: 'person' },
  'number and PIN do not belong together, and the house never locks': {
    replies: { caseStatus: [{ status: 'NO_MATCH' }] },
    keys: `1 2 ${'4821937560# 111111# '.repeat(7)}`,
    ends: 'person',
  },
  'the case is locked': { replies: { caseStatus: [{ status: 'LOCKED' }] }, keys: `1 ${PROVEN}`, ends: 'person' },
  'the case is locked, and nothing can be noted': {
    ...{ attributes: FULL_MAP, replies: { caseStatus: [{ status: 'LOCKED' }] } },
    keys: `1 ${PROVEN}`,
    ends: 'person',
  },
  'fifty digits, then stars': { keys: `1 2 ${'9'.repeat(50)}# *#*#`, ends: 'person' },
  ...entry('line status', '1 2'),
  ...entry('line status-pin', `1 2 ${CASE.number}#`),
  ...question('line status-told', `1 ${PROVEN}`, person),
};

const openedAs = (facts: Partial<Record<'queue' | 'priority', string>>): Scene => ({
  replies: { openCase: [{ ...GOOD.openCase, ...facts }] },
});

const TO_A_PERSON: Calls = {
  ...Object.fromEntries(
    [...PRIORITIES, ''].map((priority) => [
      `of priority "${priority}"`,
      { ...openedAs({ priority }), keys: '1 1 8 1', ends: 'person' },
    ]),
  ),
  ...Object.fromEntries(
    configuration.teams.flatMap(({ id }) => [
      [`to the queue ${id}`, { ...openedAs({ queue: id }), keys: '1 1 8 1', ends: 'person' }],
      [
        `to the queue ${id}, which is gone`,
        { ...openedAs({ queue: id }), broken: [`line queue-${id}`], keys: '1 1 8 1 3', ends: 'goodbye' },
      ],
    ]),
  ),
  'to a queue that nobody knows': { ...openedAs({ queue: 'attic' }), keys: '1 1 8 1', ends: 'person' },
  'hours that cannot be read': { hours: ['unknown'], keys: '0', ends: 'person' },
};

export const TO_PERSON_CALLS: Calls = { ...ARRIVAL, ...COMPLAINT, ...STATUS, ...TO_A_PERSON };
