import type { SaidLine } from '../../../domain/line/listening.ts';
import { addMilliseconds, DAY_MS } from '../../../domain/time.ts';
import type { Recordings } from '../../../ports/recordings.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Clock } from '../../../ports/surroundings.ts';
import type { Database } from '../database.ts';

export interface EmbeddedRecordings extends Recordings {
  /** Keeps what was said in a leg of a call under this place, if nothing is kept there. */
  keep(place: string, contactId: string, said: readonly SaidLine[]): Promise<void>;
}

/** As the calls of this machine; the bucket on AWS has days of its own. */
const KEPT_MS = 7 * DAY_MS;
/** As on AWS recordings have a key of their own, and not that of a case: a call may have none, or two. */
const KEY = 'recordings';

/**
 * Text stands for voices on one machine, so what is kept of a call is what was typed, sealed: never a sound. Erasure takes it away with
 * the caller's number (`forgetCaller`).
 */
export function openRecordings(
  database: Database,
  clock: Clock,
  sealer: Pick<Sealer, 'seal' | 'unseal'>,
): EmbeddedRecordings {
  const save = database.prepare(
    'INSERT INTO recordings (place, contact_id, body, kept_at) VALUES (?, ?, ?, ?) ON CONFLICT (place) DO NOTHING',
  );
  const forget = database.prepare('DELETE FROM recordings WHERE kept_at < ?');
  const select = database.prepare('SELECT body FROM recordings WHERE place = ? AND kept_at >= ?');
  const oldest = () => addMilliseconds(clock.now(), -KEPT_MS);

  return {
    async keep(place, contactId, said) {
      const body = await sealer.seal(KEY, JSON.stringify(said));
      database.write(() => {
        forget.run(oldest());
        save.run(place, contactId, body, clock.now());
      });
    },
    async hear(place) {
      const row = select.get(place, oldest()) as { body: string } | undefined;
      const text = row === undefined ? undefined : await sealer.unseal(KEY, row.body);
      return text === undefined ? undefined : { said: JSON.parse(text) };
    },
  };
}
