import { expect, test } from 'vitest';
import { caseNumberAt } from '../../../shared/domain/case/case-number.ts';
import { servicesFor } from '../../../shared/runtime/services.ts';
import { givenAHouse, type House } from '../../support/journey.ts';

const DEAR = { decision: 'upheld', remedies: [{ kind: 'refund', amountMinor: 20_000, currency: 'USD' }] } as const;

async function takenByAna({ robin, ana }: House): Promise<string> {
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  return caseNumber;
}

test('above the own limit somebody else approves, and the decision is the proposer’s', async () => {
  const house = await givenAHouse();
  const { ana, sam, robin } = house;
  const caseNumber = await takenByAna(house);
  expect(await ana.decides(caseNumber, { ...DEAR, remedies: [...DEAR.remedies] })).toMatchObject({
    status: 'awaiting-approval',
    proposal: { by: 'ana' },
  });
  expect(await robin.surveys()).toEqual([]);
  expect(await ana.tries(caseNumber, { type: 'approve' })).toMatchObject({
    status: 403,
    body: { code: 'role-too-low', case: { status: 'awaiting-approval' } },
  });
  expect(await sam.does(caseNumber, { type: 'approve' })).toMatchObject({
    status: 'decided',
    round: { decidedBy: 'ana' },
    remedies: [{ amountMinor: 20_000, state: 'granted' }],
  });
  expect(await robin.surveys()).toHaveLength(1);
  expect((await ana.gets('/mentions')).body).toMatchObject({ mentions: [{ what: 'approved', caseNumber, by: 'sam' }] });
  expect((await sam.gets('/mentions')).body).toEqual({ mentions: [] });
});

test('nobody approves a proposal of their own, however high their rank', async () => {
  const house = await givenAHouse();
  const { sam, ada } = house;
  const caseNumber = await takenByAna(house);
  const dearer = { decision: 'upheld', remedies: [{ kind: 'refund', amountMinor: 60_000, currency: 'USD' }] } as const;
  await sam.decides(caseNumber, { ...dearer, remedies: [...dearer.remedies] });
  expect(await sam.tries(caseNumber, { type: 'approve' })).toMatchObject({
    status: 403,
    body: { code: 'own-proposal' },
  });
  expect(await ada.does(caseNumber, { type: 'approve' })).toMatchObject({ status: 'decided' });
});

test('a rejected proposal goes back to its owner with the reason', async () => {
  const house = await givenAHouse();
  const { ana, sam } = house;
  const caseNumber = await takenByAna(house);
  await ana.decides(caseNumber, { ...DEAR, remedies: [...DEAR.remedies] });
  await sam.does(caseNumber, { type: 'reject', text: 'A credit would do.' });
  const it = await ana.sees(caseNumber);
  expect([it.status, it.owner, it.proposal]).toEqual(['in-progress', 'ana', undefined]);
  expect(it.texts).toMatchObject([{ kind: 'rejection', by: 'sam', text: 'A credit would do.' }]);
  const told = { what: 'rejected', caseNumber, by: 'sam', textId: it.texts[0]?.textId };
  expect((await ana.gets('/mentions')).body).toMatchObject({ mentions: [told] });
});

test('proposed, sent back and proposed again: the history names the words of each, and the audit finds them', async () => {
  const house = await givenAHouse();
  const { ana, sam, driver } = house;
  const caseNumber = await takenByAna(house);
  const dear = { ...DEAR, remedies: [...DEAR.remedies] };
  await ana.decides(caseNumber, { ...dear, explanation: 'The oven was ours to check.' });
  await sam.does(caseNumber, { type: 'reject', text: 'Say what we change.' });
  await ana.decides(caseNumber, { ...dear, explanation: 'From now on we check each oven.' });
  await sam.does(caseNumber, { type: 'approve' });
  const { history, texts } = await ana.sees(caseNumber);
  const words = history
    .filter(({ what }) => what === 'proposed')
    .map(({ ref }) => texts.find(({ textId }) => textId === ref)?.text);
  expect(words).toEqual(['The oven was ours to check.', 'From now on we check each oven.']);
  const { audit } = servicesFor(['audit'], driver.engine.services);
  expect(await audit.verify([caseNumber])).toMatchObject({ faulty: 0 });
});

test('of two who decide at once one wins, and the other is shown the case as it stands', async () => {
  const house = await givenAHouse();
  const { ana, sam, driver, robin } = house;
  const caseNumber = await takenByAna(house);
  const decide = { type: 'decide', decision: 'upheld', remedies: [{ kind: 'apology' }] } as const;
  const answers = await Promise.all(
    [ana, sam].map((who) => who.tries(caseNumber, { ...decide, remedies: [...decide.remedies] })),
  );
  await driver.settle();
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const loser = answers.find(({ status }) => status === 409);
  expect(loser?.body).toMatchObject({ code: 'wrong-status', case: { caseNumber, status: 'decided' } });
  expect((await ana.sees(caseNumber)).history.filter(({ what }) => what === 'decided')).toHaveLength(1);
  expect(await robin.surveys()).toHaveLength(1);
});

test('a command on a version that is past changes nothing, and shows the case as it stands', async () => {
  const house = await givenAHouse();
  const { ana } = house;
  const caseNumber = await takenByAna(house);
  const { version } = await ana.sees(caseNumber);
  const note = { type: 'note', text: 'Called back.', ifVersion: version } as const;
  expect((await ana.tries(caseNumber, note)).status).toBe(200);
  expect(await ana.tries(caseNumber, note)).toMatchObject({
    status: 409,
    body: { code: 'changed-meanwhile', case: { version: version + 1 } },
  });
  // Nor is what it said kept: nobody said it.
  expect((await ana.sees(caseNumber)).texts.filter(({ kind }) => kind === 'note')).toHaveLength(1);
});

test('a case of another team looks exactly like one that is not there, to look at, to search and to command', async () => {
  const { robin, ben, sam } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  const [hidden, unknown] = [caseNumber, caseNumberAt(1)];
  expect(await ben.looksAt(hidden)).toEqual(await ben.looksAt(unknown));
  expect((await ben.looksAt(hidden)).status).toBe(404);
  expect(await ben.tries(hidden, { type: 'take' })).toEqual(await ben.tries(unknown, { type: 'take' }));
  const { customerId } = await sam.sees(caseNumber);
  expect(await ben.gets(`/customers/${customerId}`)).toEqual(await ben.gets('/customers/nobody'));
  for (const query of [{ number: hidden }, { email: 'robin@example.com' }]) {
    expect((await ben.lists(query)).cases).toEqual([]);
    expect((await sam.lists(query)).cases).toHaveLength(1);
  }
});

test('who only reads cannot command, and who runs the house sees no case', async () => {
  const { robin, mia, olu } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  expect((await mia.looksAt(caseNumber)).status).toBe(200);
  expect(await mia.tries(caseNumber, { type: 'take' })).toMatchObject({ status: 403, body: { code: 'wrong-role' } });
  expect((await olu.looksAt(caseNumber)).status).toBe(403);
});
