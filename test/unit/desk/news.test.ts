import { describe, expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case/case.ts';
import type { Deadline } from '../../../shared/domain/deadlines/deadline.ts';
import { newsFor } from '../../../shared/domain/desk/news.ts';
import { caseIn, NOW } from '../../support/cases.ts';

const NEW_YORK = 'America/New_York';
const promised = (dueAt: string, changes: Partial<Deadline> = {}): Deadline => ({
  ...{ kind: 'resolve', dueAt, regulatory: false },
  ...changes,
});
const inHand = (...deadlines: Deadline[]): Case => caseIn('in-progress', { owner: 'ana', deadlines });
const newsOf = (it: Case, now: string) =>
  newsFor('ana', { notices: [], mine: [it], proposed: [] }, now, NEW_YORK).map(({ what, at }) => [what, at]);

describe('a promise of one’s own case', () => {
  test('of a day is told from that day’s first hour, by the firm’s clocks, and not the day before', () => {
    const endOfDay = '2026-09-18T03:59:59.999Z';
    expect(newsOf(inHand(promised(endOfDay)), '2026-09-17T03:59:00.000Z')).toEqual([]);
    expect(newsOf(inHand(promised(endOfDay)), '2026-09-17T13:00:00.000Z')).toEqual([['due', endOfDay]]);
  });

  test('of an hour is told two hours before, also over midnight', () => {
    const afterMidnight = '2026-09-18T05:00:00.000Z';
    expect(newsOf(inHand(promised(afterMidnight)), '2026-09-18T02:59:59.999Z')).toEqual([]);
    expect(newsOf(inHand(promised(afterMidnight)), '2026-09-18T03:00:00.000Z')).toEqual([['due', afterMidnight]]);
  });

  test('moved to another day is news again, and of that day', () => {
    const before = inHand(promised('2026-09-17T20:00:00.000Z'));
    const after = inHand(promised('2026-09-21T20:00:00.000Z', { extendedTo: '2026-09-21T20:00:00.000Z' }));
    const idsOf = (it: Case, now: string) =>
      newsFor('ana', { notices: [], mine: [it], proposed: [] }, now, NEW_YORK).map(({ id }) => id);
    const now = '2026-09-17T19:00:00.000Z';
    expect(idsOf(after, now)).toEqual([]);
    const [moved] = idsOf(after, '2026-09-21T14:00:00.000Z');
    expect(moved).toEqual(expect.stringContaining('due/'));
    expect(idsOf(before, now)).not.toContain(moved);
  });

  test('that was broken is told, each once, until it is kept late or the case has another policy', () => {
    const dueAt = '2026-09-17T16:30:00.000Z';
    const now = '2026-09-17T19:00:00.000Z';
    const missed = promised(dueAt, { missedAt: dueAt });
    expect(newsOf(inHand(missed), now)).toEqual([['broken', dueAt]]);
    expect(newsOf(inHand(missed, { ...missed, kind: 'final', regulatory: true }), now)).toEqual([['broken', dueAt]]);
    expect(newsOf(inHand({ ...missed, lateAt: now }), now)).toEqual([]);
    expect(newsOf(inHand({ ...missed, policy: 'tests@1' }), now)).toEqual([]);
    const next = '2026-09-17T20:00:00.000Z';
    expect(newsOf(inHand(missed, promised(next)), now)).toEqual([
      ['broken', dueAt],
      ['due', next],
    ]);
  });

  test('is not told to who the case is about', () => {
    const missed = promised(NOW, { missedAt: NOW });
    const about = { ...inHand(missed, promised(NOW)), concerns: { person: 'ana', shutOut: ['ana'] } };
    expect(newsOf(about, NOW)).toEqual([]);
  });
});
