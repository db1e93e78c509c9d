import { expect, test } from 'vitest';
import { addMilliseconds } from '../../../../shared/domain/time.ts';
import { analysisOf } from '../../../support/call-analysis.ts';
import { givenAHouse } from '../../../support/journey.ts';
import type { EngineDriver } from '../../../support/journey-engine.ts';
import { callSteps } from '../../../support/journey-line.ts';

const PHONE = '+12025550123';
const SUMMARY = 'The customer’s parcel came late; the agent promised a new one.';

function lensOf({ engine }: EngineDriver) {
  const { callAnalyses, queues } = engine.services;
  const tell = async (contactId: string, content: unknown) =>
    callAnalyses.tell(contactId, typeof content === 'string' ? content : JSON.stringify(content));
  const send = (event: unknown) => queues.send('analyses', [{ body: JSON.stringify(event) }]);
  return { tell, send, keep: callAnalyses.keep };
}

const arnOf = (contactId: string) => `arn:aws:connect:us-east-1:111122223333:instance/i/contact/${contactId}`;
const matched = (contactId: string, ruleName: string) => ({
  'detail-type': 'Contact Lens Post Call Rules Matched',
  detail: { version: '1.0', ruleName, contactArn: arnOf(contactId) },
});

async function aCallWithACase() {
  const house = await givenAHouse();
  const { driver, sam } = house;
  const call = callSteps(driver, PHONE);
  const { caseNumber = '', caseId = '' } = await call.asks('openCase');
  await call.asks('recordConsent', { consent: 'yes' });
  call.isAnswered();
  await call.ends();
  const analyses = async () => (await sam.sees(caseNumber)).calls.flatMap((it) => it.analyses);
  return { ...house, call, caseNumber, caseId, analyses, lens: lensOf(driver) };
}

test('what Contact Lens found in a call stands with its case: sentiment, categories and summary', async () => {
  const { driver, call, caseNumber, sam, analyses, lens } = await aCallWithACase();
  await lens.tell(call.contactId, analysisOf({}, SUMMARY));
  await driver.settle();
  expect(await analyses()).toEqual([
    {
      contactId: call.contactId,
      language: 'en-US',
      sentiment: -3.1,
      sentimentByQuarter: [-5, -2.5, 0, 2.5],
      categories: ['LateDelivery'],
      nonTalkSeconds: 4,
      interruptions: 2,
      summary: SUMMARY,
    },
  ]);
  // With the call, and not once more among what people wrote.
  expect((await sam.sees(caseNumber)).texts).toEqual([]);
});

test('the summary lies sealed, and nothing of what was said is kept at all', async () => {
  const { driver, call, caseId, lens } = await aCallWithACase();
  await lens.tell(call.contactId, analysisOf({}, SUMMARY));
  await driver.settle();
  const { database } = driver.engine.services;
  const rows = JSON.stringify(database.prepare('SELECT body FROM items').all());
  expect(rows).toContain(`summary-${call.contactId}`);
  expect(rows).toContain(caseId);
  for (const word of ['parcel', 'PII']) expect(rows).not.toContain(word);
});

test('erasure of the case makes the summary unreadable, and one that comes later is not kept', async () => {
  const { driver, call, caseId, analyses, lens } = await aCallWithACase();
  await lens.tell(call.contactId, analysisOf({}, SUMMARY));
  await driver.settle();
  await driver.engine.services.sealer.destroyKey(`case:${caseId}`);
  expect(await analyses()).toMatchObject([{ sentiment: -3.1, summary: null }]);
  driver.clock.moveTo(addMilliseconds(driver.now(), 60_000));
  await lens.tell(call.contactId, analysisOf({}, SUMMARY));
  await driver.settle();
  expect(await analyses()).toMatchObject([{ summary: null }]);
  expect(driver.engine.services.queues.counts('analyses')).toEqual({ visible: 0, hidden: 0, dead: 0 });
});

test('files and events come twice, late and in any order, and end in the same', async () => {
  const { driver, call, analyses, lens } = await aCallWithACase();
  const { contactId } = call;
  await lens.send(matched(contactId, 'SpeaksOfAnAccident'));
  await lens.tell(contactId, analysisOf({}, SUMMARY));
  await driver.settle();
  const first = await analyses();
  expect(first).toMatchObject([{ categories: ['LateDelivery', 'SpeaksOfAnAccident'], summary: SUMMARY }]);
  await lens.send(matched(contactId, 'SpeaksOfAnAccident'));
  const name = await lens.tell(contactId, analysisOf({}, SUMMARY));
  await lens.send({ 'Detail-type': 'x', 'detail-type': 'Object Created', Detail: { Object: { Key: name } } });
  await driver.settle();
  expect(await analyses()).toEqual(first);
});

test('of two analyses of one call the one written last stands, with its own summary', async () => {
  const { driver, call, analyses, lens } = await aCallWithACase();
  await lens.tell(call.contactId, analysisOf({}, SUMMARY));
  await driver.settle();
  driver.clock.moveTo(addMilliseconds(driver.now(), 60_000));
  await lens.tell(call.contactId, analysisOf({ Categories: { MatchedCategories: ['Refund'] } }, 'Another look.'));
  await driver.settle();
  expect(await analyses()).toMatchObject([{ categories: ['Refund'], summary: 'Another look.' }]);
});

test('an analysis of a call without a case waits for one: an agent joins the call, and the summary is there', async () => {
  const { driver, robin, sam } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  const lens = lensOf(driver);
  const call = callSteps(driver, PHONE);
  await call.asks('greet', { language: 'en' });
  call.isAnswered();
  await call.ends();
  await lens.tell(call.contactId, analysisOf({}, SUMMARY));
  await driver.settle();
  const rows = () => JSON.stringify(driver.engine.services.database.prepare('SELECT body FROM items').all());
  expect(rows()).not.toContain('call-summary');
  await sam.takes(caseNumber);
  await sam.does(caseNumber, { type: 'join', contactId: call.contactId });
  await driver.settle();
  const { calls } = await sam.sees(caseNumber);
  expect(calls.flatMap((it) => it.analyses)).toMatchObject([{ summary: SUMMARY }]);
});

test('an analysis of a leg that nobody knew of finds its call when that leg is seen', async () => {
  const { driver, call, analyses, lens, minutes } = await aCallWithACase();
  const later = callSteps(driver, PHONE, { initialContactId: call.contactId, initiation: 'TRANSFER' });
  await lens.tell(later.contactId, analysisOf({}, SUMMARY));
  await driver.settle();
  expect(await analyses()).toEqual([]);
  later.goesOn({ agentAt: driver.now(), endedAt: driver.now() }, false);
  await minutes.pass(20);
  expect(await analyses()).toMatchObject([{ contactId: later.contactId, summary: SUMMARY }]);
});

test('nothing is taken of a call whose caller did not agree to be recorded', async () => {
  const { driver, call, analyses, lens } = await aCallWithACase();
  await call.asks('recordConsent', { consent: 'no' });
  await lens.tell(call.contactId, analysisOf({}, SUMMARY));
  await driver.settle();
  expect(await analyses()).toEqual([]);
});

test.each([
  ['says of itself that it is the original', analysisOf({ ContentMetadata: { Output: 'Raw' } }, SUMMARY)],
  ['does not say what it is', analysisOf({ ContentMetadata: undefined }, SUMMARY)],
  ['is of another call', analysisOf({ CustomerMetadata: { ContactId: 'another' } }, SUMMARY)],
  ['is not done', analysisOf({ JobStatus: 'FAILED' }, SUMMARY)],
  ['is no JSON', '{"Version": "VOICE-2022'],
  ['is empty', ''],
  ['is a list', '[]'],
  ['has 5 MB', JSON.stringify(analysisOf({ Transcript: ['x'.repeat(5 * 1024 * 1024)] }, SUMMARY))],
])('a file that %s is left alone, with a quiet note', async (_, content) => {
  const { driver, call, analyses, lens } = await aCallWithACase();
  await lens.tell(call.contactId, content);
  await driver.settle();
  expect(await analyses()).toEqual([]);
  expect(driver.engine.services.queues.counts('analyses')).toEqual({ visible: 0, hidden: 0, dead: 0 });
});

test.each([
  ['of the original', 'Analysis/Voice/2026/06/24/CONTACT_analysis_2026-06-24T14:00:00Z.json'],
  ['that pretends', 'Analysis/Voice/2026/06/24/CONTACT_analysis_redacted_2026-06-24T14:00:00Z.json'],
  ['that climbs', 'Analysis/Voice/Redacted/../2026/06/24/CONTACT_analysis_redacted_2026-06-24T14:00:00Z.json'],
  ['of a recording', 'Analysis/Voice/Redacted/2026/06/24/CONTACT_call_recording_redacted_2026-06-24T14:00:00Z.wav'],
])('a file by the name %s is not even opened', async (_, name) => {
  const { driver, call, analyses, lens } = await aCallWithACase();
  const { callAnalyses } = driver.engine.services;
  const file = name.replace('CONTACT', call.contactId);
  lens.keep(file, JSON.stringify(analysisOf({}, SUMMARY)));
  const opened: string[] = [];
  const { readAnalysis } = callAnalyses;
  callAnalyses.readAnalysis = (asked, most) => {
    opened.push(asked);
    return readAnalysis(asked, most);
  };
  await lens.send({ 'detail-type': 'Object Created', detail: { object: { key: file } } });
  await driver.settle();
  expect(opened).toEqual([]);
  expect(await analyses()).toEqual([]);
});

test.each<[string, unknown]>([
  [
    'of a file that is gone',
    {
      'detail-type': 'Object Created',
      detail: { object: { key: 'Analysis/Voice/Redacted/2026/06/24/c-1_analysis_redacted_x.json' } },
    },
  ],
  [
    'that an analysis failed',
    {
      'detail-type': 'Contact Lens Analysis State Change',
      detail: { contact: arnOf('c-1'), state: 'FAILED', reasonCode: 'RECORDING_FILE_CANNOT_BE_READ' },
    },
  ],
  ['of a type to come', { 'detail-type': 'Contact Lens Dreamt', detail: {} }],
  [
    'of a rule without a contact',
    { 'detail-type': 'Contact Lens Post Call Rules Matched', detail: { ruleName: 'Refund' } },
  ],
  ['of a contact that is no call', { schema: 'analysis-due.v1', contactId: 'letter-1', caseId: 'case-1' }],
  ['of nothing', {}],
])('a message %s harms nobody, and is done', async (_, message) => {
  const { driver, sam, lens } = await aCallWithACase();
  await lens.send(message);
  await driver.settle();
  expect(driver.engine.services.queues.counts('analyses')).toEqual({ visible: 0, hidden: 0, dead: 0 });
  expect((await sam.lists()).cases).toHaveLength(1);
});

test('storage that is away for a moment loses nothing: the message comes again', async () => {
  const { driver, call, analyses, lens, minutes } = await aCallWithACase();
  const { callAnalyses } = driver.engine.services;
  const { readAnalysis } = callAnalyses;
  callAnalyses.readAnalysis = async () => {
    throw new Error('S3 is away');
  };
  await lens.tell(call.contactId, analysisOf({}, SUMMARY));
  await driver.settle();
  expect(await analyses()).toEqual([]);
  callAnalyses.readAnalysis = readAnalysis;
  await minutes.pass(5);
  expect(await analyses()).toMatchObject([{ summary: SUMMARY }]);
});
