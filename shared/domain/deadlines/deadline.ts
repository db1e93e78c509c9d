import type { DeadlineKind } from '../case/vocabulary.ts';
import type { Instant } from '../time.ts';

/** A promise with a due instant, stored on the case. Regulatory ones never pause. */
export interface Deadline {
  kind: DeadlineKind;
  dueAt: Instant;
  regulatory: boolean;
  /** When it was kept. No longer due from then on. */
  metAt?: Instant;
  /** When the law noticed that it had passed, or a case came in by a merge to which the same promise was broken. */
  missedAt?: Instant;
  /** When the miss raised the case's level; each deadline does so once. */
  escalatedAt?: Instant;
  /** Set while the case is on hold (internal deadlines only), with the open business time that was left. */
  pausedAt?: Instant;
  remainingSeconds?: number;
}
