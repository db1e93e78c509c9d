import type { Workflow } from '../../ports/workflow.ts';

/** Whether the state machine of a case is at work: all that a watch may ask. */
export type Executions = Pick<Workflow, 'isRunning'>;

export function openExecutions({ workflow }: { workflow: Executions }): Executions {
  return { isRunning: (name) => workflow.isRunning(name) };
}
