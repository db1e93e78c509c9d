import type { Instant } from '../../shared/domain/time.ts';
import type { ManualClock } from './clock.ts';
import type { Engine } from './engine.ts';

/**
 * Lets time pass for an engine that does not `run`: stops wherever something happens by itself (a wait ends, a message
 * becomes visible) and lets everything settle there, so that what is due first happens first, then stops at `to`. Schedules
 * run once at each stop where their time has passed.
 */
export async function advance(engine: Engine, clock: ManualClock, to: Instant): Promise<void> {
  await engine.settle();
  for (let next = engine.nextInstant(); next !== undefined && next < to; next = engine.nextInstant()) {
    clock.moveTo(next);
    await engine.settle();
  }
  clock.moveTo(to);
  await engine.settle();
}
