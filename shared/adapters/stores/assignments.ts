import type { AssignmentDue } from '../../../events/staffing/assignment.v1.ts';
import type { Queues } from '../../ports/queue.ts';

/** Cases that wait for somebody, on their way to give-case. */
export interface Assignments {
  /** Is on its queue when it resolves. */
  send(caseId: string): Promise<void>;
}

export function openAssignments({ queues }: { queues: Queues }): Assignments {
  return {
    send: (caseId) => {
      const due: AssignmentDue = { schema: 'assignment-due.v1', caseId };
      return queues.send('assignments', [{ body: JSON.stringify(due) }]);
    },
  };
}
