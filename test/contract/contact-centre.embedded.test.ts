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

  const call = { contactId: 'call-1', channel: 'VOICE', initiation: 'INBOUND' };

  test('what is told of a call is known, its event comes once it is due, and only till it is done', async () => {
    const clock = manualClock();
    const contactCentre = openContactCentre(openDatabase(file()), clock);
    const startedAt = clock.now();
    contactCentre.tell('INITIATED', { ...call, startedAt }, '+12025550123');
    contactCentre.note({ ...call, endedAt: startedAt });
    const described = await contactCentre.describeContact('call-1');
    expect(described).toEqual({ sighting: { ...call, startedAt, endedAt: startedAt }, callerNumber: '+12025550123' });
    const recent = [];
    for await (const sighting of contactCentre.recentContacts(startedAt, startedAt)) recent.push(sighting);
    expect(recent).toEqual([described?.sighting]);
    const [pending] = contactCentre.events.due(10);
    expect(pending?.event).toMatchObject({ detail: { eventType: 'INITIATED', contactId: 'call-1' } });
    expect(JSON.stringify(pending)).not.toContain('555');
    contactCentre.events.done(pending?.id ?? 0);
    expect(contactCentre.events.due(10)).toEqual([]);
    expect(contactCentre.events.nextAt()).toBeUndefined();
  });

  test('an event whose delivery fails comes again twice, later each time, and then no more', async () => {
    const clock = manualClock();
    const { events, tell } = openContactCentre(openDatabase(file()), clock);
    tell('INITIATED', call);
    for (const seconds of [60, 120]) {
      events.failed(events.due(1)[0]?.id ?? 0);
      expect(events.due(1)).toEqual([]);
      clock.pass(seconds);
      expect(events.due(1)).toHaveLength(1);
    }
    events.failed(events.due(1)[0]?.id ?? 0);
    expect(events.nextAt()).toBeUndefined();
  });

  test('calls of last week are forgotten with their numbers', async () => {
    const clock = manualClock();
    const contactCentre = openContactCentre(openDatabase(file()), clock);
    contactCentre.note({ ...call, startedAt: clock.now() }, '+12025550123');
    clock.pass(8 * 24 * 60 * 60);
    contactCentre.note({ ...call, contactId: 'call-2', startedAt: clock.now() });
    expect(await contactCentre.describeContact('call-1')).toBeUndefined();
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
