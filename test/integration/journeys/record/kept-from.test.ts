import { expect, test } from 'vitest';
import firmsOwn from '../../../../comeback.config.ts';
import { personExport } from '../../../../events/record/person-export.v1.ts';
import { exportPerson } from '../../../../infra/record/export-person.ts';
import { servicesFor } from '../../../../shared/runtime/services.ts';
import { givenAHouse } from '../../../support/journey.ts';

const KIM = { name: 'Kim', email: 'kim@example.com', customerId: 'C-9' };
const RUDE = 'The person at your desk was rude.';

/** An admin whom a complaint is about, and a manager who approves what she does. */
async function aboutAda() {
  const house = await givenAHouse({ configuration: { ...firmsOwn, approvers: { ada: ['mia'] } } });
  const { ana, customer, driver, minutes } = house;
  const { caseNumber: plain } = await customer(KIM).complains({ message: 'It was late.' });
  await minutes.pass(1);
  const about = await ana.logs({ message: RUDE, complainant: KIM, channel: 'in-person', concerns: 'ada' });
  const { customerId } = await ana.sees(about);
  const { caseId } = await ana.sees(about);
  return { ...house, plain, about, caseId, customerId: customerId ?? '', services: driver.engine.services };
}
const bare = (caseNumber: string) => caseNumber.replaceAll('-', '');

test('the export of a customer lacks the case that is about who asks, whatever their role, and says so to others', async () => {
  const { ada, plain, about, caseId, customerId, services } = await aboutAda();
  const answer = await ada.gets(`/customers/${customerId}/export`);
  expect(answer.status).toBe(200);
  const hers = personExport.parse(answer.body);
  expect(hers.cases.map(({ caseNumber }) => caseNumber)).toEqual([bare(plain)]);
  for (const told of [RUDE, bare(about), `CASE#${caseId}`, `case:${caseId}`, 'leftOut'])
    expect(JSON.stringify(hers)).not.toContain(told);

  const needed = servicesFor(['dossiers', 'ids', 'clock'], services);
  const whole = JSON.stringify(await exportPerson({ customerId, by: 'terminal:olu' }, needed));
  for (const told of [RUDE, bare(about), '"leftOut":1']) expect(whole).toContain(told);
  const forMia = await exportPerson({ customerId, by: 'terminal:olu', reader: 'mia' }, needed);
  expect(JSON.stringify(forMia)).not.toContain(RUDE);
});

test('a customer all of whose cases are kept from who asks is not there, and no look is noted', async () => {
  const { ada, ana, services } = await aboutAda();
  const lee = { name: 'Lee', email: 'lee@example.com' };
  const only = await ana.logs({ message: RUDE, complainant: lee, channel: 'in-person', concerns: 'ada' });
  const { customerId } = await ana.sees(only);
  expect((await ada.gets(`/customers/${customerId}/export`)).status).toBe(404);
  const { items } = await services.table.query({ pk: `CUSTOMER#${customerId}`, startsWith: 'ACCESS#' });
  expect(items).toEqual([]);
});

test('the register has no line of it for them, and one for everybody else', async () => {
  const { ada, mia, plain, about, services } = await aboutAda();
  for (const format of ['json', 'cfpb-csv']) {
    for (const out of [ada, mia]) {
      const { body } = await out.gets(`/register?from=2026-06-01&until=2026-06-30&format=${format}`);
      expect(JSON.stringify(body)).toContain(bare(plain));
      expect(JSON.stringify(body)).not.toContain(bare(about));
    }
  }
  const { register } = servicesFor(['register'], services);
  const rows = [];
  for await (const row of register.rows(['orders', 'general', 'products', 'billing'], JUNE)) rows.push(row);
  expect(JSON.stringify(rows)).toContain(bare(about));
});
const JUNE = { from: '2026-06-01', until: '2026-06-30' };

test('the audit names no case to whom it is kept from; asked by its number, there is none', async () => {
  const { about, caseId, services } = await aboutAda();
  const { audit } = servicesFor(['audit'], services);
  await services.table.delete({ pk: `CASE#${caseId}`, sk: 'TEXT#complaint' });
  expect(await audit.verify([])).toMatchObject({ cases: 2, faulty: 1 });
  expect(await audit.verify([], 'ada')).toMatchObject({ cases: 1, faulty: 0, faults: [] });
  expect(await audit.verify([about])).toMatchObject({ faulty: 1 });
  await expect(audit.verify([about], 'mia')).rejects.toMatchObject({ code: 'not-found' });
});
