import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, dataDamaged } from '../../shared/domain/errors.ts';
import { DAY_MS, type Instant, instantOf, millisecondsOf } from '../../shared/domain/time.ts';
import type { Clock } from '../../shared/ports/surroundings.ts';

/** A clock that stands still until somebody moves it: for the demo and for tests. */
export interface ManualClock extends Clock {
  moveTo(instant: Instant): void;
}

export function manualClock(start: Instant): ManualClock {
  let now = start;
  return {
    now: () => now,
    moveTo(instant) {
      if (instant > now) now = instant;
    },
  };
}

/** The machine's clock, so many days behind. */
export function offsetClock(daysBehind: number): Clock {
  return { now: () => instantOf(Date.now() - daysBehind * DAY_MS) };
}

interface ClockFile {
  daysBehind: number;
  lastAt: Instant;
}

/** Clocks are read apart by several processes, and corrected: an hour back is no harm. */
const TOLERANCE_MS = 60 * 60 * 1000;

/** Whether a house has run here: written once everything of it was made (engine.ts). */
export function hasClock(folder: string): boolean {
  return existsSync(join(folder, 'clock.json'));
}

/** How many days behind the folder's clock ran last; a command without a wish of its own keeps to it. */
export function rememberedOffset(folder: string): number {
  return read(folder)?.daysBehind ?? 0;
}

/**
 * Notes how far the folder's clock has come. @throws AppError `clock-behind` where it was further already: messages and
 * waits of the future would lie still for as long.
 */
export function noteClock(folder: string, daysBehind: number, now: Instant): void {
  const known = read(folder);
  if (known !== undefined && millisecondsOf(known.lastAt) - TOLERANCE_MS > millisecondsOf(now)) {
    throw new AppError(
      'ClockBehind',
      'clock-behind',
      `This data folder has come to ${known.lastAt.slice(0, 10)} already, and by the clock asked for it is ${now.slice(0, 10)}; give a smaller --clock-offset, or another --data FOLDER.`,
      { expose: true },
    );
  }
  const file = join(folder, 'clock.json');
  const lastAt = known !== undefined && known.lastAt > now ? known.lastAt : now;
  writeFileSync(`${file}.new`, JSON.stringify({ daysBehind, lastAt } satisfies ClockFile), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function read(folder: string): ClockFile | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'clock.json'), 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw dataDamaged(join(folder, 'clock.json'), error);
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
