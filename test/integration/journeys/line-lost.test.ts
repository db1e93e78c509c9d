import { expect, test } from 'vitest';
import { givenAHouse } from '../../support/journey.ts';
import type { EngineDriver } from '../../support/journey-engine.ts';
import { callSteps } from '../../support/journey-line.ts';

const PHONE = '+12025550123';
const offered = (driver: EngineDriver) => driver.engine.services.contactCentre.offered(100);

test('who hangs up in the queue with a case is offered to an agent at once, with a link to the case', async () => {
  const { driver, sam } = await givenAHouse();
  const call = callSteps(driver, PHONE);
  const { caseNumber = '', caseId } = await call.asks('openCase');
  call.waits();
  await call.ends();
  expect(offered(driver)).toMatchObject([
    { caseId, name: expect.stringContaining('call back now'), link: expect.stringContaining(`/cases/${caseNumber}`) },
  ]);
  expect((await sam.sees(caseNumber)).calls).toMatchObject([{ followUp: 'callback' }]);
  expect((await sam.lists()).cases).toHaveLength(1);
});

test('who hangs up in the queue without a case gets one, with the number that Connect knows', async () => {
  const { driver, sam } = await givenAHouse();
  const call = callSteps(driver, PHONE);
  await call.asks('greet', { language: 'es' });
  call.waits();
  await call.ends();
  const { cases } = await sam.lists({ phone: PHONE });
  expect(cases).toHaveLength(1);
  const seen = await sam.sees(cases[0]?.caseNumber ?? '');
  expect(seen).toMatchObject({
    channel: 'phone',
    language: 'es',
    preferredChannel: 'phone',
    contacts: [call.contactId],
  });
  expect(seen.calls).toMatchObject([{ contactId: call.contactId, followUp: 'callback' }]);
  expect(offered(driver)).toEqual([]);
});

test('a caller who withholds the number is not lost either', async () => {
  const { driver, sam } = await givenAHouse();
  const call = callSteps(driver);
  call.waits();
  await call.ends();
  expect((await sam.lists()).cases).toMatchObject([{ channel: 'phone', customerMatch: 'anonymous' }]);
});

test('however often the end of a call is told, and whatever is told after it, one case is opened', async () => {
  const { driver, sam, minutes } = await givenAHouse();
  const call = callSteps(driver, PHONE);
  call.goesOn({ queuedAt: driver.now(), endedAt: driver.now() });
  call.goesOn({ queuedAt: driver.now(), endedAt: driver.now() });
  await driver.settle();
  call.waits();
  await call.ends();
  await minutes.pass(40);
  expect((await sam.lists()).cases).toHaveLength(1);
  expect(offered(driver)).toEqual([]);
});

test('a caller whose events never came is found by the next round', async () => {
  const { driver, sam, minutes } = await givenAHouse();
  // The round that comes with the start is over.
  await driver.settle();
  const call = callSteps(driver, PHONE);
  call.goesOn({ queuedAt: driver.now() }, false);
  await call.ends(false);
  expect((await sam.lists()).cases).toEqual([]);
  await minutes.pass(16);
  expect((await sam.lists({ phone: PHONE })).cases).toHaveLength(1);
  await minutes.pass(60);
  expect((await sam.lists()).cases).toHaveLength(1);
});

test('who spoke to an agent, or never came to a queue, is not followed up', async () => {
  const { driver, sam, minutes } = await givenAHouse();
  const spoke = callSteps(driver, PHONE);
  spoke.waits();
  spoke.isAnswered();
  await spoke.ends();
  await callSteps(driver, '+12025550124').ends();
  await minutes.pass(40);
  expect((await sam.lists()).cases).toEqual([]);
  expect(offered(driver)).toEqual([]);
});

test('who is passed on by an agent and then hangs up in the queue is called back about the case of the call', async () => {
  const { driver } = await givenAHouse();
  const call = callSteps(driver, PHONE);
  const { caseId } = await call.asks('openCase');
  call.isAnswered();
  await call.ends();
  const passedOn = callSteps(driver, PHONE, { initialContactId: call.contactId, initiation: 'TRANSFER' });
  passedOn.waits();
  await passedOn.ends();
  expect(offered(driver)).toMatchObject([{ caseId }]);
});

test('who is taken back by the agent before anybody answered is not called back, though no event says who ended the leg', async () => {
  const { driver, minutes } = await givenAHouse();
  const call = callSteps(driver, PHONE);
  await call.asks('openCase');
  call.isAnswered();
  const takenBack = callSteps(driver, PHONE, { initialContactId: call.contactId, initiation: 'TRANSFER' });
  takenBack.waits();
  const endedAt = driver.now();
  const record = { updatedAt: endedAt, disconnectReason: 'AGENT_DISCONNECT', recordings: [] };
  takenBack.goesOn({ endedAt, record });
  await driver.settle();
  await minutes.pass(5);
  await call.ends();
  // What reads the calls anew finds nobody lost either.
  await minutes.pass(40);
  expect(offered(driver)).toEqual([]);
});

test('a promised callback is Connect’s to make: a task only if its leg ends without an agent', async () => {
  const { driver, minutes } = await givenAHouse();
  const call = callSteps(driver, PHONE);
  await call.asks('openCase');
  call.waits();
  await call.asks('requestCallback', { consent: 'yes' });
  const callback = callSteps(driver, PHONE, { initialContactId: call.contactId, initiation: 'CALLBACK' });
  await call.ends();
  callback.waits();
  await minutes.pass(60);
  expect(offered(driver)).toEqual([]);
  await callback.ends();
  expect(offered(driver)).toHaveLength(1);
});

test('a callback that was promised and never made by Connect becomes a task within the half-hour', async () => {
  const { driver, minutes } = await givenAHouse();
  const call = callSteps(driver, PHONE);
  const { caseId } = await call.asks('requestCallback', { consent: 'yes' });
  await call.ends();
  expect(offered(driver)).toEqual([]);
  await minutes.pass(31);
  expect(offered(driver)).toMatchObject([{ caseId, name: expect.stringContaining('call back') }]);
  await minutes.pass(60);
  expect(offered(driver)).toHaveLength(1);
});

test('a voice message is offered to be heard, with a case of its own and its recording counted', async () => {
  const { driver, sam, minutes } = await givenAHouse();
  const call = callSteps(driver, PHONE);
  const { caseId } = await call.asks('leaveVoicemail');
  await driver.settle();
  const record = { updatedAt: driver.now(), recordings: [{ location: 'bucket/message.wav', kind: 'AUDIO' }] };
  call.goesOn({ record }, false);
  await call.ends();
  expect(offered(driver)).toMatchObject([{ caseId, name: expect.stringContaining('voice message') }]);
  await minutes.pass(31);
  const [it] = (await sam.lists({ phone: PHONE })).cases;
  const { calls } = await sam.sees(it?.caseNumber ?? '');
  expect(calls).toMatchObject([{ hasVoicemail: true, recordings: 1, followUp: 'voicemail' }]);
  expect(JSON.stringify(calls)).not.toContain('bucket');
});

test('a contact centre that is away for a minute loses nobody', async () => {
  const { driver, sam, minutes } = await givenAHouse();
  await driver.settle();
  const { contactCentre } = driver.engine.services;
  const { describeContact } = contactCentre;
  contactCentre.describeContact = async () => {
    throw new Error('Connect is away');
  };
  const call = callSteps(driver, PHONE);
  call.waits();
  await call.ends();
  expect((await sam.lists()).cases).toEqual([]);
  contactCentre.describeContact = describeContact;
  await minutes.pass(2);
  expect((await sam.lists({ phone: PHONE })).cases).toHaveLength(1);
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a type to come', { detail: { eventType: 'TELEPORTED', contactId: 'c-1', channel: 'VOICE' } }],
  ['a task of our own', { detail: { eventType: 'DISCONNECTED', contactId: 'c-1', channel: 'TASK', queueInfo: {} } }],
  [
    'an id that is none',
    { detail: { eventType: 'DISCONNECTED', contactId: 'CASE#1', channel: 'VOICE', queueInfo: {} } },
  ],
])('an event of %s is left alone', async (_, event) => {
  const { driver, sam } = await givenAHouse();
  await driver.engine.invoke('contact-event', event);
  await driver.settle();
  expect((await sam.lists()).cases).toEqual([]);
});

test('the same event in other spelling is the same event', async () => {
  const { driver, sam } = await givenAHouse();
  const detail = {
    ...{ EventType: 'DISCONNECTED', ContactId: 'c-1', Channel: 'Voice', InitiationMethod: 'Inbound' },
    QueueInfo: { QueueArn: 'arn' },
  };
  await driver.engine.invoke('contact-event', { Time: driver.now(), detail });
  await driver.settle();
  expect((await sam.lists()).cases).toHaveLength(1);
  await driver.engine.invoke('contact-event', {
    time: driver.now(),
    detail: { ...detail, AgentInfo: { AgentArn: 'arn' } },
  });
  await driver.settle();
  expect((await sam.lists()).cases).toHaveLength(1);
});

test('whoever was on the line when the house died is owed a callback as soon as it stands again', async () => {
  const { driver, sam } = await givenAHouse();
  const call = callSteps(driver, PHONE);
  const { caseNumber = '', caseId } = await call.asks('openCase');
  call.waits();
  await driver.settle();
  expect(offered(driver)).toEqual([]);
  // As `npm start` does first of all; a call that has ended is not ended again.
  driver.engine.services.contactCentre.endLeftCalls();
  driver.engine.services.contactCentre.endLeftCalls();
  await driver.settle();
  expect(offered(driver)).toMatchObject([{ caseId }]);
  expect((await sam.sees(caseNumber)).calls).toMatchObject([{ followUp: 'callback' }]);
});
