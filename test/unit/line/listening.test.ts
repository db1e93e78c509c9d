import { expect, test } from 'vitest';
import { type Contact, newContact } from '../../../shared/domain/line/contact.ts';
import { audibleIn } from '../../../shared/domain/line/listening.ts';

const at = '2026-06-24T14:00:00.000Z';
const FILE = 'Analysis/Voice/Redacted/2026/06/24/c-1_analysis_redacted_2026-06-24T14:00:00Z.json';
const analysis = {
  file: FILE,
  writtenAt: at,
  sentimentByQuarter: [],
  categories: [],
  hasSummary: false,
  summaryWith: [],
};
const AGREED: Partial<Contact> = { recordingConsent: { isGiven: true, at } };
const REFUSED: Partial<Contact> = { recordingConsent: { isGiven: false, at } };
const LEFT: Partial<Contact> = { voicemail: { askedAt: at } };

function leg(contactId: string, recordings: Record<string, string>, facts: Partial<Contact> = {}): Contact {
  const listed = Object.entries(recordings).map(([location, kind]) => ({ location, kind }));
  return { ...newContact(contactId), record: { updatedAt: at, recordings: listed }, ...facts };
}

test('of a call whose caller said nothing to it, or no, nothing is heard, whatever was recorded', () => {
  for (const facts of [{}, REFUSED]) expect(audibleIn(leg('c-1', { a: 'AUDIO' }, facts), [])).toBeUndefined();
});

test('who agreed agreed for every leg, and each recording is heard once', () => {
  const first = leg('c-1', { a: 'AUDIO', b: 'AUDIO IVR' }, AGREED);
  expect(audibleIn(first, [leg('c-2', { a: 'AUDIO', c: 'AUDIO ALL' })])).toEqual([
    { contactId: 'c-1', places: ['a'], isMessage: false },
    { contactId: 'c-1', places: ['b'], isMessage: true },
    { contactId: 'c-2', places: ['c'], isMessage: false },
  ]);
});

test('a message is heard of who agreed to that alone: of the leg in which it was left, and nothing beside it', () => {
  const first = leg('c-1', { a: 'AUDIO', b: 'AUDIO IVR' }, { ...REFUSED, ...LEFT });
  const heard = [{ contactId: 'c-1', places: ['b'], isMessage: true }];
  expect(audibleIn(first, [leg('c-2', { c: 'AUDIO IVR' })])).toEqual(heard);
  const later = leg('c-2', { c: 'AUDIO IVR' }, LEFT);
  expect(audibleIn(leg('c-1', { b: 'AUDIO IVR' }, REFUSED), [later])).toEqual([
    { contactId: 'c-2', places: ['c'], isMessage: true },
  ]);
});

test('of a talk that was analysed the recording without personal data comes first; a message is never analysed', () => {
  expect(audibleIn(leg('c-1', { a: 'AUDIO', b: 'AUDIO IVR' }, { ...AGREED, analysis }), [])).toEqual([
    {
      contactId: 'c-1',
      places: ['Analysis/Voice/Redacted/2026/06/24/c-1_call_recording_redacted_2026-06-24T14:00:00Z.wav', 'a'],
      isMessage: false,
      analysisFile: FILE,
    },
    { contactId: 'c-1', places: ['b'], isMessage: true },
  ]);
});

test('where nothing is recorded yet there is nothing, which is not a refusal', () => {
  expect(audibleIn({ ...newContact('c-1'), ...AGREED }, [])).toEqual([]);
});
