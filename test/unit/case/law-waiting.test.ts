import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../../shared/domain/case/case.ts';
import { waitOf } from '../../../shared/domain/case/waiting/decide.ts';
import { caseIn, courier, judge, sam } from '../../support/cases.ts';

/** Open hours are Monday to Friday, 8 to 18 in New York; this is a Wednesday, 10 there. */
const OPENED = '2026-06-24T14:00:00.000Z';
const line = (n: number, what: string, at = OPENED): HistoryEntry => ({ n, at, by: 'system:x', what, h: 'h' });
const waiting = (...history: HistoryEntry[]) => ({
  ...caseIn('open', {
    loggedAt: OPENED,
    history: [line(1, 'opened'), ...history],
    deadlines: [],
    priority: 3,
    escalationLevel: 1,
  }),
});
const called = (it: ReturnType<typeof waiting>, now: string) => {
  const ruling = judge(it, { type: 'callAttention' }, courier, now);
  if ('refusal' in ruling) throw new Error(ruling.refusal.message);
  return ruling;
};

test('four open hours after it came, and not before, a case that nobody has comes forward', () => {
  expect(called(waiting(), '2026-06-24T17:59:59.999Z').events).toEqual([]);
  const { events, case: after } = called(waiting(), '2026-06-24T18:00:00.000Z');
  expect(events).toEqual([{ type: 'attention-called', level: 2, priority: 2 }]);
  expect(after).toMatchObject({ escalationLevel: 2, priority: 2, status: 'open' });
});

test('hours in which the firm is closed do not count', () => {
  const evening = '2026-06-24T21:00:00.000Z';
  const it = waiting(line(2, 'released', evening));
  expect(called(it, '2026-06-25T14:59:00.000Z').events).toEqual([]);
  expect(called(it, '2026-06-25T15:00:00.000Z').events).toHaveLength(1);
});

test('once for each wait: released again, it counts from there', () => {
  const later = '2026-06-24T18:00:00.000Z';
  const once = waiting(line(2, 'attention-called', later));
  expect(called(once, '2026-06-26T18:00:00.000Z').events).toEqual([]);
  const again = waiting(line(2, 'attention-called', later), line(3, 'taken', later), line(4, 'released', later));
  expect(called(again, '2026-06-24T21:59:00.000Z').events).toEqual([]);
  expect(called(again, '2026-06-24T22:00:00.000Z').events).toHaveLength(1);
});

test('notes and letters begin no wait anew', () => {
  const noted = waiting(
    line(2, 'noted', '2026-06-24T17:00:00.000Z'),
    line(3, 'acknowledged', '2026-06-24T17:00:00.000Z'),
  );
  expect(waitOf(noted)).toEqual({ since: OPENED, wasCalled: false });
});

test('nobody of the staff calls attention by it, and the first place stays the first', () => {
  expect(judge(waiting(), { type: 'callAttention' }, sam, '2026-06-26T18:00:00.000Z')).toMatchObject({
    refusal: { code: 'role-too-low' },
  });
  expect(called({ ...waiting(), priority: 1 }, '2026-06-26T18:00:00.000Z').events).toMatchObject([{ priority: 1 }]);
});
