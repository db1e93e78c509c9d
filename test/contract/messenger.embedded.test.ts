import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../shared/adapters/embedded/database.ts';
import { openOutbox } from '../../shared/adapters/embedded/outbox.ts';
import { manualClock } from './manual-clock.ts';
import { messengerContract } from './messenger.contract.ts';
import { PLACES } from './places.ts';

describe.each(PLACES)('the outbox $place', ({ newFile }) => {
  const file = newFile();
  const letter = { id: 'letter-1', to: 'ana@example.com', text: 'first', language: 'en' };

  messengerContract(async () => {
    const outbox = openOutbox(openDatabase(file()), manualClock(), 'mail');
    return {
      messenger: outbox,
      addresses: ['ana@example.com', 'ben@example.com'],
      taken: async () => outbox.list(100),
    };
  });

  test('a letter sent twice is kept once, the first', async () => {
    const outbox = openOutbox(openDatabase(file()), manualClock(), 'mail');
    await outbox.send(letter);
    await outbox.send({ ...letter, text: 'second' });
    expect(outbox.list(10)).toMatchObject([letter]);
  });

  test('lists what its own channel sent, the newest first, with the time', async () => {
    const database = openDatabase(file());
    const clock = manualClock();
    const [mail, sms] = [openOutbox(database, clock, 'mail'), openOutbox(database, clock, 'sms')];
    const start = clock.now();
    for (const id of ['a', 'b', 'c']) {
      await mail.send({ ...letter, id });
      clock.pass(1);
    }
    await sms.send({ ...letter, id: 'a', to: '+12025550123' });
    expect(mail.list(2).map(({ id }) => id)).toEqual(['c', 'b']);
    expect(mail.list(10).at(-1)).toEqual({ ...letter, id: 'a', channel: 'mail', sentAt: start });
    expect(sms.list(10)).toMatchObject([{ id: 'a', channel: 'sms', to: '+12025550123' }]);
  });
});
