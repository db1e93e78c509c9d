/** Where the state machine goes next: what every task and every wake-up answers with. */
export const NEXT_STEPS = ['wait', 'ask', 'close', 'rearm', 'reopen'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export interface CourierReply {
  caseId: string;
  run: number;
  /** 1 to 31,000,000: how long the next wait may last before it looks at the clock again. */
  timeoutSeconds: number;
  next: NextStep;
}

/** Step Functions takes at most 99,999,999; a year less a few days leaves room for arithmetic on top. */
export const LONGEST_WAIT_SECONDS = 31_000_000;
