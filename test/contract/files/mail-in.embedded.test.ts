import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openMailIn } from '../../../shared/adapters/embedded/files/mail-in.ts';
import { manualClock } from '../manual-clock.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { mailInContract } from './mail-in.contract.ts';

let ids = 0;
const parts = { clock: manualClock('2026-06-24T14:00:00.000Z'), ids: { next: () => `id-${++ids}` } };
function opened(folder = temporaryFolder()) {
  return { folder, mailIn: openMailIn(folder, parts) };
}
const drop = (folder: string, name: string) => writeFileSync(join(folder, 'mail-in', name), 'Subject: x\r\n\r\nx');

describe.each([
  ['in memory', () => undefined],
  ['in a folder', temporaryFolder],
])('%s', (_place, newFolder) => {
  mailInContract(async () => {
    const mailIn = openMailIn(newFolder(), parts);
    const deliver = async (raw: Uint8Array) => {
      mailIn.deliver(raw);
      return mailIn.take(1)[0]?.key ?? '';
    };
    return { mailIn, deliver, reasons: async () => mailIn.aside().map((name) => name.split('/')[0] ?? '') };
  });
});

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

test.each(['virus', 'bounce'] as const)('set aside as %s, it lies in a folder of that name', async (why) => {
  const { folder, mailIn } = opened();
  mailIn.deliver(Buffer.from('x'));
  const [{ key } = { key: '' }] = mailIn.take(1);
  await mailIn.setAside(key, why);
  expect(mailIn.aside()).toEqual([`${why}/${key}.eml`]);
  expect(existsSync(join(folder, 'mail-aside', why, `${key}.eml`))).toBe(true);
});

test('the arrival is when it was written, never later than the house’s own clock', () => {
  const { mailIn } = opened();
  mailIn.deliver(Buffer.from('x'));
  expect(mailIn.take(1)[0]?.arrivedAt).toBe('2026-06-24T14:00:00.000Z');
});
