import { expect, test } from 'vitest';
import type { DecidedRound } from '../../../shared/domain/desk/own-results.ts';
import { cardNow, SHIPPED_CARD } from '../../../shared/domain/quality/card.ts';
import { checkCards } from '../../../shared/domain/quality/check-cards.ts';
import { drawOrder, isDrawable, leastReviewed } from '../../../shared/domain/quality/sample.ts';
import { caseIn, daysLater, NOW, sam } from '../../support/cases.ts';

const decided = (caseId: string, more: Partial<DecidedRound> = {}): DecidedRound => ({
  ...{ personId: 'ana', caseId, round: 1, decidedAt: NOW, reaction: 'satisfied' },
  ...{ hadBrokenPromise: false, wasReopened: false, isKeptOut: false, ...more },
});
const backwards = (caseId: string) => [...caseId].reverse().join('');

test('cases are drawn by their lot alone: neither reaction nor broken promise nor order of time moves one', () => {
  const cases = [decided('c1'), decided('b2'), decided('a3')];
  const angry = cases.map(
    (it) => ({ ...it, reaction: 'dissatisfied', hadBrokenPromise: true, wasReopened: true }) as const,
  );
  const mixed = [angry[2], cases[0], angry[1]].filter((it) => it !== undefined);
  for (const lot of [cases, angry, mixed]) expect(drawOrder(lot, backwards)).toEqual(['c1', 'b2', 'a3']);
});

test('a case decided twice has one lot, and one that is kept out has none', () => {
  expect(
    drawOrder([decided('c1'), decided('c1', { round: 2 }), decided('b2', { isKeptOut: true })], backwards),
  ).toEqual(['c1']);
});

test('drawn is what was closed since then', () => {
  const closed = caseIn('closed');
  expect(isDrawable(closed, 'ana', sam, NOW)).toBe(true);
  expect(isDrawable(closed, 'ana', sam, daysLater(1))).toBe(false);
  expect(isDrawable(caseIn('decided'), 'ana', sam, NOW)).toBe(false);
  expect(isDrawable(closed, 'ali', sam, NOW)).toBe(false);
});

test('who was reviewed least stands first, then whose last review is longest ago', () => {
  const person = (personId: string, count: number, lastAt: string | null) => ({ personId, count, lastAt, disputed: 0 });
  const people = [
    person('d', 2, NOW),
    person('c', 0, daysLater(-100)),
    person('b', 0, null),
    person('a', 0, daysLater(-200)),
  ];
  expect(leastReviewed(people).map(({ personId }) => personId)).toEqual(['b', 'a', 'c', 'd']);
});

test('the card that comes along is sound, and gives way to a newer one of the firm', () => {
  const own = { ...SHIPPED_CARD, version: 2 };
  expect(checkCards({ scorecards: [own] })).toEqual([]);
  expect(cardNow({}).version).toBe(1);
  expect(cardNow({ scorecards: [own, { ...own, version: 3 }] }).version).toBe(3);
});

test('what is wrong with a card of the firm’s own is named with its path and the mend', () => {
  const [first] = SHIPPED_CARD.criteria;
  if (first === undefined) throw new Error('no criteria');
  const wrong = { ...first, id: 'No Id', weight: 0, name: { ...first.name, nl: '' } };
  expect(
    checkCards({
      scorecards: [
        { version: 1, criteria: [] },
        { version: 4, criteria: [wrong, first, first] },
      ],
    }),
  ).toEqual([
    'scorecards[0].version: 1 does not come after 1; write 2 or more',
    'scorecards[0].criteria: 0 of them; write 1 to 12',
    'scorecards[1].criteria[0].id: "No Id" is no id; write lower-case words joined by dashes, at most 24 characters',
    'scorecards[1].criteria[0].weight: 0 is no weight; write a whole number from 1 to 10',
    'scorecards[1].criteria[0].name.nl: 0 characters; write 1 to 60',
    'scorecards[1].criteria[1].id: "understood" is there twice; give each criterion its own id',
    'scorecards[1].criteria[2].id: "understood" is there twice; give each criterion its own id',
  ]);
});
