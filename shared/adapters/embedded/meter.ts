import type { Meter } from '../../ports/meter.ts';
import type { Log } from '../../ports/surroundings.ts';

/** On one machine what is counted stands in the log, one line a count: `grep '"metric":"CallsFailed"'`. */
export function openMeter(log: Log): Meter {
  return { count: (metric, value = 1) => log.info('counted', { metric, value }) };
}
