import type { Instant } from '../../domain/time.ts';
import type { MailPicture, Messenger, OutgoingLetter } from '../../ports/messages.ts';
import type { Clock } from '../../ports/surroundings.ts';
import type { Database } from './database.ts';

export type SentLetter = OutgoingLetter & { channel: 'mail' | 'sms'; sentAt: Instant };

export interface Outbox extends Messenger {
  /** What was sent by this channel, the newest first. */
  list(limit: number): SentLetter[];
}

interface OutboxRow {
  id: string;
  to: string;
  subject: string | null;
  text: string;
  html: string | null;
  pictures: string | null;
  language: string;
  sentAt: Instant;
}

/** Stands for the provider on one machine: keeps letters for people to look at, one per letter id; the first stays. */
export function openOutbox(database: Database, clock: Clock, channel: 'mail' | 'sms'): Outbox {
  const insert = database.prepare(
    `INSERT INTO outbox (channel, letter_id, recipient, subject, body, html, pictures, language, sent_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (channel, letter_id) DO NOTHING`,
  );
  const select = database.prepare(
    `SELECT letter_id AS id, recipient AS "to", subject, body AS text, html, pictures, language, sent_at AS sentAt
     FROM outbox WHERE channel = ? ORDER BY position DESC LIMIT ?`,
  );

  const remove = database.prepare('DELETE FROM outbox WHERE channel = ? AND substr(letter_id, 1, ?) = ?');

  return {
    async forget(beginning) {
      database.write(() => remove.run(channel, beginning.length, beginning));
      // Letters lie open here, and older images of their pages in the log until that is cut off.
      database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    },
    async send({ id, to, subject, text, html, pictures, language }) {
      const drawn = pictures === undefined ? null : JSON.stringify(pictures.map(written));
      database.write(() =>
        insert.run(channel, id, to, subject ?? null, text, html ?? null, drawn, language, clock.now()),
      );
      return { messageId: `${channel}:${id}` };
    },
    list(limit) {
      return (select.all(channel, limit) as unknown as OutboxRow[]).map(({ subject, html, pictures, ...letter }) => ({
        ...letter,
        ...(subject === null ? {} : { subject }),
        ...(html === null ? {} : { html }),
        ...(pictures === null ? {} : { pictures: (JSON.parse(pictures) as Written[]).map(read) }),
        channel,
      }));
    },
  };
}

type Written = Omit<MailPicture, 'png'> & { png: string };
const written = ({ png, ...it }: MailPicture): Written => ({ ...it, png: Buffer.from(png).toString('base64') });
const read = ({ png, ...it }: Written): MailPicture => ({ ...it, png: new Uint8Array(Buffer.from(png, 'base64')) });
