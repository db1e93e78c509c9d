import { expect, test } from 'vitest';
import type { MailIn } from '../../../shared/ports/mail-in.ts';

export interface MailInBench {
  mailIn: MailIn;
  /** Brings a mail as whoever receives it for us does. Answers its key. */
  deliver(raw: Uint8Array): Promise<string>;
  /** The reasons for which mails lie aside. */
  reasons(): Promise<string[]>;
}

/** What every place of mails keeps: each byte, until somebody says what became of it, and that as often as they like. */
export function mailInContract(newBench: () => Promise<MailInBench>): void {
  test('a mail is read as it came, byte for byte, as often as it takes', async () => {
    const { mailIn, deliver } = await newBench();
    const raw = Buffer.concat([
      Buffer.from('Subject: x\r\n\r\n'),
      Buffer.from(Array.from({ length: 256 }, (_, at) => at)),
    ]);
    const key = await deliver(raw);
    for (let twice = 0; twice < 2; twice += 1) {
      expect(raw.equals((await mailIn.readMail(key))?.raw ?? Buffer.of())).toBe(true);
    }
  });

  test('dealt with, it is gone; set aside, it lies under its reason; each twice is once', async () => {
    const { mailIn, deliver, reasons } = await newBench();
    const [one, two] = [await deliver(Buffer.from('one')), await deliver(Buffer.from('two'))];
    for (let twice = 0; twice < 2; twice += 1) {
      await mailIn.doneWith(one);
      await mailIn.setAside(two, 'virus');
    }
    expect(await mailIn.readMail(one)).toBeUndefined();
    expect(await mailIn.readMail(two)).toBeUndefined();
    expect(await reasons()).toEqual(['virus']);
  });

  test('one that is dealt with leaves the others alone', async () => {
    const { mailIn, deliver } = await newBench();
    const [one, two] = [await deliver(Buffer.from('one')), await deliver(Buffer.from('two'))];
    await mailIn.doneWith(one);
    expect(Buffer.from((await mailIn.readMail(two))?.raw ?? []).toString()).toBe('two');
  });
}
