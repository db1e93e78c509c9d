import { expect, test } from 'vitest';
import { callRecordings } from '../../../../events/correspondence/recordings.v1.ts';
import type { SaidLine } from '../../../../shared/domain/line/listening.ts';
import { analysisOf } from '../../../support/call-analysis.ts';
import { givenAHouse } from '../../../support/journey.ts';
import { callSteps } from '../../../support/journey-line.ts';
import type { StaffSteps } from '../../../support/journey-staff.ts';

const PHONE = '+12025550143';
const SAID: SaidLine[] = [
  { who: 'agent', seconds: 0, text: 'Good morning, Ana here.' },
  { who: 'caller', seconds: 3, text: 'My parcel is late.' },
];

/** A call of a case that is over; what it recorded is told only if `isKnown`. */
async function aRecordedCall({ consent = 'yes', kind = 'AUDIO' } = {}) {
  const house = await givenAHouse();
  const { driver } = house;
  const call = callSteps(driver, PHONE);
  const { caseNumber = '', caseId = '' } = await call.asks('openCase');
  if (consent !== '') await call.asks('recordConsent', { consent });
  call.isAnswered();
  await call.ends();
  const { recordings } = driver.engine.services;
  const place = `recordings/${call.contactId}`;
  const record = { updatedAt: driver.now(), recordings: [{ location: place, kind }] };
  const isRecorded = async () => {
    await recordings.keep(place, call.contactId, SAID);
    call.goesOn({ endedAt: driver.now(), record }, false);
  };
  const path = `/cases/${caseNumber}/calls/${call.contactId}/recordings`;
  const listens = (who: StaffSteps) => who.gets(path);
  return { ...house, call, caseNumber, caseId, isRecorded, listens, path };
}

test('whoever may see the case listens, at once, and it is noted who did', async () => {
  const { sam, ana, caseNumber, call, isRecorded, listens, minutes, driver } = await aRecordedCall();
  await isRecorded();
  const { status, body } = await listens(sam);
  expect(status).toBe(200);
  expect(callRecordings.parse(body)).toEqual({
    recordings: [
      { contactId: call.contactId, isMessage: false, link: null, until: null, isRedacted: false, said: SAID },
    ],
  });
  const first = driver.now();
  await minutes.pass(5);
  expect((await listens(ana)).status).toBe(200);
  const heard = (await sam.sees(caseNumber)).calls.map((it) => it.heard);
  expect(heard).toEqual([
    [
      { by: 'ana', at: driver.now() },
      { by: 'sam', at: first },
    ],
  ]);
});

test('what Contact Lens wrote down stands beside it, without personal data, and is kept nowhere', async () => {
  const { sam, call, isRecorded, listens, driver } = await aRecordedCall();
  await isRecorded();
  const { callAnalyses, recordings, database } = driver.engine.services;
  const Transcript = [
    { ParticipantId: 'p-1', Content: 'My name is [PII].', BeginOffsetMillis: 2_500 },
    { ParticipantId: 'AGENT', Content: 'Thank you.' },
    { ParticipantId: 'nobody', Content: 'A voice from nowhere.', BeginOffsetMillis: 1 },
    'no line at all',
  ];
  const Participants = [{ ParticipantId: 'p-1', ParticipantRole: 'CUSTOMER' }];
  await callAnalyses.tell(call.contactId, JSON.stringify(analysisOf({ Transcript, Participants })));
  await driver.settle();
  // As S3 answers: with a link to the sound.
  const asked: string[] = [];
  recordings.hear = async (place) => {
    asked.push(place);
    return { link: 'https://recordings.example.com/one', until: driver.now() };
  };
  const { body } = await listens(sam);
  expect(asked).toEqual([expect.stringMatching(/^Analysis\/Voice\/Redacted\/.*_call_recording_redacted_.*\.wav$/)]);
  expect(callRecordings.parse(body).recordings).toEqual([
    {
      ...{ contactId: call.contactId, isMessage: false, isRedacted: true },
      ...{ link: 'https://recordings.example.com/one', until: driver.now() },
      said: [
        { who: 'caller', seconds: 2.5, text: 'My name is [PII].' },
        { who: 'agent', seconds: 0, text: 'Thank you.' },
      ],
    },
  ]);
  const rows = JSON.stringify(database.prepare('SELECT body FROM items').all());
  expect(rows).not.toContain('PII');
  expect(JSON.stringify(database.prepare('SELECT * FROM recordings').all())).not.toContain('parcel');
});

test('where the one without personal data is not there the other is given, and said to be that', async () => {
  const { sam, call, isRecorded, listens, driver } = await aRecordedCall();
  await isRecorded();
  await driver.engine.services.callAnalyses.tell(call.contactId, JSON.stringify(analysisOf()));
  await driver.settle();
  expect(callRecordings.parse((await listens(sam)).body).recordings).toMatchObject([{ isRedacted: false, said: SAID }]);
});

test.each(['no', ''])('a caller who answered "%s" to being recorded is not listened to', async (consent) => {
  const { sam, caseNumber, isRecorded, listens } = await aRecordedCall({ consent });
  await isRecorded();
  expect(await listens(sam)).toMatchObject({ status: 409, body: { code: 'not-agreed' } });
  expect((await sam.sees(caseNumber)).calls).toMatchObject([{ heard: [] }]);
});

test('a message is listened to of who agreed to nothing else', async () => {
  const { sam, call, isRecorded, listens } = await aRecordedCall({ consent: 'no', kind: 'AUDIO IVR' });
  await call.asks('leaveVoicemail');
  await isRecorded();
  expect(await listens(sam)).toMatchObject({ status: 200, body: { recordings: [{ isMessage: true }] } });
});

test('where there is none yet, or no longer, it says so, and nobody is noted', async () => {
  const { sam, caseNumber, isRecorded, listens, driver, days } = await aRecordedCall();
  expect(await listens(sam)).toMatchObject({ status: 404, body: { code: 'no-recording' } });
  await isRecorded();
  expect((await listens(sam)).status).toBe(200);
  await days.pass(8);
  expect(await listens(sam)).toMatchObject({ status: 404, body: { code: 'no-recording' } });
  expect((await sam.sees(caseNumber)).calls.flatMap(({ heard }) => heard)).toHaveLength(1);
  expect(driver.engine.services.queues.counts('analyses')).toMatchObject({ dead: 0 });
});

test('of an erased person nothing is heard, and nothing is left to be heard', async () => {
  const { sam, ada, caseNumber, isRecorded, listens, driver } = await aRecordedCall();
  await isRecorded();
  expect((await listens(sam)).status).toBe(200);
  const { customerId } = await sam.sees(caseNumber);
  expect((await ada.posts('/erasures', { customerId, reason: 'consent-withdrawn' })).status).toBe(202);
  await driver.settle();
  expect(await listens(sam)).toMatchObject({ status: 410, body: { code: 'erased' } });
  expect(driver.engine.services.database.prepare('SELECT * FROM recordings').all()).toEqual([]);
});

test('who may not see the case, and who asks for a call of another one, finds nothing', async () => {
  const { sam, ben, olu, robin, call, isRecorded, listens } = await aRecordedCall();
  await isRecorded();
  const { caseNumber: other } = await robin.complains();
  expect((await sam.gets(`/cases/${other}/calls/${call.contactId}/recordings`)).status).toBe(404);
  expect((await sam.gets(`/cases/${other}/calls/CASE%231/recordings`)).status).toBe(400);
  expect((await listens(ben)).status).toBe(404);
  expect((await listens(olu)).status).toBe(403);
});
