import { expect, test } from 'vitest';
import type { Messenger, OutgoingLetter } from '../../shared/ports/messages.ts';

/** A messenger, two addresses that it serves, and what its provider has taken so far, in no particular order. */
export interface MessengerBench {
  messenger: Messenger;
  addresses: readonly [string, string];
  /** Without what this kind of letter does not carry: SMS has no subject and names no language. */
  taken(): Promise<Partial<OutgoingLetter>[]>;
}

/** What every messenger keeps: `send` resolves once the provider has the whole letter. */
export function messengerContract(
  make: () => Promise<MessengerBench>,
  carried: readonly (keyof OutgoingLetter)[] = ['id', 'to', 'subject', 'text', 'html', 'language'],
): void {
  test('a letter is taken whole, with and without a subject', async () => {
    const { messenger, addresses, taken } = await make();
    const [one, other] = addresses;
    const withSubject = {
      id: 'letter-1',
      to: one,
      subject: 'Your case',
      text: 'Hello\nAna 😀',
      html: '<p>Hello<br>Ana 😀</p>',
      language: 'en',
    };
    const without = { id: 'letter-2', to: other, text: 'Hola', language: 'es' };
    await messenger.send(withSubject);
    await messenger.send(without);
    const whole = (letter: Partial<OutgoingLetter>) =>
      expect.objectContaining(
        Object.fromEntries(carried.filter((name) => name in letter).map((name) => [name, letter[name]])),
      );
    expect(await taken()).toEqual(expect.arrayContaining([whole(withSubject), whole(without)]));
    expect((await taken()).find((letter) => letter.id === 'letter-2')).not.toHaveProperty('subject');
  });

  if (!carried.includes('html')) return;

  test('pictures go with a mail, byte for byte, by the ids that its HTML shows them by', async () => {
    const { messenger, addresses, taken } = await make();
    const png = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const pictures = [
      { id: 'curves', png, alt: 'Who came back' },
      { id: 'causes', png: png.toReversed(), alt: 'Why they complain' },
    ];
    const html = '<img src="cid:curves"><img src="cid:causes">';
    await messenger.send({ id: 'report-1', to: addresses[0], text: 'See above', html, pictures, language: 'en' });
    const [mail] = await taken();
    expect(mail?.pictures).toEqual(pictures);
  });
}
