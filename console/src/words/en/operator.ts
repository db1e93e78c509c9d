import type { AnswerOf } from '../../api/routes.ts';

type Fault = AnswerOf<'POST /operator/audit'>['faults'][number]['fault'];

/** How the engine stands. */
export const operatorWords = {
  title: 'Engine',
  description: (time: string) => `As of ${time} by the clock of the house.`,
  dataIn: (folder: string) => `The data lies in ${folder}.`,
  inMemory: 'Everything is in memory: it is gone when the house stops.',
  queues: 'Queues',
  queue: 'Queue',
  ready: 'Waiting',
  hidden: 'In hand or delayed',
  dead: 'Dead letters',
  impact: 'What is lost while it waits',
  /** By queue; English is the house's own. */
  impacts: {} as Readonly<Record<string, string>>,
  redrive: 'Back to work',
  redriveQueue: (queue: string) => `Dead letters of ${queue} back to work`,
  redriven: (count: number) =>
    count === 1 ? '1 message is back on its queue.' : `${count} messages are back on their queue.`,
  deadLetters: (queue: string) => `Dead letters of ${queue}`,
  deadLetter: (tries: number, died: string) => `given up ${died}, after ${tries} tries`,
  noDead: 'No dead letter: everything that came was done.',
  feed: 'Change feed',
  lag: 'Changes behind',
  executions: 'Executions that wait',
  waitsUntil: 'Until at the latest',
  noExecutions: 'No case waits for anything.',
  restart: 'Start the state machine of a case again',
  restartText: 'For a case whose clock has stopped. What was done is not done twice.',
  caseNumber: 'Case number',
  doRestart: 'Start again',
  restarted: (number: string) => `Case ${number} started again.`,
  outbox: 'Letters sent',
  noOutbox: 'No letter yet.',
  ways: { mail: 'E-mail', sms: 'Text message' },
  audit: 'Audit of the histories',
  auditText: 'Follows the hash chain of every case, and holds it against what the lake saw.',
  doAudit: 'Check every history',
  auditSum: (cases: string, entries: string, anchored: string) =>
    `${cases} cases with ${entries} entries; ${anchored} compared with the lake.`,
  sound: 'Every history holds.',
  faulty: (count: string) => `At fault: ${count}`,
  fault: (entry: number, what: string, expected: string, found: string) =>
    `entry ${entry} ${what}. Expected ${expected}, found ${found}.`,
  faults: {
    'broken-entry': 'does not follow from the one before',
    rewritten: 'is not the one that the lake saw',
    'cut-off': 'is missing; the lake saw a longer history',
    'missing-text': 'points at a text that is not there',
    'missing-case': 'and all after it are gone: only the lake knows this case',
  } satisfies Record<Fault, string>,
  onAws: 'The engine is AWS',
  onAwsText: 'What this page does on one machine stands there:',
  onAwsWhere: [
    'Queues, dead letters, executions and alarms: the CloudWatch dashboard of the stage.',
    'Dead letters and stopped cases back to work: npm run redrive -- queue NAME --stage STAGE.',
    'Audit of the histories: npm run -s audit -- verify --stage STAGE.',
  ],
};
