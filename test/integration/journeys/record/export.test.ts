import { expect, test } from 'vitest';
import { personExport } from '../../../../events/record/person-export.v1.ts';
import { servicesFor } from '../../../../shared/runtime/services.ts';
import { givenAHouse } from '../../../support/journey.ts';

const KIM = { name: 'MARKER-NAME', email: 'marker-mail@example.com', phone: '+12025550123', customerId: 'MARKER-CRM' };

test('the export of a person holds every word, number and row that the house has of them', async () => {
  const { customer, caller, ana, sam, olu, ada, driver } = await givenAHouse();
  const kim = customer(KIM);
  const bought = {
    customerId: KIM.customerId,
    purchasedAt: '2026-05-01',
    amountMinor: 4_207,
    currency: 'USD',
    email: KIM.email,
  };
  await olu.posts('/purchases', {
    purchases: [{ ...bought, orderId: 'MARKER-BOUGHT', productCategory: 'MARKER-CATEGORY' }],
  });
  await driver.settle();
  const { caseNumber } = await kim.complains({
    message: 'MARKER-COMPLAINT, late',
    orderId: 'MARKER-ORDER',
    product: 'MARKER-PRODUCT',
    supportNeeds: 'MARKER-NEEDS',
  });
  await ana.takes(caseNumber);
  await ana.does(caseNumber, { type: 'note', text: 'MARKER-NOTE' });
  await ana.decides(caseNumber, { decision: 'not-upheld', explanation: 'MARKER-REASON' });
  await kim.answersTheSurvey('dissatisfied', {
    comment: 'MARKER-COMMENT',
    oneThingToChange: 'MARKER-CHANGE',
    change: 'promises',
  });
  await caller(KIM.phone).calls();
  const { customerId } = await sam.sees(caseNumber);

  // A call with a number to ring back, and a recording.
  const { contacts } = servicesFor(['contacts'], driver.engine.services);
  const [called] = (await sam.lists({ phone: KIM.phone })).cases.filter((it) => it.channel === 'phone');
  const call = await sam.sees(called?.caseNumber ?? '');
  const sealedNumber = await contacts.sealNumber(call.caseId, '+12025550187');
  await contacts.change(call.contacts[0] ?? '', (it) => ({
    ...it,
    callback: { caseId: call.caseId, sealedNumber, askedAt: driver.now() },
    record: { updatedAt: driver.now(), recordings: [{ location: 'MARKER-RECORDING', kind: 'AUDIO' }] },
  }));

  for (const staff of [ana, sam]) expect((await staff.gets(`/customers/${customerId}/export`)).status).toBe(403);
  const { status, body } = await ada.gets(`/customers/${customerId}/export`);
  expect(status).toBe(200);
  const dossier = personExport.parse(body);
  const text = JSON.stringify(dossier);
  const markers = [
    ...[
      KIM.name,
      KIM.email,
      KIM.phone,
      KIM.customerId,
      'MARKER-COMPLAINT',
      'MARKER-ORDER',
      'MARKER-PRODUCT',
      'MARKER-NEEDS',
    ],
    ...['MARKER-NOTE', 'MARKER-REASON', 'MARKER-COMMENT', 'MARKER-CHANGE', 'MARKER-BOUGHT', 'MARKER-CATEGORY'],
    ...['+12025550187', 'MARKER-RECORDING'],
  ];
  expect(markers.filter((marker) => !text.includes(marker))).toEqual([]);
  // What is sealed is opened: no cipher is handed out.
  expect(text).not.toContain('"v1.');
  expect(dossier.cases).toHaveLength(2);
  expect(dossier.lake.cases.map(({ change_wanted }) => change_wanted)).toContain('promises');
  expect(dossier.lake.purchases).toMatchObject([{ amount_minor: 4_207 }]);
  expect(dossier.lake.identities.length).toBeGreaterThanOrEqual(1);

  // Who got it is on record, and part of the next.
  const next = personExport.parse((await ada.gets(`/customers/${customerId}/export`)).body);
  expect(next.customer.filter(({ what }) => what === 'export')).toMatchObject([{ by: 'ada' }, { by: 'ada' }]);
  expect((await ada.gets('/customers/nobody/export')).status).toBe(404);
});
