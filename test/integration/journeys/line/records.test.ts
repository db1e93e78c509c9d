import { expect, test } from 'vitest';
import { addMilliseconds } from '../../../../shared/domain/time.ts';
import { givenAHouse } from '../../../support/journey.ts';
import type { EngineDriver } from '../../../support/journey-engine.ts';
import { callSteps } from '../../../support/journey-line.ts';

const PHONE = '+12025550123';

/** A record as Connect has it `seconds` after now, with so many recordings. */
function recordOf(driver: EngineDriver, seconds: number, ...files: string[]) {
  const recordings = files.map((file) => ({ location: `bucket/${file}.wav`, kind: 'AUDIO' }));
  return { record: { updatedAt: addMilliseconds(driver.now(), seconds * 1000), recordings } };
}

async function aCallThatEnded() {
  const house = await givenAHouse();
  const { driver, sam } = house;
  const call = callSteps(driver, PHONE);
  const { caseNumber = '' } = await call.asks('openCase');
  call.isAnswered();
  await call.ends();
  const endedAt = driver.now();
  const recordings = async () => (await sam.sees(caseNumber)).calls.map((it) => it.recordings);
  return { ...house, call, caseNumber, endedAt, recordings };
}

/** Counts what is asked of the contact centre. */
function counted({ engine }: EngineDriver): () => number {
  const { contactCentre } = engine.services;
  const { describeContact } = contactCentre;
  let asked = 0;
  contactCentre.describeContact = (contactId) => {
    asked += 1;
    return describeContact(contactId);
  };
  return () => asked;
}

test('recordings that come late reach the case: an hour after the call, and a day after it', async () => {
  const { driver, call, endedAt, recordings, minutes, hours } = await aCallThatEnded();
  await minutes.pass(20);
  expect(await recordings()).toEqual([0]);
  call.goesOn({ endedAt, ...recordOf(driver, 0, 'ivr') }, false);
  await minutes.pass(60);
  expect(await recordings()).toEqual([1]);
  call.goesOn({ endedAt, ...recordOf(driver, 0, 'ivr', 'agent') }, false);
  await hours.pass(22);
  expect(await recordings()).toEqual([1]);
  await hours.pass(2);
  expect(await recordings()).toEqual([2]);
});

test('the contact centre is asked for a record three times in all, however long it is watched', async () => {
  const { driver, minutes } = await aCallThatEnded();
  const asked = counted(driver);
  for (let rounds = 0; rounds < 60; rounds += 1) await minutes.pass(30);
  expect(asked()).toBe(3);
});

test('a record that is known is read again as soon as Connect says that it changed, in whichever spelling', async () => {
  const { driver, call, endedAt, recordings, minutes } = await aCallThatEnded();
  call.goesOn({ endedAt, ...recordOf(driver, 0) }, false);
  await minutes.pass(20);
  call.goesOn({ endedAt, ...recordOf(driver, 0, 'agent') }, false);
  const detail = { EventType: 'CONTACT_DATA_UPDATED', ContactId: call.contactId, Channel: 'Voice' };
  await driver.engine.invoke('contact-event', { time: driver.now(), detail });
  expect(await recordings()).toEqual([1]);
  call.goesOn({ endedAt, ...recordOf(driver, 1, 'agent', 'ivr') }, false);
  const completed = { eventType: 'COMPLETED', contactId: call.contactId, channel: 'VOICE' };
  await driver.engine.invoke('contact-event', { time: driver.now(), detail: completed });
  expect(await recordings()).toEqual([2]);
});

test('an older record that is read later takes nothing away, and none that is unknown breaks anything', async () => {
  const { driver, call, endedAt, recordings, minutes, hours } = await aCallThatEnded();
  call.goesOn({ endedAt, ...recordOf(driver, 60, 'agent') }, false);
  await minutes.pass(20);
  const { contactCentre } = driver.engine.services;
  const { describeContact } = contactCentre;
  contactCentre.describeContact = async (contactId) => {
    const it = await describeContact(contactId);
    return it && { ...it, sighting: { ...it.sighting, record: { updatedAt: endedAt, recordings: [] } } };
  };
  await hours.pass(1);
  contactCentre.describeContact = async () => undefined;
  await hours.pass(24);
  expect(await recordings()).toEqual([1]);
});

test('while a call goes on its attributes change, and nobody asks for a record that there cannot be', async () => {
  const { driver } = await givenAHouse();
  const call = callSteps(driver, PHONE);
  await call.asks('openCase');
  const asked = counted(driver);
  for (const contactId of [call.contactId, 'nobody', 'CASE#1']) {
    const detail = { eventType: 'CONTACT_DATA_UPDATED', contactId, channel: 'VOICE' };
    await driver.engine.invoke('contact-event', { time: driver.now(), detail });
  }
  expect(asked()).toBe(0);
});

test('what was recorded after a transfer stands with the call, too', async () => {
  const { driver, call, endedAt, recordings, minutes } = await aCallThatEnded();
  const passedOn = callSteps(driver, PHONE, { initialContactId: call.contactId, initiation: 'TRANSFER' });
  passedOn.isAnswered();
  passedOn.goesOn({ agentAt: endedAt, endedAt: driver.now(), ...recordOf(driver, 0, 'second') });
  call.goesOn({ endedAt, ...recordOf(driver, 0, 'first') }, false);
  await minutes.pass(20);
  expect(await recordings()).toEqual([2]);
});

test('a contact centre that is away for a round is asked in the next one', async () => {
  const { driver, call, endedAt, recordings, minutes } = await aCallThatEnded();
  call.goesOn({ endedAt, ...recordOf(driver, 0, 'agent') }, false);
  const { contactCentre } = driver.engine.services;
  const { describeContact } = contactCentre;
  contactCentre.describeContact = async () => {
    throw new Error('Connect is away');
  };
  await expect(minutes.pass(20)).rejects.toThrow(/contacts? could not be reconciled|Connect is away/);
  expect(await recordings()).toEqual([0]);
  contactCentre.describeContact = describeContact;
  await minutes.pass(15);
  expect(await recordings()).toEqual([1]);
});
