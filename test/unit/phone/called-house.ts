import type { CallReply } from '../../../events/connect-call.v1.ts';
import type { CalledHouse } from '../../../infra/local/phone/terminal/called-house.ts';

/** A house that answers well and makes nothing of a call, but for what is given. */
export function calledHouse(given: Partial<CalledHouse>): CalledHouse {
  return {
    send: async () => ({ reply: { status: 'OK' } as CallReply, isByServer: true }),
    tell: async () => {},
    followed: async () => ({ cases: [], followUp: null, task: null, isComplete: true }),
    close: async () => {},
    ...given,
  };
}
