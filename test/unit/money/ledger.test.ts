import { describe, expect, test } from 'vitest';
import type { Case, Remedy } from '../../../shared/domain/case/case.ts';
import { addClaims, type Claims, differenceAt, type Room } from '../../../shared/domain/money/balance.ts';
import { differenceFrom, entriesOf, type LedgerEntry } from '../../../shared/domain/money/ledger.ts';
import { aCase, aGrantedRemedy, aRemedy, daysLater, NOW } from '../../support/cases.ts';

const grant = { id: 'g1.0', by: 'ana', on: '2026-03-02', team: 'orders', customerId: 'customer-1' };
const withRemedies = (...remedies: Remedy[]): Case => aCase({ remedies });
const granted = (given: Partial<Remedy> = {}) => aGrantedRemedy({ remedyId: 'r1', grant, ...given });
const ledgerOf = (...ways: Case[]): LedgerEntry[] => ways.flatMap((it, at) => entriesOf(ways[at - 1], it));

test('a sum is entered once for each state that it came to, and words never', () => {
  const words: Remedy = { ...aRemedy({ remedyId: 'r2' }), state: 'done', grantedAt: NOW, round: 1 };
  const entries = ledgerOf(aCase(), withRemedies(granted(), words), withRemedies(granted({ state: 'failed' }), words));
  expect(entries.map(({ remedyId, state }) => `${remedyId} ${state}`)).toEqual(['r1 granted', 'r1 failed']);
});

describe('a ledger that was tampered with', () => {
  const it = withRemedies(granted({ state: 'done' }));
  const right = ledgerOf(aCase(), withRemedies(granted()), it);
  const [first, last] = right as [LedgerEntry, LedgerEntry];

  test('is not this one', () => expect(differenceFrom(it, right)).toBeUndefined());

  test.each<[string, LedgerEntry[]]>([
    ['has a sum that is on no case', [...right, { ...first, remedyId: 'r9' }]],
    ['lacks the grant', [last]],
    ['lacks the end', [first]],
    ['has another sum', [{ ...first, amountMinor: 1 }, last]],
    ['has another currency', [{ ...first, currency: 'EUR' }, last]],
    ['has two ends', [...right, { ...last, state: 'declined' }]],
  ])('is found: it %s', (_, entries) => {
    expect(differenceFrom(it, entries)).toContain('the remedy r');
  });
});

describe('a limit beside the cases', () => {
  const sum = { id: 'g1.0', amountMinor: 2_000, caseId: 'case-1', at: NOW };
  const claimsOf = (it: Case): Claims => {
    const claims: Claims = new Map();
    addClaims(claims, it);
    return claims;
  };
  const differenceIn = (limit: string, it: Case, room: Room, now = NOW) => {
    const claim = [...claimsOf(it).values()].find(({ place }) => place.limit === limit);
    return claim && differenceAt(claim, room, now);
  };
  const pending = { ...sum, id: 'g2.0', amountMinor: 700 };

  test('agrees while the sum is still listed, once it is not, and while another is being taken', () => {
    for (const limit of ['agent-day', 'team-month']) {
      for (const listed of [[sum], []]) {
        expect(differenceIn(limit, withRemedies(granted()), { usedMinor: 2_000, listed })).toBeUndefined();
      }
      expect(differenceIn(limit, withRemedies(granted()), { usedMinor: 2_700, listed: [pending] })).toBeUndefined();
    }
  });

  test('differs where it counts a sum too little, or too much', () => {
    expect(differenceIn('agent-day', withRemedies(granted()), { usedMinor: 0, listed: [] })).toContain('counts 0');
    expect(
      differenceIn('team-month', withRemedies(granted({ state: 'failed' })), { usedMinor: 2_000, listed: [] }),
    ).toContain('cases hold 0');
  });

  test('of 90 days lists what the customer holds, and nothing that came back', () => {
    const customer = 'customer-90-days';
    expect(differenceIn(customer, withRemedies(granted()), { usedMinor: 2_000, listed: [sum] })).toBeUndefined();
    expect(differenceIn(customer, withRemedies(granted()), { usedMinor: 0, listed: [] })).toContain('does not list');
    expect(
      differenceIn(customer, withRemedies(granted()), { usedMinor: 0, listed: [] }, daysLater(91)),
    ).toBeUndefined();
    const back = withRemedies(granted({ state: 'declined' }));
    expect(differenceIn(customer, back, { usedMinor: 2_000, listed: [sum] })).toContain('came back');
    expect(differenceIn(customer, withRemedies(granted()), { usedMinor: 1, listed: [sum] })).toContain('it counts 1');
  });
});
