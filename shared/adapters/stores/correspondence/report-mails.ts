import { createHash } from 'node:crypto';
import type { ReportMailDue } from '../../../../events/reports/report-mail.v1.ts';
import { addMilliseconds, SECOND_MS } from '../../../domain/time.ts';
import type { Queues } from '../../../ports/queue.ts';
import type { Clock } from '../../../ports/surroundings.ts';
import type { Table } from '../../../ports/table.ts';
import { expiresAfter } from '../desk/expiry.ts';
import { reportMailKey } from '../keys.ts';

type Mail = Omit<ReportMailDue, 'schema'>;

/** Reports on their way to people: each once for its person, question and period. */
export interface ReportMails {
  /** Is on its queue when it resolves. */
  send(mail: Mail): Promise<void>;
  isSent(mail: Mail): Promise<boolean>;
  /**
   * Takes the mail in hand: `mine`, unless it was sent or somebody else has it in hand. `letterId` is the same each time, so that a
   * provider that knows ids sends it once.
   */
  take(mail: Mail): Promise<{ state: 'mine' | 'sent' | 'under-way'; letterId: string }>;
  noteSent(mail: Mail): Promise<void>;
}

/** Longer than a run of its function takes; a message comes again later than that. */
const IN_HAND_MS = 180 * SECOND_MS;
/** Longer than its period, in which it may be asked for again. */
const KEPT_DAYS = 90;

export function openReportMails({
  table,
  queues,
  clock,
}: {
  table: Pick<Table, 'get' | 'put'>;
  queues: Queues;
  clock: Clock;
}): ReportMails {
  const isSent = async (mail: Mail) => (await table.get(keyOf(mail)))?.sentAt !== undefined;
  return {
    send: (mail) => queues.send('report-mails', [{ body: JSON.stringify({ schema: 'report-mail-due.v1', ...mail }) }]),
    isSent,

    async take(mail) {
      const now = clock.now();
      const letterId = `report-${digestOf(mail)}`;
      const isMine = await table.put(
        { ...keyOf(mail), takenAt: now, ...expiresAfter(now, KEPT_DAYS) },
        {
          any: [
            { absent: true },
            { all: [{ missing: ['sentAt'] }, { below: { takenAt: addMilliseconds(now, -IN_HAND_MS) } }] },
          ],
        },
      );
      if (isMine) return { state: 'mine', letterId };
      return { state: (await isSent(mail)) ? 'sent' : 'under-way', letterId };
    },

    async noteSent(mail) {
      const now = clock.now();
      await table.put({ ...keyOf(mail), takenAt: now, sentAt: now, ...expiresAfter(now, KEPT_DAYS) });
    },
  };
}

const keyOf = (mail: Mail) => reportMailKey(digestOf(mail));

/** Of who, what and when; not of the language, in which it is not another mail. The address is in no key. */
function digestOf({ report, parameters, every, period, to }: Mail): string {
  const asked = JSON.stringify([report, Object.entries(parameters).sort(), every, period, to.toLowerCase()]);
  return createHash('sha256').update(asked).digest('hex').slice(0, 40);
}
