import type { DeadlineKind } from '../case/vocabulary.ts';
import type { Instant } from '../time.ts';

/** A promise with a due instant, stored on the case. Regulatory ones never pause. */
export interface Deadline {
  kind: DeadlineKind;
  dueAt: Instant;
  regulatory: boolean;
  /** When it was kept. No longer due from then on. */
  metAt?: Instant;
  /** When it was done after all, too late. */
  lateAt?: Instant;
  /** When the law noticed that it had passed, or a case came in by a merge to which the same promise was broken. */
  missedAt?: Instant;
  /** When the miss raised the case's level; each deadline does so once. */
  escalatedAt?: Instant;
  /** Set while the case is on hold (internal deadlines only), with the open business time that was left. */
  pausedAt?: Instant;
  remainingSeconds?: number;
  /** Open business time of all holds that are over: counted anew, the promise gets it again. */
  heldSeconds?: number;
  /** A way that is open until then, no promise: it is never missed, paused or waited for. */
  isOption?: true;
  /** Counted from this instant and not from receipt: the promises of a later round, and those that begin anew. */
  from?: Instant;
  /** To when a holding letter or a supervisor moved it. */
  extendedTo?: Instant;
  /** Missed by a case that this one took: no correction of this case's dates takes it away. */
  isTakenOver?: true;
  /** `name@version` of the policy it was a promise of, where the case has another now: it stays as it was. */
  policy?: string;
}
