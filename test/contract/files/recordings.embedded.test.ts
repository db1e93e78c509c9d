import { describe, expect, test } from 'vitest';
import { openRecordings } from '../../../shared/adapters/embedded/contact-centre/recordings.ts';
import { openContactCentre } from '../../../shared/adapters/embedded/contact-centre.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { openSealer } from '../../../shared/adapters/embedded/sealer.ts';
import { manualClock } from '../manual-clock.ts';
import { PLACES } from '../places.ts';

const SAID = [{ who: 'caller', seconds: 0, text: 'My parcel is late.' }] as const;

describe.each(PLACES)('the embedded recordings $place', ({ newFile }) => {
  const file = newFile();
  function open() {
    const clock = manualClock();
    const database = openDatabase(file());
    const contactCentre = openContactCentre(database, clock);
    return { clock, database, contactCentre, recordings: openRecordings(database, clock, openSealer(undefined)) };
  }

  test('what was said is heard as it was kept, and what is kept once stays so', async () => {
    const { recordings, database } = open();
    await recordings.keep('recordings/c-1', 'c-1', SAID);
    await recordings.keep('recordings/c-1', 'c-1', []);
    expect(await recordings.hear('recordings/c-1')).toEqual({ said: SAID });
    expect(await recordings.hear('recordings/c-2')).toBeUndefined();
    expect(JSON.stringify(database.prepare('SELECT * FROM recordings').all())).not.toContain('parcel');
  });

  test('after a week nobody hears it, and the next one that is kept takes it away', async () => {
    const { recordings, database, clock } = open();
    await recordings.keep('recordings/c-1', 'c-1', SAID);
    clock.pass(8 * 24 * 60 * 60);
    expect(await recordings.hear('recordings/c-1')).toBeUndefined();
    await recordings.keep('recordings/c-2', 'c-2', SAID);
    expect(database.prepare('SELECT place FROM recordings').all()).toMatchObject([{ place: 'recordings/c-2' }]);
  });

  test('who is forgotten is forgotten with all that was recorded, and nobody else', async () => {
    const { recordings, contactCentre } = open();
    for (const [place, contactId] of [
      ['recordings/c-1', 'c-1'],
      ['recordings/ivr/c-1', 'c-1'],
      ['recordings/c-2', 'c-2'],
    ] as const)
      await recordings.keep(place, contactId, SAID);
    contactCentre.forgetCaller('c-1');
    for (const place of ['recordings/c-1', 'recordings/ivr/c-1']) expect(await recordings.hear(place)).toBeUndefined();
    expect(await recordings.hear('recordings/c-2')).toBeDefined();
  });
});
