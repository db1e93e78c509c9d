import { aimAtQueue, enterQueue, hangUp } from '../../../contact-flows/language/actions.ts';
import { flow } from '../../../contact-flows/language/build.ts';

/** What a task of `offer-task` goes through: into the queue of tasks, where it waits for whoever is free. */
export const TASK_FLOW = flow({
  name: 'offered-task',
  type: 'CONTACT_FLOW',
  description: 'A task about a case, into the queue of tasks',
  start: 'aim',
  actions: {
    aim: aimAtQueue('tasks', { next: 'wait-for-an-agent', onError: 'end' }),
    'wait-for-an-agent': enterQueue({ onFull: 'end', onError: 'end' }),
    end: hangUp,
  },
});
