/**
 * Every 5 minutes. Looks for room in the limits that was taken 15 minutes ago or more and of which nobody said since what became
 * of it: whoever took it has died, or the feed stands still. Raises the version of the case first, so that a late save of the
 * grant fails, and looks again: what the case has is confirmed, what it lacks is freed.
 */
import { newSums } from '../../shared/domain/money/granted-sums.ts';
import { addMilliseconds } from '../../shared/domain/time.ts';
import { factsOf } from '../../shared/runtime/failures.ts';
import { scheduleHandler } from '../../shared/runtime/schedule-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

/** Thirty times as long as any function may run. */
const STUCK_MS = 15 * 60 * 1000;
type Needs = Pick<Services, 'cases' | 'reservations' | 'clock' | 'log' | 'meter'>;

export async function run({ cases, reservations, clock, log, meter }: Needs) {
  const failures: unknown[] = [];
  for (const { sums, isGivenUp } of await reservations.olderThan(addMilliseconds(clock.now(), -STUCK_MS))) {
    const [first] = sums;
    if (first === undefined) continue;
    const { caseId } = first;
    // One case that cannot be saved must not hold the room of those behind it.
    try {
      if (!isGivenUp) {
        const it = await cases.raiseVersion(caseId);
        const has = it !== undefined && newSums(undefined, it).some(({ id }) => id === first.id);
        await (has ? reservations.confirm(sums) : reservations.free(sums));
        log.warn('stuck reservation put right', { caseId, grantId: first.id, wasGranted: has });
        meter.count('ReservationsStuck');
      }
      await reservations.forget(sums);
    } catch (error) {
      failures.push(error);
      log.error('stuck reservation not put right', { caseId, ...factsOf(error) });
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} reservations could not be put right`);
}

export const handler = scheduleHandler({ needs: ['cases', 'reservations', 'clock', 'log', 'meter'], run });
