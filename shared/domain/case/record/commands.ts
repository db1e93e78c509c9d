import type { ErasedBecause } from '../vocabulary.ts';

/** What the record itself is told: that it must be kept, and that its person is to be forgotten. */
export type RecordCommand =
  | { type: 'placeLegalHold' }
  | { type: 'liftLegalHold' }
  /** Sent before the keys of the case are destroyed; `requestId` names the erasure that asked for it. */
  | { type: 'erase'; because: ErasedBecause; requestId?: string };

export const RECORD_COMMANDS = [
  'placeLegalHold',
  'liftLegalHold',
  'erase',
] as const satisfies readonly RecordCommand['type'][];
