import { describe, expect, test } from 'vitest';
import { addMilliseconds, SECOND_MS } from '../../../../shared/domain/time.ts';
import { givenAHouse } from '../../../support/journey.ts';
import { TWO_ANSWERS } from '../../../support/journey-engine.ts';
import type { CaseView } from '../../../support/journey-staff.ts';

/** Bills fall under one regulator, what another passed on under that one; all else is our own promise. */
const configuration = {
  policies: {
    default: TWO_ANSWERS.name,
    assign: [
      { policy: 'cfpb', jurisdiction: 'us' },
      { policy: 'fca-disp', category: 'billing' },
    ],
    own: [TWO_ANSWERS],
  },
};
const dueOf = (it: CaseView, kind: string) => it.deadlines.findLast((deadline) => deadline.kind === kind)?.dueAt ?? '';
const aBill = { category: 'billing', message: 'I was charged twice' } as const;
const house = () => givenAHouse({ configuration });

test('a regulator’s promise is shown on the case, and its breach within a minute, as a regulator’s, wherever the case is', async () => {
  const { robin, ben, itBecomes } = await house();
  const { caseNumber } = await robin.complains(aBill);
  const opened = await ben.sees(caseNumber);
  expect(opened.policy).toBe('fca-disp@1');
  // Wednesday, 24 June, and 56 days: 19 August, to its end in New York.
  expect(dueOf(opened, 'final')).toBe('2026-08-20T03:59:59.999Z');
  await ben.takes(caseNumber);
  await itBecomes(dueOf(opened, 'final'));
  expect((await ben.sees(caseNumber)).missedRegulatory).toEqual([]);
  await itBecomes(addMilliseconds(dueOf(opened, 'final'), 60 * SECOND_MS));
  const late = await ben.sees(caseNumber);
  expect(late).toMatchObject({ missedDeadlines: ['update', 'final'], missedRegulatory: ['final'] });
  const flagged = late.history.filter(({ what, ref }) => what === 'deadline-missed' && ref === 'regulatory');
  expect(flagged).toMatchObject([{ code: 'final' }]);
  const { cases } = await ben.lists();
  expect(cases.find((it) => it.caseNumber === caseNumber)).toMatchObject({ missedRegulatory: ['final'] });
});

test('no hold stops a regulator’s clock, and ours go on with what they had left', async () => {
  const { robin, ben, days } = await house();
  const { caseNumber } = await robin.complains(aBill);
  await ben.takes(caseNumber);
  const before = await ben.sees(caseNumber);
  await ben.does(caseNumber, { type: 'hold', reason: 'waiting-for-customer' });
  await days.pass(30);
  await ben.does(caseNumber, { type: 'resume' });
  const after = await ben.sees(caseNumber);
  expect(dueOf(after, 'final')).toBe(dueOf(before, 'final'));
  expect(dueOf(after, 'update') > dueOf(before, 'update')).toBe(true);
  expect(after.missedDeadlines).toEqual([]);
});

test('decided and accepted in three business days is an early close; not taken, nothing is broken', async () => {
  const { robin, customer, ben, days } = await house();
  const kim = customer({ name: 'Kim', email: 'kim@example.com' });
  const [first, second] = [await robin.complains(aBill), await kim.complains(aBill)];
  for (const { caseNumber } of [first, second]) {
    await ben.takes(caseNumber);
    await ben.decides(caseNumber, {
      decision: 'upheld',
      explanation: 'It was charged twice.',
      remedies: [{ kind: 'apology' }],
    });
  }
  await ben.does(first.caseNumber, { type: 'acceptOffer', how: 'phone' });
  await days.pass(7);
  await ben.does(second.caseNumber, { type: 'acceptOffer', how: 'phone' });
  expect(await ben.sees(first.caseNumber)).toMatchObject({ isEarlyClosed: true, missedDeadlines: [] });
  expect(await ben.sees(second.caseNumber)).toMatchObject({ isEarlyClosed: false, missedDeadlines: [] });
});

test('an update reaches the customer in their language, keeps the promise and begins the next', async () => {
  const { robin, ben, days, driver } = await house();
  const { caseNumber } = await robin.complains({ ...aBill, language: 'es' });
  await ben.takes(caseNumber);
  await days.pass(10);
  await ben.does(caseNumber, { type: 'update', text: 'Hemos preguntado al banco.' });
  const [letter] = await driver.letters();
  expect(letter).toMatchObject({ to: 'robin@example.com', subject: expect.stringContaining('cómo va') });
  expect(letter?.text).toContain('Hemos preguntado al banco.');
  expect(letter?.text).toContain('el miércoles, 19 de agosto de 2026');
  const told = await ben.sees(caseNumber);
  // Twenty business days after Saturday, 4 July.
  expect(dueOf(told, 'update')).toBe('2026-07-31T22:00:00.000Z');
  expect(told.texts.find(({ kind }) => kind === 'update')?.text).toBe('Hemos preguntado al banco.');
});

describe('a holding letter', () => {
  test('wins the time that the customer is told, once', async () => {
    const { robin, ben, days, driver, itBecomes } = await house();
    const { caseNumber } = await robin.complains(aBill);
    await ben.takes(caseNumber);
    await days.pass(50);
    const letter = { type: 'holdingLetter', text: 'The bank has not answered.', expectedBy: '2026-09-10T20:00:00Z' };
    const told = await ben.does(caseNumber, letter as never);
    expect(told.deadlines.find(({ kind }) => kind === 'final')?.dueAt).toBe('2026-09-10T20:00:00.000Z');
    const [sent] = await driver.letters();
    expect(sent?.text).toContain('The bank has not answered.');
    expect(sent?.text).toContain('10 September 2026');
    const again = await ben.tries(caseNumber, { ...letter, expectedBy: '2026-10-10T20:00:00Z' } as never);
    expect(again).toMatchObject({ status: 409, body: { code: 'delayed-already' } });
    await itBecomes('2026-09-10T20:01:00.000Z');
    expect((await ben.sees(caseNumber)).missedRegulatory).toEqual(['final']);
  });

  test('that would come after the end is refused', async () => {
    const { robin, ben, days } = await house();
    const { caseNumber } = await robin.complains(aBill);
    await ben.takes(caseNumber);
    await days.pass(57);
    const late = await ben.tries(caseNumber, {
      ...{ type: 'holdingLetter', text: 'Too late.', expectedBy: '2026-10-10T20:00:00Z' },
    } as never);
    expect(late).toMatchObject({ status: 409, body: { code: 'too-late-to-delay' } });
  });
});

test('what a regulator passes on counts from that day, whenever we learn of it, and never from receipt', async () => {
  const { ana, sam, driver } = await house();
  const logged = { channel: 'email', message: 'My parcel never came', jurisdiction: 'us' } as const;
  const known = await ana.sees(await ana.logs({ ...logged, sentToCompanyAt: '2026-06-22T14:00:00Z' }));
  expect([known.policy, dueOf(known, 'final')]).toEqual(['cfpb@1', '2026-07-08T03:59:59.999Z']);
  const future = await ana.posts('/cases', { ...logged, sentToCompanyAt: '2027-01-01T00:00:00Z' });
  expect(future).toMatchObject({ status: 400, body: { field: 'sentToCompanyAt' } });

  const caseNumber = await ana.logs(logged);
  expect(dueOf(await ana.sees(caseNumber), 'final')).toBe('');
  const correction = { type: 'correctReceipt', sentToCompanyAt: '2026-06-20T14:00:00Z', text: 'Found in the portal.' };
  expect((await ana.tries(caseNumber, correction as never)).status).toBe(403);
  await sam.does(caseNumber, correction as never);
  const corrected = await ana.sees(caseNumber);
  expect(dueOf(corrected, 'final')).toBe('2026-07-06T03:59:59.999Z');
  expect(corrected.history.slice(-2)).toMatchObject([
    { what: 'sending-corrected', code: 'unknown' },
    { what: 'noted' },
  ]);
  expect(corrected.texts.find(({ kind }) => kind === 'correction')?.text).toBe('Found in the portal.');
  expect(driver.engine.services.workflow.waiting()).toHaveLength(2);
});

test('praise that turns out to be a complaint is one from the day it came, and says at once what is broken', async () => {
  const { robin, ben, sam, days } = await house();
  const { caseNumber } = await robin.complains({ ...aBill, kind: 'praise', message: 'Thanks for charging me twice' });
  const praise = await ben.sees(caseNumber);
  expect(praise.deadlines.some(({ regulatory }) => regulatory)).toBe(false);
  await days.pass(60);
  const complaint = await ben.does(caseNumber, { type: 'classify', kind: 'complaint', severity: 'high' });
  expect(complaint).toMatchObject({ kind: 'complaint', receivedAt: praise.receivedAt, severity: 'high' });
  expect(complaint.missedRegulatory).toEqual(['final']);
  expect((await ben.tries(caseNumber, { type: 'classify', kind: 'praise' })).status).toBe(403);
  await sam.does(caseNumber, { type: 'classify', kind: 'praise' });
  expect((await sam.sees(caseNumber)).missedRegulatory).toEqual(['final']);
});

test('of two cases that become one, the clocks run from the first receipt, and what was broken stays', async () => {
  const { ana, robin, days } = await house();
  const first = await robin.complains();
  await days.pass(9);
  const second = await robin.complains();
  const survivor = await ana.does(second.caseNumber, { type: 'merge', with: first.caseNumber });
  expect(survivor).toMatchObject({ caseNumber: first.caseNumber, missedDeadlines: ['update'] });
  expect(survivor.deadlines.find(({ kind }) => kind === 'resolve')?.dueAt).toBe('2026-07-09T22:00:00.000Z');
});
