import { expect } from 'vitest';
import type { House } from './journey.ts';

/**
 * The case that goes well, from the web form to closed: upheld with an apology and a credit, both given, a satisfied customer.
 */
export async function goesWellFromFormToClosed({ robin, ana }: House) {
  const receipt = await robin.complains({ orderId: 'O-1' });
  expect(await robin.asksHowItStands(receipt)).toMatchObject({ status: 'received', waitingFor: 'us' });

  await ana.takes(receipt.caseNumber);
  await ana.decides(receipt.caseNumber, {
    decision: 'upheld',
    explanation: 'We were late.',
    remedies: [{ kind: 'apology' }, { kind: 'credit', amountMinor: 1_000, currency: 'USD' }],
  });
  const { remedies } = await ana.sees(receipt.caseNumber);
  await ana.does(receipt.caseNumber, { type: 'confirmRemedy', remedyId: remedies[1]?.remedyId ?? '' });
  expect(await robin.asksHowItStands(receipt)).toMatchObject({ status: 'decided', waitingFor: 'you' });
  expect(await robin.answersTheSurvey('satisfied', { comment: 'Thanks.' })).toMatchObject({
    status: 200,
    body: { reaction: 'satisfied', reopened: false },
  });

  expect(await robin.asksHowItStands(receipt)).toMatchObject({
    status: 'closed',
    decision: 'upheld',
    reaction: 'satisfied',
    waitingFor: 'nobody',
  });
  const closed = await ana.sees(receipt.caseNumber);
  expect(closed.history.map(({ what }) => what)).toEqual([
    'opened',
    'acknowledged',
    'taken',
    'decided',
    'asked',
    'remedy-confirmed',
    'reaction-recorded',
    'closed',
  ]);
  expect(closed.texts.map(({ kind }) => kind).sort()).toEqual(['explanation', 'reaction']);
  return closed;
}
