import type { SaidLine } from '../domain/line/listening.ts';
import type { Instant } from '../domain/time.ts';

/**
 * A recording as it can be given to somebody. Where the line carries voices: a link to the sound, of another origin than the API's.
 * Where text stands for voices there is no sound: what was said, in order.
 */
export type Heard = { link: string; until: Instant } | { said: readonly SaidLine[] };

/** What was said on the line, where callers agreed that it is kept. */
export interface Recordings {
  /** Nothing of what is not there, or no longer: it is deleted after some days, by whoever keeps it. */
  hear(place: string): Promise<Heard | undefined>;
}
