import { type Database, openSqlite } from './sqlite.ts';

export type { Database } from './sqlite.ts';

/** One entry per format of the data folder, never edited once released: a change of format is a new entry. */
const MIGRATIONS = [
  `
  -- Columns are compared as UTF-8 bytes, as DynamoDB compares keys. A body is the whole item as JSON.
  CREATE TABLE items (
    id INTEGER PRIMARY KEY,
    pk TEXT NOT NULL,
    sk TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (pk, sk)
  );
  CREATE TABLE index_definitions (name TEXT PRIMARY KEY, pk TEXT NOT NULL, sk TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE index_entries (
    name TEXT NOT NULL,
    pk TEXT NOT NULL,
    sk TEXT NOT NULL,
    item_id INTEGER NOT NULL,
    PRIMARY KEY (name, pk, sk, item_id)
  ) WITHOUT ROWID;

  -- AUTOINCREMENT: the number of a trimmed record never comes back.
  CREATE TABLE feed (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    pk TEXT NOT NULL,
    sk TEXT NOT NULL,
    body_before TEXT,
    body_after TEXT
  );
  CREATE TABLE feed_checkpoints (consumer TEXT PRIMARY KEY, sequence INTEGER NOT NULL) WITHOUT ROWID;

  -- AUTOINCREMENT: a receipt of a deleted message never fits a later one.
  CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    queue TEXT NOT NULL,
    body TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    visible_at TEXT NOT NULL,
    receive_count INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX messages_by_visibility ON messages (queue, visible_at, id);
  CREATE TABLE dead_letters (
    id INTEGER PRIMARY KEY,
    queue TEXT NOT NULL,
    body TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    receive_count INTEGER NOT NULL,
    died_at TEXT NOT NULL
  );
  CREATE INDEX dead_letters_by_queue ON dead_letters (queue, id);

  CREATE TABLE outbox (
    position INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,
    letter_id TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT,
    body TEXT NOT NULL,
    language TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    UNIQUE (channel, letter_id)
  );

  CREATE TABLE executions (
    name TEXT PRIMARY KEY,
    input TEXT NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    outcome TEXT
  );
  CREATE INDEX executions_under_way ON executions (name) WHERE ended_at IS NULL;
  `,
  `
  CREATE TABLE offered_tasks (
    id TEXT PRIMARY KEY,
    contact_id TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    link TEXT NOT NULL,
    case_id TEXT NOT NULL,
    offered_at TEXT NOT NULL
  ) WITHOUT ROWID;
  `,
  `
  -- What the contact centre knows of a leg of a call, as JSON, and the events of it that are still to be delivered.
  CREATE TABLE contacts (
    id TEXT PRIMARY KEY,
    initiated_at TEXT NOT NULL,
    facts TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX contacts_by_initiation ON contacts (initiated_at);
  CREATE TABLE contact_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    body TEXT NOT NULL,
    visible_at TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX contact_events_by_visibility ON contact_events (visible_at, id);
  `,
  `
  ALTER TABLE offered_tasks ADD COLUMN taken_by TEXT;
  ALTER TABLE offered_tasks ADD COLUMN done_at TEXT;
  CREATE INDEX offered_tasks_open ON offered_tasks (offered_at, id) WHERE done_at IS NULL;
  `,
  `
  -- What somebody said that Contact Lens had written of a call, by the name of the file.
  CREATE TABLE analyses (
    name TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    written_at TEXT NOT NULL
  ) WITHOUT ROWID;
  `,
  `
  -- What the order system was told of, as JSON.
  CREATE TABLE remedy_orders (
    position INTEGER PRIMARY KEY,
    remedy_id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    handed_at TEXT NOT NULL
  );
  `,
  `
  ALTER TABLE outbox ADD COLUMN html TEXT;
  `,
  `
  CREATE INDEX items_expiring ON items (json_extract(body, '$.expiresAt'))
    WHERE json_extract(body, '$.expiresAt') IS NOT NULL;
  `,
  `
  ALTER TABLE outbox ADD COLUMN pictures TEXT;
  `,
  `
  -- Who was invited (as JSON), and who may not sign in any more; of people of the configuration only the latter.
  CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    email TEXT UNIQUE,
    account TEXT,
    is_shut INTEGER NOT NULL DEFAULT 0
  );
  `,
  `
  -- What was said in a leg of a call, sealed, by where its record says that it lies.
  CREATE TABLE recordings (
    place TEXT PRIMARY KEY,
    contact_id TEXT NOT NULL,
    body TEXT NOT NULL,
    kept_at TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX recordings_by_contact ON recordings (contact_id);
  `,
];

/**
 * Opens the one file that holds table, feed, queues, outbox and executions, so that a write and its feed record are one
 * transaction. @throws AppError `data-too-new`.
 */
export function openDatabase(file: string | ':memory:'): Database {
  return openSqlite(file, MIGRATIONS);
}
