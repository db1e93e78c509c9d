import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openMailIn } from '../../../shared/adapters/embedded/files/mail-in.ts';
import { manualClock } from '../manual-clock.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let ids = 0;
function opened(folder = temporaryFolder()) {
  const parts = { clock: manualClock('2026-06-24T14:00:00.000Z'), ids: { next: () => `id-${++ids}` } };
  return { folder, mailIn: openMailIn(folder, parts) };
}
const drop = (folder: string, name: string) => writeFileSync(join(folder, 'mail-in', name), 'Subject: x\r\n\r\nx');

test('a mail is taken once it has its whole name, never while it is being written', () => {
  const { folder, mailIn } = opened();
  drop(folder, 'a.tmp');
  drop(folder, '.b.eml');
  drop(folder, 'c.eml.part');
  expect(mailIn.take(10)).toEqual([]);
  drop(folder, 'd.eml');
  expect(mailIn.take(10)).toHaveLength(1);
  expect(mailIn.take(10)).toEqual([]);
  expect(readdirSync(join(folder, 'mail-in')).sort()).toEqual(['.b.eml', 'a.tmp', 'c.eml.part', 'taken']);
});

test('taken by a process that died, it is taken again by the next', async () => {
  const { folder, mailIn } = opened();
  mailIn.deliver(Buffer.from('x'));
  const [{ key } = { key: '' }] = mailIn.take(10);
  const next = opened(folder).mailIn;
  expect(next.take(10).map((mail) => mail.key)).toEqual([key]);
  expect(next.take(10)).toEqual([]);
  expect((await next.readMail(key))?.raw.toString()).toBe('x');
});

test('dealt with, it is gone; set aside, it lies under its reason; each twice is once', async () => {
  const { folder, mailIn } = opened();
  for (const raw of ['one', 'two']) mailIn.deliver(Buffer.from(raw));
  const [one, two] = mailIn.take(10).map(({ key }) => key);
  for (let twice = 0; twice < 2; twice += 1) {
    await mailIn.doneWith(one ?? '');
    await mailIn.setAside(two ?? '', 'virus');
  }
  expect(await mailIn.readMail(one ?? '')).toBeUndefined();
  expect(await mailIn.readMail(two ?? '')).toBeUndefined();
  expect(mailIn.aside()).toEqual([`virus/${two}.eml`]);
  expect(existsSync(join(folder, 'mail-aside', 'virus', `${two}.eml`))).toBe(true);
});

test('the arrival is when it was written, never later than the house’s own clock', () => {
  const { mailIn } = opened();
  mailIn.deliver(Buffer.from('x'));
  expect(mailIn.take(1)[0]?.arrivedAt).toBe('2026-06-24T14:00:00.000Z');
});
