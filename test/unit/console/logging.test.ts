import { expect, test } from 'vitest';
import type { ContactNow } from '../../../console/src/logging/contact-now.ts';
import {
  EMPTY_LOG,
  type LogDraft,
  loggedCaseOf,
  missingIn,
  searchesOf,
  toldIn,
} from '../../../console/src/logging/log-draft.ts';
import { loggedCase } from '../../../events/complaint.v1.ts';

const NEW_YORK = 'America/New_York';
/** Ten in the morning there. */
const NOW = '2026-06-24T14:00:00.000Z';

const drafted = (given: Partial<LogDraft>): LogDraft => ({ ...EMPTY_LOG, ...given });
const sent = (given: Partial<LogDraft>) => {
  const body = loggedCaseOf(drafted({ message: 'It broke.', channel: 'post', ...given }), NEW_YORK, NOW);
  expect(loggedCase.safeParse(body).error?.issues ?? []).toEqual([]);
  return body;
};

const contact: ContactNow = {
  contactId: 'call-1',
  from: '+12025550143',
  language: 'es-US',
  caseNumber: null,
  isAbout: async () => undefined,
};

test('of a form with everything in it the house takes every part, and what is empty stays out', () => {
  const everything = sent({
    ...{
      message: ' The box was wet. ',
      name: 'Dana',
      phone: '+12025550143',
      email: 'dana@example.com',
      customerId: 'C-1',
    },
    ...{ orderId: 'ORD-1', product: 'Kettle', remedySought: 'A new one.', channel: 'phone', kind: 'enquiry' },
    ...{
      category: 'delivery',
      severity: 'high',
      language: 'nl',
      receivedAt: '2026-06-23T09:30',
      preferredChannel: 'sms',
    },
    ...{
      supportNeeds: 'Hears badly.',
      supportDrivers: ['health'],
      representedName: 'Rosa',
      authority: 'verbal-consent',
    },
    ...{ contactId: 'call-1', key: 'a-key-of-sixteen-letters' },
  });
  expect(everything).toEqual({
    ...{ message: 'The box was wet.', channel: 'phone', kind: 'enquiry', contactId: 'call-1' },
    complainant: { name: 'Dana', phone: '+12025550143', email: 'dana@example.com', customerId: 'C-1' },
    ...{ orderId: 'ORD-1', product: 'Kettle', remedySought: 'A new one.', category: 'delivery', severity: 'high' },
    ...{ language: 'nl', receivedAt: '2026-06-23T13:30:00.000Z', preferredChannel: 'sms' },
    ...{ supportNeeds: 'Hears badly.', supportDrivers: ['health'] },
    onBehalfOf: { name: 'Rosa', authority: 'verbal-consent' },
  });
  expect(sent({ name: '  ' })).toEqual({ message: 'It broke.', channel: 'post', kind: 'complaint', complainant: {} });
});

test('what happened and how it reached us must be said; a person and the authority to speak for them go together', () => {
  expect(missingIn(EMPTY_LOG)).toEqual(['message', 'channel']);
  expect(missingIn(drafted({ message: 'It broke.', channel: 'post' }))).toEqual([]);
  const half = { message: 'It broke.', channel: 'post' } as const;
  expect(missingIn(drafted({ ...half, representedName: 'Rosa' }))).toEqual(['authority']);
  expect(missingIn(drafted({ ...half, authority: 'written-consent' }))).toEqual(['representedName']);
});

test('what is told in a call has its number, its language and the call', () => {
  expect(toldIn(contact)).toEqual({ contactId: 'call-1', channel: 'phone', phone: '+12025550143', language: 'es' });
  expect(toldIn({ ...contact, from: null, language: 'fr-FR' })).toMatchObject({ phone: '', language: '' });
  expect(toldIn({ ...contact, language: null }).language).toBe('');
});

test.each([
  ['', undefined],
  // A time alone is of no day.
  ['T09:30', undefined],
  ['2026-06-23T', '2026-06-23T16:00:00.000Z'],
  ['2026-06-23', '2026-06-23T16:00:00.000Z'],
  ['2026-06-23T17:15', '2026-06-23T21:15:00.000Z'],
  // Noon of today lies ahead: it is now.
  ['2026-06-24', undefined],
  ['2026-06-24T08:00', '2026-06-24T12:00:00.000Z'],
  // What lies ahead is not made another day: the house says that nothing was received in the future.
  ['2026-06-25', '2026-06-25T16:00:00.000Z'],
])('received on %j is %s', (receivedAt, instant) => {
  expect(sent({ receivedAt }).receivedAt).toBe(instant);
});

test('half a day is not left out: it goes as it stands, and the contract refuses it', () => {
  const body = loggedCaseOf(drafted({ message: 'It broke.', channel: 'post', receivedAt: '2026-06' }), NEW_YORK, NOW);
  expect(loggedCase.safeParse(body).error?.issues.map(({ path }) => path.join('.'))).toEqual(['receivedAt']);
});

test('open cases are looked for by what can be a phone number, an address or an order, and by no half of one', () => {
  const typed = { phone: '+1202', email: 'dana@', orderId: 'O' };
  expect(searchesOf(typed)).toEqual({});
  expect(searchesOf({ phone: ' (202) 555-0143', email: 'dana@example.com ', orderId: 'ORD-1' })).toEqual({
    ...{ phone: '(202) 555-0143', email: 'dana@example.com', orderId: 'ORD-1' },
  });
});
