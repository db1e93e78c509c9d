/**
 * Behind the queue `tasks`. Offers an agent in the contact centre what is to be done about a case, with a link to it: once,
 * however often the message comes. A case that is not open yet is waited for by trying again.
 */
import { type TaskDue, taskDue } from '../../events/offer-task.v1.ts';
import { printedCaseNumber } from '../../shared/domain/case/case-number.ts';
import { isFinal } from '../../shared/domain/case/guards.ts';
import { unknownCase } from '../../shared/domain/errors.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'cases' | 'contactCentre' | 'configuration' | 'log'>;

/** For agents, so in the language of the house, and nothing that is about a person. */
const WORDS: Readonly<Record<TaskDue['what'], { name: string; description: string }>> = {
  callback: {
    name: 'call back now',
    description: 'The caller waited for one of us, and nobody answered. The number is with the case.',
  },
  breach: { name: 'promise broken', description: 'What we promised the customer is overdue.' },
  nobody: { name: 'nobody has this case', description: 'It has lain for hours. Take it, or give it to somebody.' },
  voicemail: {
    name: 'hear the voice message',
    description: 'The caller left a voice message. It is listened to in the story of the case.',
  },
  reply: {
    name: 'the customer wrote back',
    description: 'After our decision. Read it, and open the case again if need be.',
  },
  answer: { name: 'the customer answered', description: 'Our question has its answer.' },
  'question-overdue': { name: 'no answer yet', description: 'The customer has not answered our question in time.' },
  'task-finished': { name: 'task done', description: 'Another team did what you asked of it.' },
  'task-overdue': { name: 'task overdue', description: 'Another team has not done in time what you asked of it.' },
};

export async function run({ taskId, caseId, what }: TaskDue, { cases, contactCentre, configuration, log }: Needs) {
  const it = await cases.load(caseId);
  if (it === undefined) throw unknownCase(caseId);
  const isPast = (what === 'breach' && isFinal(it)) || (what === 'nobody' && it.status !== 'open');
  if (isPast) {
    log.info('task not offered: the case is past it', { caseId, what });
    return;
  }
  const { name, description } = WORDS[what];
  await contactCentre.offerTask({
    id: taskId,
    name: `Case ${printedCaseNumber(it.caseNumber)}: ${name}`,
    description,
    link: `${configuration.publicUrl}/console/cases/${it.caseNumber}`,
    caseId,
  });
}

export const handler = queueHandler({
  input: taskDue,
  needs: ['cases', 'contactCentre', 'configuration', 'log'],
  run,
});
