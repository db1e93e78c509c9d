import { addMilliseconds, type Instant, SECOND_MS } from '../../domain/time.ts';
import type { Clock } from '../../ports/surroundings.ts';
import type { TaskPayload } from '../../workflow/case-resolution.asl.ts';
import type { Database } from './database.ts';

export interface WorkflowRecords {
  /** False if an execution of this name runs or has run. */
  add(name: string, input: TaskPayload): boolean;
  /** @param outcome `succeeded`, `superseded`, or `failed:` with the error's name and message */
  end(name: string, outcome: string): void;
  /** Executions that were started and have not ended, the oldest first. */
  unfinished(): { name: string; input: TaskPayload }[];
  isUnfinished(name: string): boolean;
  /**
   * When a wait is entered: now, but always after `last` (that of the same execution before) and after every one given
   * before this opening, though the clock stands still or was set back. The newest wait of a case is known by it.
   */
  enteredAt(last: Instant | undefined): Instant;
}

/** Long enough for every error's name and ids; an outcome is for people to read. */
const LONGEST_OUTCOME = 500;

/** So seldom is `entered_until` written; restarted sooner, waits are dated this much ahead at most. */
const RESERVED_MS = SECOND_MS;

/** What must outlive the process: name, input and end of each execution, and how far waits were dated. */
export function openWorkflowRecords(database: Database, clock: Clock): WorkflowRecords {
  database.write(() => {
    database
      .prepare('CREATE TABLE IF NOT EXISTS wait_dates (one INTEGER PRIMARY KEY CHECK (one = 1), entered_until TEXT)')
      .run();
  });
  const insert = database.prepare('INSERT OR IGNORE INTO executions (name, input, started_at) VALUES (?, ?, ?)');
  const finish = database.prepare(
    'UPDATE executions SET ended_at = ?, outcome = ? WHERE name = ? AND ended_at IS NULL',
  );
  const select = database.prepare(
    'SELECT name, input FROM executions WHERE ended_at IS NULL ORDER BY started_at, name',
  );
  const selectOne = database.prepare('SELECT 1 FROM executions WHERE name = ? AND ended_at IS NULL');
  const reserve = database.prepare('INSERT OR REPLACE INTO wait_dates (one, entered_until) VALUES (1, ?)');

  const reserved = database.prepare('SELECT entered_until FROM wait_dates').get() as
    | { entered_until: Instant }
    | undefined;
  const floor = reserved && addMilliseconds(reserved.entered_until, 1);
  let ceiling = reserved?.entered_until ?? '';

  return {
    add(name, { caseId, run }) {
      const text = JSON.stringify({ caseId, run });
      return database.write(() => insert.run(name, text, clock.now()).changes === 1);
    },

    end(name, outcome) {
      database.write(() => finish.run(clock.now(), outcome.slice(0, LONGEST_OUTCOME), name));
    },

    unfinished() {
      const rows = select.all() as unknown as { name: string; input: string }[];
      return rows.map(({ name, input }) => ({ name, input: JSON.parse(input) as TaskPayload }));
    },

    isUnfinished: (name) => selectOne.get(name) !== undefined,

    enteredAt(last) {
      let at = clock.now();
      if (floor !== undefined && at < floor) at = floor;
      if (last !== undefined && at <= last) at = addMilliseconds(last, 1);
      if (at > ceiling) {
        ceiling = addMilliseconds(at, RESERVED_MS);
        database.write(() => reserve.run(ceiling));
      }
      return at;
    },
  };
}
