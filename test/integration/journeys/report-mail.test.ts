import { afterEach, describe, expect, test } from 'vitest';
import type { SentLetter } from '../../../shared/adapters/embedded/outbox.ts';
import type { ReportMail } from '../../../shared/domain/reports/mails/report-mail.ts';
import { type EngineDriver, openEngineDriver } from '../../support/journey-engine.ts';

let house: EngineDriver;
afterEach(() => house.close());

const weekly: ReportMail = {
  ...{ report: 'complaint-handling', parameters: {}, every: 'week' },
  to: ['mia@northwind.example', 'sam@northwind.example'],
};
const pack: ReportMail = { report: 'manager-pack', parameters: {}, every: 'month', to: ['mia@northwind.example'] };

async function open(reportMails: ReportMail[]) {
  // Monday, 30 November, 9:00 in New York.
  house = await openEngineDriver({ at: '2026-11-30T14:00:00.000Z', configuration: { reportMails } });
}

/** As the clock starts it; then all that follows. */
async function morning() {
  await house.engine.invoke('mail-reports', {});
  await house.settle();
}

const sent = () => house.engine.outbox() as SentLetter[];

describe('a report by mail', () => {
  test('goes to each of its people once a week, however often the clock and the queue repeat themselves', async () => {
    await open([weekly]);
    await morning();
    expect(
      sent()
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(weekly.to);
    const [mail] = sent();
    expect(mail).toMatchObject({ subject: 'Northwind Appliances: Complaint handling, 2026-W48', language: 'en' });
    await morning();
    const due = { ...weekly, to: weekly.to[0] ?? '', period: '2026-W48', language: 'en' };
    const body = JSON.stringify({ schema: 'report-mail-due.v1', ...due });
    await house.engine.services.queues.send('report-mails', [{ body }, { body }]);
    await house.settle();
    await house.advanceTo('2026-12-06T14:00:00.000Z');
    await morning();
    expect(sent()).toHaveLength(2);
  });

  test('comes again when the next week is over, also on a later day of it', async () => {
    await open([{ ...weekly, to: ['mia@northwind.example'] }]);
    await morning();
    await house.advanceTo('2026-12-09T14:00:00.000Z');
    await morning();
    expect(sent().map(({ subject }) => subject)).toEqual([
      'Northwind Appliances: Complaint handling, 2026-W49',
      'Northwind Appliances: Complaint handling, 2026-W48',
    ]);
  });

  test('the pack of the month that is over goes out on the first', async () => {
    await open([pack]);
    await house.advanceTo('2026-12-01T14:00:00.000Z');
    await morning();
    const [mail] = sent().filter(({ subject }) => subject?.includes('2026-11'));
    expect(mail?.subject).toBe('Northwind Appliances: Manager pack, 2026-11');
    expect(mail?.html).toContain('<h2>Seven indicators</h2>');
    expect(mail?.text).toContain('No story this month');
    expect(mail?.html).toContain('/console/reports/manager-pack?month=2026-11');
    for (const { id, png } of mail?.pictures ?? []) {
      expect(mail?.html).toContain(`cid:${id}`);
      expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG');
    }
  });

  test('that cannot be worked out is a dead letter for an operator, and keeps nobody else from theirs', async () => {
    await open([weekly]);
    const body = JSON.stringify({
      ...{ schema: 'report-mail-due.v1', report: 'no-such-report', parameters: {}, every: 'week', period: '2026-W48' },
      ...{ to: 'mia@northwind.example', language: 'en' },
    });
    await house.engine.services.queues.send('report-mails', [{ body }]);
    await morning();
    await house.advanceTo('2026-11-30T20:00:00.000Z');
    expect(sent()).toHaveLength(2);
    expect(house.engine.redriveQueue('report-mails')).toBe(1);
  });
});
