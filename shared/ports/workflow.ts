import type { CourierReply } from '../domain/case/courier.ts';

/** The state machine's engine. An execution's name is `<caseId>-<run>`; its input exactly `{ caseId, run }`. */
export interface Workflow {
  /** `exists`: an execution of this name runs or has run; that is success for the caller. */
  start(name: string, input: { caseId: string; run: number }): Promise<'started' | 'exists'>;
  /** `gone`: the token is unknown, used or timed out; there is nothing left to wake. */
  answer(token: string, reply: CourierReply): Promise<'delivered' | 'gone'>;
  isRunning(name: string): Promise<boolean>;
}
