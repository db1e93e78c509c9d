import { describe, expect, test } from 'vitest';
import { givenAHouse, type House } from '../../../support/journey.ts';
import type { Decision } from '../../../support/journey-staff.ts';

/** A house whose cases all fall under that policy. */
const underRules = (name: string) =>
  givenAHouse({ configuration: { policies: { default: name, assign: [], own: [] } } });

async function taken({ robin, ana }: House, form = {}) {
  const receipt = await robin.complains(form);
  await ana.takes(receipt.caseNumber);
  return receipt;
}

const previews = ({ ana }: House, caseNumber: string, body: unknown) =>
  ana.posts(`/cases/${caseNumber}/letter-preview`, body);

const REFUND: Decision = {
  decision: 'partly-upheld',
  explanation: 'The courier was late; the box was whole.',
  remedies: [{ kind: 'refund', amountMinor: 2_500, currency: 'USD' }],
};

describe('what is previewed is what goes out', () => {
  test.each(['everyday', 'fca-disp', 'asic-rg271', 'cfpb', 'ireland-cpc'])(
    'byte for byte, under %s',
    async (policy) => {
      const house = await underRules(policy);
      const { caseNumber } = await taken(house);
      const { status, body } = await previews(house, caseNumber, { type: 'decide', ...REFUND });
      expect(status).toBe(200);
      expect(body).toMatchObject({ kind: 'decision', way: 'mail', missing: [], needsApproval: false, refusal: null });
      await house.ana.decides(caseNumber, REFUND);
      const sent = (await house.driver.letters()).find(({ id }) => id.endsWith('.decision'));
      expect(sent).toMatchObject({ subject: (body as { subject: string }).subject });
      expect(sent?.text).toBe((body as { text: string }).text);
    },
  );

  test('and nothing is written by looking', async () => {
    const house = await givenAHouse();
    const { caseNumber } = await taken(house);
    const before = await house.ana.sees(caseNumber);
    await previews(house, caseNumber, { type: 'decide', ...REFUND });
    await previews(house, caseNumber, { kind: 'holding', text: 'The courier is slow.' });
    await house.driver.settle();
    expect(await house.ana.sees(caseNumber)).toEqual(before);
  });

  test('what a decision lacks is shown with its mend, beside what the law would say', async () => {
    const house = await underRules('fca-disp');
    const { caseNumber } = await taken(house);
    const bare = { type: 'decide', decision: 'upheld' } as const;
    expect(await previews(house, caseNumber, bare)).toMatchObject({
      body: {
        missing: [{ clause: 'reasons', field: 'explanation' }],
        refusal: { code: 'letter-incomplete', field: 'explanation' },
      },
    });
    expect(await house.ana.tries(caseNumber, bare)).toMatchObject({
      status: 422,
      body: { code: 'letter-incomplete', field: 'explanation' },
    });
    expect((await house.driver.letters()).filter(({ id }) => id.endsWith('.decision'))).toEqual([]);
  });

  test('a sum above the limit is shown as what needs approval', async () => {
    const house = await givenAHouse();
    const { caseNumber } = await taken(house);
    const much = [{ kind: 'refund', amountMinor: 20_000, currency: 'USD' }];
    expect(await previews(house, caseNumber, { type: 'decide', decision: 'upheld', remedies: much })).toMatchObject({
      body: { needsApproval: true, refusal: null, text: expect.stringContaining('$200.00') },
    });
  });

  test('a case of another team cannot be looked at this way either', async () => {
    const house = await givenAHouse();
    const { caseNumber } = await taken(house);
    expect((await house.ben.posts(`/cases/${caseNumber}/letter-preview`, { kind: 'decision' })).status).toBe(404);
  });
});

describe('letters are kept as they were sent', () => {
  test('the very words, when, by which way, and the provider’s name for it', async () => {
    const house = await givenAHouse();
    const { caseNumber } = await taken(house);
    await house.ana.decides(caseNumber, REFUND);
    const sent = await house.driver.letters();
    const { letters } = await house.ana.sees(caseNumber);
    expect(letters.map(({ kind, way }) => [kind, way])).toEqual([
      ['acknowledgement', 'mail'],
      ['decision', 'mail'],
      ['survey', 'mail'],
    ]);
    for (const kept of letters) {
      const letter = sent.find(({ id }) => id === kept.letterId);
      expect(kept.subject).toBe(letter?.subject);
      expect(kept.text).toBe(letter?.text.replace(/\/(surveys|status)\/\S+/g, '/$1/…'));
      expect(kept.messageId).toBe(`mail:${kept.letterId}`);
      expect(kept.sentAt).not.toBeNull();
    }
  });

  test('no link that would let staff act as the customer is shown', async () => {
    const house = await givenAHouse();
    const { caseNumber } = await taken(house);
    await house.ana.decides(caseNumber, REFUND);
    const [token = ''] = await house.robin.surveys();
    const page = await house.robin.statusPage();
    const shown = JSON.stringify(await house.ana.sees(caseNumber));
    expect(shown).not.toContain(token);
    expect(shown).not.toContain(page);
  });

  test('a letter that could not go says so on the case', async () => {
    const house = await givenAHouse();
    const { caseNumber } = await taken(house);
    const nobody = house.customer({ name: 'Kim' });
    const other = await nobody.complains();
    expect((await house.ana.sees(other.caseNumber)).letters).toMatchObject([
      { kind: 'acknowledgement', sentAt: null, notSent: 'no-address' },
    ]);
    expect((await house.ana.sees(caseNumber)).letters).toMatchObject([{ notSent: null }]);
  });
});

test('under DISP who accepts in time is told that it is settled, and of the ombudsman all the same', async () => {
  const house = await underRules('fca-disp');
  const { caseNumber } = await taken(house);
  await house.ana.decides(caseNumber, REFUND);
  await house.ana.does(caseNumber, { type: 'acceptOffer', how: 'phone' });
  const settled = (await house.driver.letters()).filter(({ id }) => id.endsWith('.early-close'));
  expect(settled).toMatchObject([{ text: expect.stringMatching(/take it as resolved[\s\S]*within six months/) }]);
});

test('who accepts later, or under other rules, is not', async () => {
  const house = await underRules('fca-disp');
  const { caseNumber } = await taken(house);
  await house.ana.decides(caseNumber, REFUND);
  await house.days.pass(7);
  await house.ana.does(caseNumber, { type: 'acceptOffer', how: 'phone' });
  expect((await house.driver.letters()).filter(({ id }) => id.endsWith('.early-close'))).toEqual([]);
});
