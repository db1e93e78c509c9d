import { expect, test } from 'vitest';
import firmsOwn from '../../../../comeback.config.ts';
import { givenAHouse } from '../../../support/journey.ts';

const MESSAGE = 'Your courier desk was late, and the person I spoke to was rude.';
const KIM = { name: 'Kim', email: 'kim@example.com' };

/** Ana and Ben work for orders, Sam approves what Ana does, Sue supervises beside him. */
async function aboutAna() {
  const teams = firmsOwn.teams.map(({ id }) => id);
  const house = await givenAHouse({
    configuration: {
      approvers: { ana: ['sam'] },
      demoPeople: [
        { id: 'ana', name: 'Ana', role: 'agent', teams: ['orders', 'general'] },
        { id: 'ben', name: 'Ben', role: 'agent', teams: ['orders', 'general'] },
        { id: 'sam', name: 'Sam', role: 'supervisor', teams },
        { id: 'mia', name: 'Mia', role: 'supervisor', teams },
      ],
    },
  });
  const caseNumber = await house.ben.logs({
    message: MESSAGE,
    complainant: KIM,
    channel: 'in-person',
    concerns: 'ana',
    orderId: 'O-7',
  });
  return { ...house, caseNumber };
}

test('a complaint about an agent is not there for that agent, nor for who approves their work', async () => {
  const { ana, sam, ben, mia, caseNumber } = await aboutAna();
  const { customerId } = await mia.sees(caseNumber);
  for (const out of [ana, sam]) {
    expect((await out.looksAt(caseNumber)).status).toBe(404);
    for (const query of [
      {},
      { number: caseNumber },
      { email: KIM.email },
      { orderId: 'O-7' },
      { from: '2026-01-01T00:00:00Z' },
    ]) {
      expect((await out.lists(query)).cases, JSON.stringify(query)).toEqual([]);
    }
    // A customer of whom one may see no case is none.
    expect((await out.gets(`/customers/${customerId}`)).status).toBe(404);
    for (const type of ['take', 'approve', 'endAuthority'] as const) {
      expect((await out.tries(caseNumber, { type })).status, type).toBe(404);
    }
    expect((await out.tries(caseNumber, { type: 'note', text: 'I was not' })).status).toBe(404);
  }
  for (const within of [ben, mia]) {
    expect((await within.lists({ email: KIM.email })).cases).toMatchObject([{ caseNumber }]);
    expect((await within.lists()).cases).toMatchObject([{ caseNumber }]);
  }
});

test('it is given to neither, by nobody, and cannot be merged into view', async () => {
  const { ana, ben, mia, sam, caseNumber, customer } = await aboutAna();
  await ben.takes(caseNumber);
  for (const owner of ['ana', 'sam']) {
    expect(await mia.tries(caseNumber, { type: 'assign', owner })).toMatchObject({
      status: 422,
      body: { code: 'concerns-them', field: 'owner' },
    });
  }
  const { caseNumber: other } = await customer(KIM).complains();
  expect((await ana.tries(other, { type: 'merge', with: caseNumber })).status).toBe(404);

  // Whoever may, merges; the case received first survives, and what one was kept from, both are.
  await mia.does(other, { type: 'merge', with: caseNumber });
  expect((await ana.looksAt(caseNumber)).status).toBe(404);
  expect((await sam.lists({ email: KIM.email })).cases.map((it) => it.caseNumber)).not.toContain(caseNumber);
});

test('approval of what its owner proposes is for somebody else than their approver', async () => {
  const { ben, mia, sam, caseNumber } = await aboutAna();
  await ben.takes(caseNumber);
  await ben.decides(caseNumber, {
    decision: 'upheld',
    remedies: [{ kind: 'refund', amountMinor: 6_000, currency: 'USD' }],
  });
  expect((await sam.tries(caseNumber, { type: 'approve' })).status).toBe(404);
  expect(await mia.does(caseNumber, { type: 'approve' })).toMatchObject({ status: 'decided' });
});

test('found out while Ana works on it, it is no longer hers from that moment', async () => {
  const { ana, ben, mia, robin } = await aboutAna();
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  await mia.does(caseNumber, { type: 'concern', person: 'ana' });
  expect((await ana.looksAt(caseNumber)).status).toBe(404);
  expect((await ana.lists({ owner: 'me' })).cases).toEqual([]);
  expect(await ben.takes(caseNumber)).toMatchObject({ owner: 'ben', status: 'in-progress' });
});
