/** The record: kept by order at any time, forgotten only once the case is at its end. */
export const LIVE_RECORD = {
  placeLegalHold: ['legal-hold-placed'],
  liftLegalHold: 'nothing',
  erase: 'wrong-status',
} as const;
export const FINAL_RECORD = {
  placeLegalHold: ['legal-hold-placed'],
  liftLegalHold: 'nothing',
  erase: ['erased'],
} as const;
