import { expect, test } from 'vitest';
import { newContact, withLeg } from '../../../shared/domain/line/contact.ts';
import { isRecordDue } from '../../../shared/domain/line/record.ts';
import { addMilliseconds } from '../../../shared/domain/time.ts';

const END = '2026-06-24T14:00:00.000Z';
const minutes = (count: number) => addMilliseconds(END, count * 60_000);
const over = { ...newContact('leg-1'), caseIds: ['case-1'], endedAt: END };

test.each([
  ['never read', undefined, [10, 60, 1440], [9]],
  ['read at ten minutes', minutes(12), [60, 1440], [13, 59]],
  ['read too early', minutes(1), [10], [9]],
  ['read at an hour, late', minutes(100), [1440], [101, 1439]],
  ['read a day later', minutes(1441), [], [1442, 100_000]],
])('a record %s is due at ten minutes, an hour and a day, once each', (_, recordReadAt, due, notDue) => {
  const it = { ...over, ...(recordReadAt && { recordReadAt }) };
  expect(due.filter((age) => !isRecordDue(it, minutes(age)))).toEqual([]);
  expect(notDue.filter((age) => isRecordDue(it, minutes(age)))).toEqual([]);
});

test('nobody asks for the record of a call that goes on, or that nobody will look at', () => {
  const { endedAt: _, ...goesOn } = over;
  expect(isRecordDue(goesOn, minutes(60))).toBe(false);
  expect(isRecordDue({ ...over, caseIds: [] }, minutes(60))).toBe(false);
  expect(isRecordDue({ ...over, caseIds: [], agentAt: END }, minutes(60))).toBe(true);
});

test('a leg is noted once, and a call has an end of them', () => {
  const once = withLeg(withLeg(newContact('call'), 'leg-2'), 'leg-2');
  expect(once.legIds).toEqual(['leg-2']);
  const many = Array.from({ length: 100 }, (_, n) => `leg-${n}`).reduce(withLeg, newContact('call'));
  expect(many.legIds).toHaveLength(30);
});
