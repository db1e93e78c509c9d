import { randomUUID } from 'node:crypto';
import { callEvent } from '../../infra/local/call-event.ts';
import type { Driver } from './journey-driver.ts';

/** Of the open-case block, all text as the flow language has it. */
export type Keyed = Record<string, string>;

/** Somebody on the toll-free line. */
export interface CallerSteps {
  /** The event that Connect would send: for repeats, and to be spoilt. */
  event(keyed: Keyed, contactId?: string): object;
  /** One call with one complaint, opened before it ends. */
  calls(keyed?: Keyed, contactId?: string): Promise<Record<string, string>>;
  asksForStatus(caseNumber: string, pin: string): Promise<Record<string, string>>;
}

/** @param phone caller id as Connect passes it on; undefined where there is none */
export function callerSteps(phone: string | undefined, driver: Driver): CallerSteps {
  const event = (keyed: Keyed, contactId: string = randomUUID()) =>
    callEvent({ contactId, from: phone, parameters: keyed });
  return {
    event,
    async calls(keyed = {}, contactId) {
      const reply = await driver.call(event({ purpose: 'openCase', block: 'open', ...keyed }, contactId));
      await driver.settle();
      return reply;
    },
    asksForStatus: (caseNumber, pin) => driver.call(event({ purpose: 'caseStatus', caseNumber, pin })),
  };
}
