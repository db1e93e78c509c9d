import type { Case } from '../case.ts';
import type { Actor, Command, CommandType } from '../commands.ts';
import type { CommandRules } from '../decide.ts';
import type { Refusal } from '../refusal.ts';

/** Commands about the record: keep it whatever else is asked, or forget whom it is about. */
export const recordRules = {
  placeLegalHold(it) {
    return it.legalHold === undefined ? [{ type: 'legal-hold-placed' }] : [];
  },

  liftLegalHold(it) {
    return it.legalHold === undefined ? [] : [{ type: 'legal-hold-lifted' }];
  },

  erase(it, { because, requestId }) {
    if (it.erasedAt !== undefined) return [];
    return [{ type: 'erased', because, ...(requestId === undefined ? {} : { requestId }) }];
  },
} satisfies Partial<CommandRules>;

/** A hold for legal reasons keeps the record as the explicit one does: whoever set it had a court in mind. */
export function isHeldLegally(it: Pick<Case, 'legalHold' | 'hold'>): boolean {
  return it.legalHold !== undefined || it.hold?.reason === 'legal';
}

/**
 * What money or goods on their way come to is still noted: the ledger must add up, and says nothing of the person. No hold: there is
 * nothing left to keep, and one that came just then would stop the erasure half-way.
 */
const STILL_TAKEN: readonly CommandType[] = ['erase', 'confirmRemedy', 'failRemedy', 'liftLegalHold'];

/** What the record forbids to every other subject: forgetting what a court may ask for, and working on what was forgotten. */
export function forbiddenByRecord(it: Case, command: Command, by: Actor): Refusal | undefined {
  const isErasing = command.type === 'erase' || (command.type === 'withdraw' && command.reason === 'erased');
  if (isErasing && by.kind !== 'system') {
    return { code: 'role-too-low', message: 'A person is erased by a request for erasure, never by hand.' };
  }
  if (isErasing && isHeldLegally(it)) {
    return {
      code: 'legal-hold',
      message: 'The case is under legal hold: nothing of it may be erased until that is lifted.',
    };
  }
  if (it.erasedAt !== undefined && !STILL_TAKEN.includes(command.type)) {
    return { code: 'erased', message: 'The person of this case was erased: it stays as it is, for the counts.' };
  }
  return undefined;
}
