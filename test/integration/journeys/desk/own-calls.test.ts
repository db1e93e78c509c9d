import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import firmsOwn from '../../../../comeback.config.ts';
import { ownResultsView } from '../../../../events/desk/own-results.v1.ts';
import { personExport } from '../../../../events/record/person-export.v1.ts';
import type { Sighting } from '../../../../shared/domain/line/contact.ts';
import { addMilliseconds } from '../../../../shared/domain/time.ts';
import { servicesFor } from '../../../../shared/runtime/services.ts';
import { givenAHouse } from '../../../support/journey.ts';
import { callSteps } from '../../../support/journey-line.ts';
import type { StaffSteps } from '../../../support/journey-staff.ts';

type House = Awaited<ReturnType<typeof givenAHouse>>;

const callsOf = async (person: StaffSteps) => ownResultsView.parse((await person.gets('/own-results')).body).calls;

/** Taken by somebody, talked for 300 seconds and written up for 60, as Connect tells of it. */
async function taken({ driver }: House, agentId: string, more: Partial<Sighting> = {}) {
  const call = callSteps(driver, '+12025550123', { initiation: 'INBOUND', ...more });
  call.waits();
  const agentAt = driver.now();
  call.goesOn({ agentAt, agentId });
  await driver.advanceTo(addMilliseconds(agentAt, 300_000));
  const endedAt = driver.now();
  await call.ends();
  await driver.advanceTo(addMilliseconds(endedAt, 60_000));
  const { contactId } = call;
  driver.engine.services.contactCentre.tell('COMPLETED', { contactId, channel: 'VOICE', agentAt, agentId, endedAt });
  await driver.settle();
  return contactId;
}

const roster = async (by: StaffSteps, personId: string, connectUser?: string) => {
  const seeded = firmsOwn.roster.find((person) => person.personId === personId);
  return by.posts('/roster', { type: 'setPerson', person: { ...seeded, ...(connectUser && { connectUser }) } });
};

test('who took a call sees that they handled it, and nobody else does', async () => {
  const house = await givenAHouse({ configuration: { smallestGroup: 5 } });
  const { ana, sam, days } = house;
  expect(await callsOf(ana)).toBeNull();
  for (let call = 1; call <= 5; call += 1) await taken(house, 'ana');
  await taken(house, 'ana', { initiation: 'OUTBOUND' });
  expect(await callsOf(ana)).toMatchObject({
    last30Days: { handled: 5, averageHandleSeconds: 360, called: 1 },
    last90Days: { handled: 5, averageHandleSeconds: 360, called: 1 },
  });
  expect(await callsOf(sam)).toBeNull();
  await days.pass(31);
  await taken(house, 'ana');
  expect(await callsOf(ana)).toMatchObject({
    last30Days: { handled: 1, averageHandleSeconds: null, called: 0 },
    last90Days: { handled: 6, averageHandleSeconds: 360 },
  });
  await days.pass(90);
  expect(await callsOf(ana)).toBeNull();
});

test('a user of Amazon Connect is somebody once a supervisor has said so, also for calls of before, and nobody else then', async () => {
  const house = await givenAHouse();
  const { ana, ben, sam, ada } = house;
  const user = randomUUID();
  await taken(house, user);
  expect(await callsOf(ana)).toBeNull();
  expect((await roster(sam, 'ana', 'ana')).body).toMatchObject({
    code: 'invalid-person',
    field: 'person.connectUser',
  });
  expect((await roster(ana, 'ana', user)).status).toBe(403);
  expect((await roster(sam, 'ana', user)).status).toBe(200);
  expect(await callsOf(ana)).toMatchObject({ last30Days: { handled: 1 } });
  expect((await roster(ada, 'ben', user)).body).toMatchObject({
    ...{ code: 'invalid-person', field: 'person.connectUser', detail: expect.stringContaining('ana') },
  });
  expect(await callsOf(ben)).toBeNull();
  // Noted, and no call yet: that is none, and not unknown.
  expect((await roster(ada, 'ben', randomUUID())).status).toBe(200);
  expect(await callsOf(ben)).toMatchObject({ last90Days: { handled: 0, averageHandleSeconds: null, called: 0 } });
  expect((await roster(sam, 'ana')).status).toBe(200);
  expect(await callsOf(ana)).toBeNull();
});

test('who took a leg is kept beside them, is not told to the customer, and stays counted once they are erased', async () => {
  const house = await givenAHouse();
  const { ana, ada, driver, customer } = house;
  const pia = customer({ name: 'Pia Berg', email: 'pia@example.com', phone: '+12025550123' });
  const { caseNumber } = await pia.complains();
  const user = randomUUID();
  const contactId = await taken(house, user);
  expect((await roster(ada, 'ana', user)).status).toBe(200);
  await ana.does(caseNumber, { type: 'join', contactId });
  await driver.settle();
  const { contacts } = servicesFor(['contacts'], driver.engine.services);
  expect(JSON.stringify(await contacts.load(contactId))).not.toContain(user);
  const { customerId } = await ana.sees(caseNumber);
  const told = personExport.parse((await ada.gets(`/customers/${customerId}/export`)).body);
  const legs = told.cases.flatMap(({ calls }) => calls);
  expect(legs).toHaveLength(1);
  expect(JSON.stringify(told)).toContain(contactId);
  expect(JSON.stringify(told)).not.toContain(user);
  expect((await ada.posts('/erasures', { customerId, reason: 'consent-withdrawn' })).status).toBe(202);
  await driver.settle();
  expect(await callsOf(ana)).toMatchObject({ last30Days: { handled: 1 } });
});
