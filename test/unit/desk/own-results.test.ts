import { expect, test } from 'vitest';
import type { ComingBack } from '../../../shared/domain/customers/coming-back.ts';
import {
  cameBackOf,
  type DecidedRound,
  decidedRounds,
  MOST_FOLLOWED,
  resultsSince,
  toFollow,
  wasFirstDecidedBy,
} from '../../../shared/domain/desk/own-results.ts';
import { afterwards, ana, caseIn, NOW, sam, upheld } from '../../support/cases.ts';

const decided = (more: Partial<DecidedRound> = {}): DecidedRound => ({
  ...{ personId: 'ana', caseId: 'case-1', round: 1, decidedAt: NOW, customerId: 'customer-1' },
  ...{ reaction: 'pending', hadBrokenPromise: false, wasReopened: false, isKeptOut: false },
  ...more,
});
const many = (count: number, more: Partial<DecidedRound> = {}) =>
  Array.from({ length: count }, (_, at) => decided({ caseId: `case-${at}`, customerId: `customer-${at}`, ...more }));

test('a decision is its author’s, also where somebody else approved it, and stays theirs when the case goes on', () => {
  const it = afterwards(caseIn('in-progress', { owner: 'ana', rounds: [] }), upheld(), ana);
  expect(decidedRounds(it)).toMatchObject([{ personId: 'ana', reaction: 'pending', wasReopened: false }]);
  const again = afterwards(it, { type: 'reopen', reason: 'new-facts' }, sam);
  expect(decidedRounds(again)).toMatchObject([{ personId: 'ana', wasReopened: true, reaction: 'not-asked' }]);
});

test('what the house decided by itself, and what is not decided, is nobody’s', () => {
  const it = afterwards(caseIn('in-progress', { owner: 'ana' }), upheld(), ana);
  const byHouse = { ...it, round: { ...it.round, decidedBy: 'system:watch-deadlines' } };
  expect([decidedRounds(byHouse), decidedRounds(caseIn('in-progress'))]).toEqual([[], []]);
});

test('the reaction is the last one; silence is no reply once it is over, where the customer was asked', () => {
  const it = afterwards(caseIn('in-progress', { owner: 'ana' }), upheld(), ana);
  const reactionOf = (round: object, status: 'decided' | 'closed' = 'decided') =>
    decidedRounds({ ...it, status, round: { ...it.round, ...round } })[0]?.reaction;
  const said = (reaction: 'dissatisfied' | 'satisfied') => ({ reaction, at: NOW, by: 'customer' as const });
  expect(reactionOf({ askedAt: NOW, reactions: [said('dissatisfied'), said('satisfied')] })).toBe('satisfied');
  expect(reactionOf({ askedAt: NOW })).toBe('pending');
  expect(reactionOf({ askedAt: NOW }, 'closed')).toBe('no-reply');
  expect(reactionOf({ notAsked: 'not-reachable' })).toBe('not-asked');
});

test('a case about somebody, or out of every report, is in nobody’s results', () => {
  const it = afterwards(caseIn('in-progress', { owner: 'ana' }), upheld(), ana);
  const about = { ...it, concerns: { person: 'ana', shutOut: ['ana'] } };
  const shopper = { ...it, excluded: { because: 'mystery-shopper' as const, since: NOW } };
  for (const kept of [about, shopper])
    expect(resultsSince(NOW, decidedRounds(kept), 5)).toMatchObject({ decided: 0, reactions: null });
  expect(toFollow([decided({ isKeptOut: true })])).toEqual([]);
});

test('reactions are told of as many people as a report shows of a group, however many cases fewer people have', () => {
  const results = (all: DecidedRound[]) => resultsSince(NOW, all, 11);
  expect(results(many(10, { reaction: 'satisfied' })).reactions).toBeNull();
  expect(results(many(11, { reaction: 'satisfied' })).reactions).toEqual({
    ...{ satisfied: 11, mollified: 0, dissatisfied: 0, 'no-reply': 0, 'not-asked': 0, pending: 0 },
  });
  expect(results(many(20, { customerId: 'customer-1' })).reactions).toBeNull();
  // No configuration may ask for fewer than five.
  expect(resultsSince(NOW, many(4), 1).reactions).toBeNull();
});

test('a period takes what was decided since it began', () => {
  const all = [
    decided({ decidedAt: '2026-02-01T00:00:00.000Z' }),
    decided({ hadBrokenPromise: true, wasReopened: true }),
  ];
  expect(resultsSince('2026-03-01T00:00:00.000Z', all, 5)).toMatchObject({
    decided: 1,
    withBrokenPromise: 1,
    reopened: 1,
  });
});

test('each customer is followed once, the newest decisions first, and no more than so many', () => {
  const newestFirst = [
    decided({ caseId: 'new' }),
    decided({ caseId: 'old' }),
    decided({ caseId: 'x', customerId: 'customer-2', isKeptOut: true }),
  ];
  expect(toFollow(newestFirst).map(({ caseId }) => caseId)).toEqual(['new']);
  expect(toFollow(many(150))).toHaveLength(MOST_FOLLOWED);
});

test('a case decided again by somebody else is followed for who decided first', () => {
  const undecided = caseIn('in-progress', { owner: 'ana' });
  const first = afterwards(undecided, upheld(), ana);
  const again = {
    ...first,
    rounds: [...first.rounds, first.round],
    round: { ...first.round, number: 2, decidedBy: 'ben', decidedAt: NOW },
  };
  const followedFor = (it: typeof first) => ['ana', 'ben'].filter((person) => wasFirstDecidedBy(person, it));
  expect([undecided, first, again].map(followedFor)).toEqual([[], ['ana'], ['ana']]);
});

const back = (days: number | null, more: Partial<ComingBack> = {}): ComingBack => ({
  ...{ state: days === null ? 'not-yet' : 'came-back', since: '2026-01-01', until: '2026-05-01', observedDays: 120 },
  ...{ day: null, days, daysBoughtBefore: 0 },
  ...more,
});

test('who came back later than the days did not come back in them, and who was not seen for all of them is in no share', () => {
  const followed = [
    ...Array.from({ length: 6 }, () => back(90)),
    ...Array.from({ length: 4 }, () => back(91)),
    back(null),
  ];
  const others = [back(10, { observedDays: 89 }), back(null, { state: 'no-order' }), null];
  const result = cameBackOf([...followed, ...others], 11);
  expect(result).toMatchObject({ days: 90, people: 11, unmatched: 1, cameBack: 6 });
  expect(result.rate).toBeCloseTo(6 / 11, 12);
  expect(cameBackOf(followed.slice(1), 11)).toEqual({
    ...{ days: 90, people: 10, unmatched: 0 },
    ...{ cameBack: null, rate: null, lower: null, upper: null },
  });
});
