import { expect, test } from 'vitest';
import type { Messenger, OutgoingLetter } from '../../shared/ports/messages.ts';

/** A messenger and what its provider has taken so far, in no particular order. */
export interface MessengerBench {
  messenger: Messenger;
  taken(): Promise<OutgoingLetter[]>;
}

/** What every messenger keeps: `send` resolves once the provider has the whole letter. */
export function messengerContract(make: () => Promise<MessengerBench>): void {
  test('a letter is taken whole, with and without a subject', async () => {
    const { messenger, taken } = await make();
    const mail = { id: 'letter-1', to: 'ana@example.com', subject: 'Your case', text: 'Hello\nAna 😀', language: 'en' };
    const plain = { id: 'letter-2', to: 'ben@example.com', text: 'Hola', language: 'es' };
    await messenger.send(mail);
    await messenger.send(plain);
    expect(await taken()).toEqual(
      expect.arrayContaining([expect.objectContaining(mail), expect.objectContaining(plain)]),
    );
    expect((await taken()).find((letter) => letter.id === 'letter-2')).not.toHaveProperty('subject');
  });
}
