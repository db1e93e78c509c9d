import { describe, expect, it } from 'vitest';
import { type Watch, watchOn } from '../../../shared/domain/segments/watch.ts';
import { FACTS } from './facts.ts';

const DAY = '2026-08-05';
const SILENT = { ...FACTS, sinceLastDays: 61 };
const SLOWING: Watch = {
  customerId: 'c',
  segment: 'slowing',
  watchedOn: '2026-08-04',
  risk: null,
  moves: [],
  marketing: { given: true, at: '2026-01-01T00:00:00.000Z' },
  askedOn: null,
};
const asks = (before: Partial<Watch>, facts: Partial<typeof FACTS> = {}, notBy: Parameters<typeof watchOn>[3] = []) =>
  watchOn({ ...SLOWING, ...before }, { ...SILENT, ...facts }, DAY, notBy).isToAsk;

describe('somebody is asked why', () => {
  it('who falls silent, or is lost at once because nobody looked for a while', () => {
    expect(asks({})).toBe(true);
    expect(asks({ segment: 'active' }, { sinceLastDays: 300 })).toBe(true);
  });

  it.each([
    ['was silent before', { segment: 'silent' }, {}],
    ['goes from silent to lost', { segment: 'silent' }, { sinceLastDays: 300 }],
    ['is placed for the first time', { watchedOn: null }, {}],
    ['only slows', { segment: 'active' }, { sinceLastDays: 50 }],
    ['comes back from lost', { segment: 'lost' }, {}],
    ['spends too little', {}, { spendYearMinor: 19_999 }],
    ['has no rhythm yet', {}, { orderDays: 2 }],
    ['has an open case', {}, { openCases: 1 }],
    ['was never asked for consent', { marketing: null }, {}],
    ['took it back', { marketing: { given: false, at: '2026-01-01T00:00:00.000Z' } }, {}],
    // 5 August less 179 days.
    ['was asked within half a year', { askedOn: '2026-02-07' }, {}],
  ] as const)('but nobody who %s', (_who, before, facts) => {
    expect(asks(before, facts)).toBe(false);
  });

  it('again after 180 days, and never by ways all of which were refused', () => {
    expect(asks({ askedOn: '2026-02-06' })).toBe(true);
    expect(asks({}, {}, ['phone', 'sms'])).toBe(true);
    expect(asks({}, {}, ['phone', 'sms', 'email', 'post'])).toBe(false);
  });
});

describe('a night', () => {
  it('keeps the facts of a move, and none where nobody moves', () => {
    const { watch, move } = watchOn(SLOWING, SILENT, DAY, []);
    expect(move).toEqual({ day: DAY, from: 'slowing', to: 'silent', rule: 'rhythm@1', facts: SILENT });
    expect(watch).toMatchObject({ segment: 'silent', watchedOn: DAY, moves: [move], askedOn: DAY });
    expect(watchOn(watch, SILENT, '2026-08-06', [])).toMatchObject({ move: null, scored: null, isToAsk: false });
  });

  it('scores once in a calendar month', () => {
    const first = watchOn(SLOWING, SILENT, '2026-08-30', []);
    expect(first.scored).toMatchObject({ score: 4 });
    const next = watchOn(first.watch, SILENT, '2026-08-31', []);
    expect([next.scored, next.watch.risk]).toEqual([null, first.watch.risk]);
    expect(watchOn(next.watch, SILENT, '2026-09-01', []).scored).toMatchObject({ score: 4 });
  });

  it('keeps the last two dozen moves', () => {
    let watch: Watch = SLOWING;
    for (let night = 0; night < 30; night += 1) watch = watchOn(watch, night % 2 === 0 ? SILENT : FACTS, DAY, []).watch;
    expect(watch.moves).toHaveLength(24);
  });
});
