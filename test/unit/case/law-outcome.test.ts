import { describe, expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case/case.ts';
import type { Actor } from '../../../shared/domain/case/commands.ts';
import {
  ada,
  afterwards,
  aGrantedRemedy,
  ana,
  aRefund,
  aRemedy,
  caseIn,
  courier,
  customer,
  daysLater,
  judge,
  NOW,
  outcome,
  RULES,
  sam,
  sue,
  upheld,
} from '../../support/cases.ts';

const approve = { type: 'approve' } as const;

describe('a decision', () => {
  const mine = caseIn('in-progress');

  test('within the limit is taken alone, one cent above it waits for somebody', () => {
    expect(afterwards(mine, upheld(aRefund(5_000)), ana).status).toBe('decided');
    expect(afterwards(mine, upheld(aRefund(5_001)), ana).status).toBe('awaiting-approval');
  });

  test('counts all its remedies together', () => {
    const two = upheld(aRefund(3_000, 'r1'), aRefund(3_000, 'r2'));
    expect(outcome(judge(mine, two, ana))).toEqual(['proposed']);
  });

  test('that does not uphold the complaint says why, even when there is a gift to it', () => {
    const refusal = { ...upheld(aRemedy()), decision: 'not-upheld' } as const;
    expect(outcome(judge(mine, refusal, ana))).toBe('reason-required');
    const reasoned = afterwards(mine, { ...refusal, reasonTextId: 'text-1' }, ana);
    expect(reasoned.round).toMatchObject({ decision: 'not-upheld', reasonTextId: 'text-1' });
    expect(reasoned.remedies).toMatchObject([{ withoutAdmission: true }]);
  });

  test('that upholds it in part needs no reasons', () => {
    expect(outcome(judge(mine, { ...upheld(), decision: 'partly-upheld' }, ana))).toEqual(['decided']);
  });

  test('keeps every promise that was not broken yet', () => {
    const decided = afterwards(mine, upheld(), ana, daysLater(1));
    expect(decided.deadlines.map(({ metAt, missedAt }) => [metAt, missedAt])).toEqual([
      [undefined, daysLater(1)],
      [daysLater(1), undefined],
      [daysLater(1), undefined],
    ]);
  });

  test('gives the customer until the end of the last day of the window, in local time', () => {
    // Fourteen days after 2 March, across the change of the clocks: the last millisecond of 16 March in New York.
    expect(caseIn('decided').round.surveyUntil).toBe('2026-03-17T03:59:59.999Z');
  });

  test('takes its root cause along', () => {
    expect(afterwards(mine, { ...upheld(), causes: { primary: 'late-delivery', others: [] } }, ana).causes).toEqual({
      primary: 'late-delivery',
      others: [],
    });
  });
});

describe('a proposal above the limit', () => {
  const proposed = caseIn('awaiting-approval');

  test('grants nothing yet', () => {
    expect(proposed.remedies).toEqual([]);
    expect(proposed.round).not.toHaveProperty('decidedAt');
  });

  test('is approved by somebody else, in the name of its author', () => {
    const decided = afterwards(proposed, approve, sam, daysLater(0.1));
    expect(decided.round).toMatchObject({ decidedBy: 'ana', decidedAt: daysLater(0.1) });
    expect(decided.remedies).toMatchObject([{ amountMinor: 6_000, state: 'granted' }]);
    expect(decided).not.toHaveProperty('proposal');
  });

  test('is not approved by its own author, be it a supervisor', () => {
    const own = afterwards(caseIn('in-progress'), upheld(aRefund(60_000)), sam);
    expect(outcome(judge(own, approve, sam))).toBe('own-proposal');
  });

  test('is not approved above the approver’s own limit', () => {
    const large = afterwards(caseIn('in-progress'), upheld(aRefund(60_000)), sam);
    expect(outcome(judge(large, approve, sue))).toBe('above-your-limit');
    expect(outcome(judge(large, approve, ada))).toEqual(['approved', 'decided']);
  });

  test('rejected, goes back to its author', () => {
    const rejected = afterwards(proposed, { type: 'reject', textId: 'text-1' }, sam);
    expect(rejected).toMatchObject({ status: 'in-progress', owner: 'ana' });
    expect(rejected).not.toHaveProperty('proposal');
  });
});

describe('what only words can', () => {
  const nobody = { ...RULES, authority: {} };
  test.each<[string, Actor]>([
    ['a function', courier],
    ['somebody without a limit', sam],
  ])('%s grants no goods, whatever they are worth', (_, by) => {
    const given = (kind: 'apology' | 'replacement') =>
      outcome(
        judge(
          caseIn('in-progress'),
          upheld(kind === 'apology' ? aRemedy() : aRemedy({ kind, amountMinor: 1, currency: 'USD' })),
          by,
          NOW,
          nobody,
        ),
      );
    expect(given('replacement')).toEqual(['proposed']);
    expect(given('apology')).toEqual(['decided']);
  });
});

describe('the offer', () => {
  const offered = afterwards(caseIn('in-progress'), upheld(aRefund(2_000)), ana);

  test('is accepted once, with how', () => {
    const accepted = afterwards(offered, { type: 'acceptOffer', how: 'web' }, customer);
    expect(accepted.round).toMatchObject({ acceptedAt: NOW, acceptedHow: 'web' });
    expect(outcome(judge(accepted, { type: 'acceptOffer', how: 'phone' }, ana, daysLater(1)))).toBe('nothing');
  });

  test('declined, takes back what is on its way and nothing that is done', () => {
    const remedies = [aGrantedRemedy({ remedyId: 'r1' }), aGrantedRemedy({ remedyId: 'r2', state: 'done' })];
    const declined = afterwards({ ...offered, remedies }, { type: 'declineOffer' }, customer);
    expect(declined.remedies.map(({ state }) => state)).toEqual(['declined', 'done']);
    expect(outcome(judge(declined, { type: 'declineOffer' }, customer))).toBe('nothing');
  });
});

describe('a remedy on its way', () => {
  const granted = (given = {}): Case => caseIn('decided', { remedies: [aGrantedRemedy(given)] });
  const confirm = { type: 'confirmRemedy', remedyId: 'r1' } as const;
  const fail = { type: 'failRemedy', remedyId: 'r1' } as const;

  test('is confirmed once', () => {
    const done = afterwards(granted(), confirm, ana);
    expect(done.remedies[0]?.state).toBe('done');
    expect(outcome(judge(done, confirm, ana))).toBe('nothing');
  });

  test('that failed goes back to a person at once, in the same run', () => {
    const reopened = afterwards(granted(), fail, ana);
    expect(reopened).toMatchObject({ status: 'in-progress', run: 1, round: { number: 2, reason: 'remedy-failed' } });
    expect(reopened.remedies[0]?.state).toBe('failed');
    expect(outcome(judge(reopened, fail, ana))).toBe('nothing');
  });

  test('cannot be confirmed after it failed or was declined, nor fail after it was done', () => {
    expect(outcome(judge(granted({ state: 'failed' }), confirm, ana))).toBe('remedy-not-open');
    expect(outcome(judge(granted({ state: 'declined' }), confirm, ana))).toBe('remedy-not-open');
    expect(outcome(judge(granted({ state: 'done' }), fail, ana))).toBe('remedy-not-open');
  });

  test('nobody knows is refused', () => {
    expect(outcome(judge(granted(), { ...confirm, remedyId: 'r2' }, ana))).toBe('unknown-remedy');
    expect(outcome(judge(granted(), { ...fail, remedyId: 'r2' }, ana))).toBe('unknown-remedy');
  });
});

test.each([
  ['customer', 'withdrawn'],
  ['erased', 'withdrawn'],
  ['out-of-scope', 'out-of-scope'],
  ['not-a-complaint', 'not-a-complaint'],
] as const)('a case withdrawn because of "%s" ends as %s', (reason, closure) => {
  const withdrawn = afterwards(caseIn('awaiting-approval'), { type: 'withdraw', reason }, courier);
  expect(withdrawn).toMatchObject({ status: 'withdrawn', closure, closedAt: NOW });
  expect(withdrawn).not.toHaveProperty('proposal');
});
