import type { CallReply } from '../../../../events/connect-call.v1.ts';
import type { Clock } from '../../../../shared/ports/surroundings.ts';
import { openPerformer } from '../../perform.ts';
import type { CallTold, Followed } from '../told-calls.ts';

/** The house that a call comes to. */
export interface CalledHouse {
  /** Gives an event to `connect-call`. */
  send(event: object): Promise<{ reply: CallReply; isByServer: boolean }>;
  /** Tells of the call, as Amazon Connect does of every one. */
  tell(call: CallTold): Promise<void>;
  /** What became of it. `hasCase`: one was opened or proved in it. */
  followed(asked: { contactId: string; hasCase: boolean }): Promise<Followed>;
  close(): Promise<void>;
}

/** Over a data folder: the server's that holds it; where none does, one that is opened here at the first word, until `close`. */
export function houseOver(folder: string, clock?: Clock): CalledHouse {
  const { perform, close } = openPerformer(folder, clock);
  return {
    async send(event) {
      const { result, isByServer } = await perform('call', event);
      return { reply: result as CallReply, isByServer };
    },
    async tell(call) {
      await perform('call-told', call);
    },
    followed: async (asked) => (await perform('call-followed', asked)).result as Followed,
    close,
  };
}
