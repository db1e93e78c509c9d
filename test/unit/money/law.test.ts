import { describe, expect, test } from 'vitest';
import { rule } from '../../../shared/domain/case/law.ts';
import { checkMoney } from '../../../shared/domain/money/check-money.ts';
import { NO_ROOM } from '../../../shared/domain/money/words.ts';
import {
  aCase,
  ada,
  aGift,
  ana,
  aRefund,
  caseIn,
  courier,
  NOW,
  outcome,
  RULES,
  sam,
  upheld,
} from '../../support/cases.ts';

const GIFT = {
  deadlines: ['update' as const],
  caseKinds: ['complaint' as const],
  amountMinor: 1_000,
  monthMinor: 5_000,
};

describe('where a limit that many cases share has no room', () => {
  const context = (by: typeof ana) => ({ by, now: NOW, rules: RULES, grantId: 'g1' });

  test.each(NO_ROOM.filter((noRoom) => noRoom !== 'customer-grants'))(
    '(%s) a decision waits as a proposal',
    (noRoom) => {
      const ruling = rule(caseIn('in-progress'), upheld(aRefund(100)), { ...context(ana), noRoom });
      expect(ruling).toMatchObject({
        case: { status: 'awaiting-approval', remedies: [], proposal: { above: noRoom } },
      });
    },
  );

  test('whoever approves is told whose limit it is', () => {
    const codes = NO_ROOM.map((noRoom) =>
      outcome(rule(caseIn('awaiting-approval'), { type: 'approve' }, { ...context(sam), noRoom })),
    );
    expect(codes).toEqual(['above-your-limit', 'no-room', 'no-room', 'no-room', 'above-your-limit', 'no-room']);
  });

  test('a full list of grants is refused with words: nobody could approve it', () => {
    const ruling = rule(caseIn('in-progress'), upheld(aRefund(100)), { ...context(ana), noRoom: 'customer-grants' });
    expect(outcome(ruling)).toBe('no-room');
  });

  test('a sum beyond what any case may get is refused, to the admin too', () => {
    const ruling = rule(caseIn('in-progress'), upheld(aRefund(500_001)), context(ada));
    expect(outcome(ruling)).toBe('above-case-limit');
  });

  test('somebody who proposed as an agent does not approve as a supervisor', () => {
    const anaRisen = { ...ana, role: 'supervisor' as const };
    expect(outcome(rule(caseIn('awaiting-approval'), { type: 'approve' }, context(anaRisen)))).toBe('own-proposal');
  });
});

describe('a gift for a broken promise', () => {
  const late = { kind: 'update' as const, dueAt: NOW, regulatory: false, missedAt: NOW };
  const offered = (given: Parameters<typeof aCase>[0], deadline: 'update' | 'resolve' = 'update') =>
    outcome(
      rule(
        aCase({ deadlines: [late], ...given }),
        { type: 'offerGift', remedyId: 'r1', deadline },
        {
          ...{ by: courier, now: NOW, grantId: 'g1' },
          rules: { ...RULES, gift: GIFT },
        },
      ),
    );

  test('is offered', () => expect(offered({})).toEqual(['gift-offered']));

  test.each<[string, Parameters<typeof aCase>[0]]>([
    ['a promise that the law makes', { deadlines: [{ ...late, regulatory: true }] }],
    ['a promise that is not broken', { deadlines: [{ kind: 'update', dueAt: NOW, regulatory: false }] }],
    ['praise', { kind: 'praise' }],
    ['somebody whom no letter reaches', { reachable: false }],
    ['a second time', { remedies: [aGift({ state: 'done' })] }],
  ])('is not offered for or to %s', (_, given) => {
    expect(offered(given)).toBe('nothing');
  });

  test('is not offered to nobody known, nor for a deadline that is not in the configuration', () => {
    const { customerId: _, ...stranger } = aCase({ deadlines: [late] });
    const command = { type: 'offerGift', remedyId: 'r1', deadline: 'update' } as const;
    const context = { by: courier, now: NOW, grantId: 'g1', rules: { ...RULES, gift: GIFT } };
    expect(outcome(rule(stranger, command, context))).toBe('nothing');
    expect(offered({}, 'resolve')).toBe('nothing');
  });
});

describe('limits that do not fit together', () => {
  const fits = { ...RULES, gift: GIFT };
  test('are not these', () => expect(checkMoney(fits)).toEqual([]));

  test.each<[string, object, string]>([
    ['a sum of half a cent', { money: { ...RULES.money, perCaseMinor: 500_000.5 } }, 'money.perCaseMinor: '],
    ['a sum below zero', { gift: { ...GIFT, monthMinor: -1 } }, 'gift.monthMinor: -1'],
    ['a gift of nothing', { gift: { ...GIFT, amountMinor: 0 } }, 'gift.amountMinor: 0'],
    [
      'a role above what any case gets',
      { money: { ...RULES.money, perCaseMinor: 100_000 } },
      'authority.admin.perCaseMinor: ',
    ],
    [
      'a team without a budget',
      { teams: [...RULES.teams, { id: 'new', name: 'New' }] },
      'money.teamMonthMinor.new: the team has no budget',
    ],
    ['a budget of no team', { teams: RULES.teams.slice(1) }, 'money.teamMonthMinor.orders: there is no team'],
  ])('%s is named with its path and the mend', (_, wrong, said) => {
    expect(checkMoney({ ...fits, ...wrong })).toEqual([expect.stringContaining(said)]);
  });
});
