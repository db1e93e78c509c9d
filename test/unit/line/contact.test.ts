import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactEvent } from '../../../events/contact-event.v1.ts';
import { isContactId, newContact, type Sighting, seen, withCallbackLeg } from '../../../shared/domain/line/contact.ts';
import { followUpOf, isCallbackForgotten } from '../../../shared/domain/line/follow-up.ts';
import { sightingIn } from '../../../shared/runtime/line/sighting.ts';

const at = (minute: number) => `2026-06-24T14:${String(minute).padStart(2, '0')}:00.000Z`;
const leg = { contactId: 'leg-1', channel: 'VOICE', initiation: 'INBOUND' };
const over: Sighting = { ...leg, startedAt: at(0), queuedAt: at(1), endedAt: at(9) };
const after = (...sightings: Sighting[]) => sightings.reduce(seen, newContact('leg-1'));

test('sightings in any order, some of them twice, end in the same contact', () => {
  const life: Sighting[] = [
    { ...leg, startedAt: at(0) },
    { ...leg, startedAt: at(0), queuedAt: at(1) },
    { ...leg, queuedAt: at(2), agentAt: at(3) },
    over,
    { ...over, record: { updatedAt: at(12), recordings: [{ location: 'bucket/a.wav', kind: 'AUDIO' }] } },
    { ...over, endedAt: at(10), record: { updatedAt: at(11), recordings: [] } },
  ];
  const expected = {
    ...newContact('leg-1'),
    ...leg,
    ...{ startedAt: at(0), queuedAt: at(1), agentAt: at(3), endedAt: at(10) },
    record: { updatedAt: at(12), recordings: [{ location: 'bucket/a.wav', kind: 'AUDIO' }] },
  };
  const order = fc.shuffledSubarray([...life, ...life], { minLength: life.length * 2 });
  fc.assert(
    fc.property(order, (sightings) => {
      expect(after(...sightings)).toEqual(expected);
    }),
  );
});

test('who took a leg is read from the event, whatever its name looks like, and stays who was named first', () => {
  const taken = (agentArn: string) =>
    sightingIn(
      contactEvent.parse({
        time: at(9),
        detail: { eventType: 'CONNECTED_TO_AGENT', contactId: 'leg-1', channel: 'VOICE', agentInfo: { agentArn } },
      }),
    );
  const arn = 'arn:aws:connect:us-east-1:123456789012:instance/i/agent/';
  expect(taken(`${arn}7c1d2e3f-4a5b-4c6d-8e7f-0a1b2c3d4e5f`)).toMatchObject({
    agentId: '7c1d2e3f-4a5b-4c6d-8e7f-0a1b2c3d4e5f',
  });
  for (const none of ['', 'arn:aws:connect:us-east-1:123456789012:agent', `${arn}a#b`, `${arn}${'x'.repeat(65)}`])
    expect(taken(none), none).not.toHaveProperty('agentId');
  expect(after({ ...leg, agentId: 'ana' }, { ...leg, agentId: 'ben' })).toMatchObject({ agentId: 'ana' });
});

test('who waited in a queue and got nobody is owed a callback, by whichever word they came there', () => {
  const abandoned = (more: Partial<Sighting>) => followUpOf(after({ ...over, ...more }), after({ ...over, ...more }));
  expect(abandoned({})).toBe('callback');
  expect(abandoned({ initiation: 'TRANSFER' })).toBe('callback');
  expect(abandoned({ initiation: 'QUEUE_TRANSFER' })).toBe('callback');
  // Stayed on after an agent had gone, and waited for another.
  expect(abandoned({ initiation: 'DISCONNECT' })).toBe('callback');
});

test.each<[string, Partial<Sighting>]>([
  ['spoke to an agent', { agentAt: at(3) }],
  ['was called by us', { initiation: 'OUTBOUND' }],
  ['wrote in a chat', { channel: 'CHAT' }],
])('who %s is owed nothing', (_, more) => {
  const it = after({ ...over, ...more });
  expect(followUpOf(it, it)).toBeUndefined();
});

test('who was taken back by the agent, of a transfer that nobody had answered, is owed nothing', () => {
  const ended = (disconnectReason: string): Sighting => ({
    ...over,
    initiation: 'TRANSFER',
    record: { updatedAt: at(9), disconnectReason, recordings: [] },
  });
  const takenBack = after(ended('AGENT_DISCONNECT'));
  expect(followUpOf(takenBack, takenBack)).toBeUndefined();
  const gaveUp = after(ended('CUSTOMER_DISCONNECT'));
  expect(followUpOf(gaveUp, gaveUp)).toBe('callback');
});

test('who never came to a queue, or is still on the line, is owed nothing', () => {
  const { queuedAt: _queued, ...hungUpEarly } = over;
  const { endedAt: _ended, ...waiting } = over;
  for (const it of [after(hungUpEarly), after(waiting)]) expect(followUpOf(it, it)).toBeUndefined();
});

const promised = { caseId: 'case-1', sealedNumber: 'sealed', askedAt: at(5) };

test('a promised callback takes the place of abandonment, until its own leg ends without an agent', () => {
  const first = { ...after(over), callback: promised };
  expect(followUpOf(first, first)).toBeUndefined();
  const callbackLeg = { ...newContact('leg-2'), ...over, contactId: 'leg-2', initiation: 'CALLBACK' };
  expect(followUpOf(callbackLeg, first)).toBe('callback');
  expect(followUpOf({ ...callbackLeg, agentAt: at(8) }, first)).toBeUndefined();
});

test('a callback that Connect made no leg of is forgotten a quarter of an hour after the call, and not before', () => {
  const first = { ...after(over), callback: promised };
  expect(isCallbackForgotten(first, at(23))).toBe(false);
  expect(isCallbackForgotten(first, at(25))).toBe(true);
  expect(isCallbackForgotten(withCallbackLeg(first, 'leg-2'), at(25))).toBe(false);
  expect(isCallbackForgotten({ ...first, followUp: { what: 'callback', at: at(24) } }, at(25))).toBe(false);
});

test('a voice message is heard, and nothing is owed twice', () => {
  const first = { ...after(over), voicemail: { askedAt: at(5) } };
  expect(followUpOf(first, first)).toBe('voicemail');
  const done = { ...first, followUp: { what: 'voicemail', at: at(10) } as const };
  expect(followUpOf(done, done)).toBeUndefined();
});

test.each(['', 'a b', 'CASE#1', 'x'.repeat(65), undefined])('%j is no contact id', (text) => {
  expect(isContactId(text)).toBe(false);
});
