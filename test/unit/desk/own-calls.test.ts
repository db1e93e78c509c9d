import { expect, test } from 'vitest';
import { callsSince } from '../../../shared/domain/desk/own-calls.ts';
import { type Contact, newContact } from '../../../shared/domain/line/contact.ts';
import { addMilliseconds } from '../../../shared/domain/time.ts';

const FROM = '2026-06-01T04:00:00.000Z';
const minutes = (count: number) => addMilliseconds(FROM, count * 60_000);

let legs = 0;
function taken(at: number, more: Partial<Contact> = {}): Contact {
  legs += 1;
  const times = { agentAt: minutes(at), endedAt: minutes(at + 4), wrappedUpAt: minutes(at + 6) };
  return { ...newContact(`leg-${legs}`), channel: 'VOICE', initiation: 'INBOUND', ...times, ...more };
}
const many = (count: number, more: Partial<Contact> = {}) => Array.from({ length: count }, (_, at) => taken(at, more));

test('a call is handled when its work afterwards is done, and belongs to the period in which it was answered', () => {
  const { wrappedUpAt: _done, ...underway } = taken(5);
  expect(callsSince(FROM, [taken(-1), taken(0), underway], 5)).toEqual({
    ...{ from: FROM, handled: 1, averageHandleSeconds: null, called: 0 },
  });
});

test('the mean is told from as many calls on as groups are shown of people, and of five at least', () => {
  expect(callsSince(FROM, many(10), 11)).toMatchObject({ handled: 10, averageHandleSeconds: null });
  expect(callsSince(FROM, many(11), 11)).toMatchObject({ handled: 11, averageHandleSeconds: 360 });
  expect(callsSince(FROM, many(4), 1)).toMatchObject({ averageHandleSeconds: null });
});

test('calls of theirs to customers are none that they handled, and count where somebody answered', () => {
  const { agentAt: _never, ...notReached } = taken(1, { initiation: 'OUTBOUND' });
  const ours = many(6, { initiation: 'OUTBOUND' });
  expect(callsSince(FROM, [...ours, notReached], 5)).toMatchObject({
    handled: 0,
    averageHandleSeconds: null,
    called: 6,
  });
  // A promised callback was the customer's wish, and is handled like the call that it continues.
  expect(callsSince(FROM, [taken(1, { initiation: 'CALLBACK' })], 5)).toMatchObject({ handled: 1, called: 0 });
});
