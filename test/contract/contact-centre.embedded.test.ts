import { describe, expect, test } from 'vitest';
import { openContactCentre } from '../../shared/adapters/embedded/contact-centre.ts';
import { openDatabase } from '../../shared/adapters/embedded/database.ts';
import { contactCentreContract } from './contact-centre.contract.ts';
import { manualClock } from './manual-clock.ts';
import { PLACES } from './places.ts';

describe.each(PLACES)('the embedded contact centre $place', ({ newFile }) => {
  const file = newFile();

  contactCentreContract(async () => {
    const contactCentre = openContactCentre(openDatabase(file()), manualClock());
    return { contactCentre, offered: async () => contactCentre.offered(100) };
  });

  test('lists the newest first, with the time, and as many as asked for', async () => {
    const clock = manualClock();
    const contactCentre = openContactCentre(openDatabase(file()), clock);
    const start = clock.now();
    for (const id of ['a', 'c', 'b']) {
      await contactCentre.offerTask({
        id,
        name: id,
        description: '',
        link: 'https://desk.example.com',
        caseId: 'case-a',
      });
      clock.pass(1);
    }
    expect(contactCentre.offered(2).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(contactCentre.offered(3).at(-1)).toMatchObject({ id: 'a', offeredAt: start });
  });
});
