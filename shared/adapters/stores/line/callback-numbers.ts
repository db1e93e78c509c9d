import type { Contact } from '../../../domain/line/contact.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import { caseSealKey } from '../case/texts.ts';

/** Numbers at which callers asked to be called back, for whoever is to call them. */
export interface CallbackNumbers {
  /** E.164; `undefined` where no callback was asked for in the call, or its case was erased. */
  numberOf(call: Pick<Contact, 'callback'>): Promise<string | undefined>;
}

export function openCallbackNumbers({ sealer }: { sealer: Pick<Sealer, 'unseal'> }): CallbackNumbers {
  return {
    async numberOf({ callback }) {
      return callback && sealer.unseal(caseSealKey(callback.caseId), callback.sealedNumber);
    },
  };
}
