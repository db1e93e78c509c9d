import { REDACTED_FOLDER } from '../../../domain/line/analysis.ts';
import type { CallAnalyses } from '../../../ports/call-analyses.ts';
import type { Queues } from '../../../ports/queue.ts';
import type { Clock } from '../../../ports/surroundings.ts';
import type { Database } from '../database.ts';

export interface EmbeddedCallAnalyses extends CallAnalyses {
  /**
   * Keeps what Contact Lens would have written of a leg, under the name that it gives such a file, and sends the event of it as
   * S3 would by EventBridge. Answers the name.
   */
  tell(contactId: string, text: string): Promise<string>;
  /** Keeps a file under any name, and tells nobody. */
  keep(name: string, text: string): void;
}

/** On one machine nothing is recorded and nobody analyses: what stands here somebody has told. */
export function openCallAnalyses(
  database: Database,
  clock: Clock,
  queues: Queues,
  calls: { forgetCaller(contactId: string): void },
): EmbeddedCallAnalyses {
  const save = database.prepare(
    `INSERT INTO analyses (name, body, written_at) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET body = excluded.body, written_at = excluded.written_at`,
  );
  const remove = database.prepare('DELETE FROM analyses WHERE name = ?');
  const select = database.prepare('SELECT body AS text, written_at AS writtenAt FROM analyses WHERE name = ?');

  const keep: EmbeddedCallAnalyses['keep'] = (name, text) => {
    database.write(() => save.run(name, text, clock.now()));
  };

  return {
    keep,
    async tell(contactId, text) {
      const now = clock.now();
      const name = `${REDACTED_FOLDER}${now.slice(0, 10).replaceAll('-', '/')}/${contactId}_analysis_redacted_${now}.json`;
      keep(name, text);
      const event = {
        'detail-type': 'Object Created',
        source: 'aws.s3',
        time: now,
        detail: { bucket: { name: 'recordings' }, object: { key: name, size: Buffer.byteLength(text) } },
      };
      await queues.send('analyses', [{ body: JSON.stringify(event) }]);
      return name;
    },
    async readAnalysis(name, mostBytes) {
      const row = select.get(name) as { text: string; writtenAt: string } | undefined;
      if (row === undefined) return undefined;
      return Buffer.byteLength(row.text) > mostBytes ? 'too-large' : { text: row.text, writtenAt: row.writtenAt };
    },
    async forgetCall(contactId, name) {
      if (name !== undefined) database.write(() => remove.run(name));
      calls.forgetCaller(contactId);
    },
  };
}
