import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { registerCommand } from '../../../../infra/record/register-command.ts';
import { registerOf } from '../../../../infra/record/register-work.ts';
import { servicesFor } from '../../../../shared/runtime/services.ts';
import { givenAHouse, type House } from '../../../support/journey.ts';
import type { EngineDriver } from '../../../support/journey-engine.ts';

const JUNE = 'from=2026-06-01&until=2026-06-30';

async function printed({ driver }: House<EngineDriver>, ...argv: string[]) {
  let text = '';
  const out = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  const work = (_where: unknown, request: Parameters<typeof registerOf>[0]) =>
    registerOf(request, servicesFor(['register', 'configuration'], driver.engine.services));
  return { code: await registerCommand(argv, work, { out, err: out }), text };
}

test('the register has a line for each complaint, merged ones once, without a word of the customer', async () => {
  const house = await givenAHouse();
  const { robin, ana, sam, mia, ada } = house;
  const first = await robin.complains({ message: 'SECRET the parcel was late', orderId: 'O-1' });
  await house.minutes.pass(1);
  const second = await robin.complains({ message: 'SECRET again, the parcel was late' });
  await ana.takes(first.caseNumber);
  await sam.does(first.caseNumber, { type: 'merge', with: second.caseNumber });
  await ana.decides(first.caseNumber, {
    decision: 'upheld',
    causes: { primary: 'late-delivery' },
    remedies: [{ kind: 'credit', amountMinor: 1_000, currency: 'USD' }],
  });

  const { body } = await mia.gets(`/register?${JUNE}`);
  expect(body).toMatchObject({
    rows: [
      {
        complaintId: first.caseNumber.replaceAll('-', ''),
        issue: 'late-delivery',
        response: 'Closed with monetary relief',
      },
    ],
  });
  expect((body as { rows: unknown[] }).rows).toHaveLength(1);

  const csv = await printed(house, '--from', '2026-06-01', '--until', '2026-06-30');
  expect(csv).toMatchObject({ code: 0 });
  expect(csv.text.split('\r\n')).toHaveLength(3);
  const lines = await printed(house, '--from', '2026-06-01', '--until', '2026-06-30', '--format', 'json');
  expect(JSON.parse(lines.text)).toMatchObject({ issue: 'late-delivery' });
  for (const text of [JSON.stringify(body), csv.text, lines.text])
    expect(text).not.toMatch(/SECRET|Robin|example\.com/i);

  const fca = { total: { opened: 1, closed: 1, upheld: 1, redressMinor: { USD: 1_000 } } };
  expect((await ada.gets(`/register?${JUNE}&format=fca-return`)).body).toMatchObject(fca);
  const returned = await printed(house, '--from', '2026-06-01', '--until', '2026-06-30', '--format', 'fca-return');
  expect(JSON.parse(returned.text)).toMatchObject(fca);
});

test('a manager reads the lines of their teams; agents and supervisors none; a slip is named', async () => {
  const { robin, ana, sam, mia } = await givenAHouse();
  await robin.complains();
  for (const staff of [ana, sam]) expect((await staff.gets(`/register?${JUNE}`)).status).toBe(403);
  expect(await mia.gets('/register?from=2026-06-01&until=2026-05-01')).toMatchObject({
    status: 400,
    body: { field: 'until' },
  });
  const straddling = await mia.gets('/register?from=2026-07-01&until=2027-06-30&format=fca-return');
  expect(straddling).toMatchObject({ status: 422, body: { code: 'form-not-built', field: 'until' } });
  // What the refusal names can be had.
  expect(straddling.body).toMatchObject({ detail: expect.stringContaining('end the period on 2026-12-31') });
  expect((await mia.gets('/register?from=2026-07-01&until=2026-12-31&format=fca-return')).status).toBe(200);
  const after = await mia.gets('/register?from=2027-01-01&until=2027-06-30&format=fca-return');
  expect(after.body).toMatchObject({ detail: expect.stringMatching(/^(?!.*2026-12-31).*cfpb-csv/) });
  expect((await mia.gets('/register?from=2027-01-01&until=2027-06-30&format=cfpb-csv')).status).toBe(200);
});
