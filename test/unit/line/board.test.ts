import { expect, test } from 'vitest';
import { lineBoard } from '../../../shared/domain/line/board.ts';
import { type Contact, newContact } from '../../../shared/domain/line/contact.ts';
import { addMilliseconds } from '../../../shared/domain/time.ts';

const DAY_BEGAN = '2026-06-24T04:00:00.000Z';
const NOW = '2026-06-24T14:00:00.000Z';
/** So many seconds before now. */
const ago = (seconds: number) => addMilliseconds(NOW, -seconds * 1000);

let legs = 0;
/** Came into a queue so many seconds ago, and then so many seconds later what is said. */
function waited(
  queued: number,
  then: { answer?: number; end?: number; wrapUp?: number; more?: Partial<Contact> } = {},
) {
  legs += 1;
  const { answer, end, wrapUp, more } = then;
  return {
    ...newContact(`leg-${legs}`),
    ...{ channel: 'VOICE', initiation: 'INBOUND', queuedAt: ago(queued) },
    ...(answer === undefined ? {} : { agentAt: ago(queued - answer) }),
    ...(end === undefined ? {} : { endedAt: ago(queued - end) }),
    ...(wrapUp === undefined ? {} : { wrappedUpAt: ago(queued - wrapUp) }),
    ...more,
  } as Contact;
}
const boardOf = (...calls: Contact[]) => lineBoard(calls, { now: NOW, dayBegan: DAY_BEGAN, answerWithinSeconds: 20 });

test('where nobody called there is nothing to say, and nothing is nought percent', () => {
  expect(boardOf()).toMatchObject({ waiting: 0, longestWaitSeconds: null, talking: 0 });
  expect(boardOf().today).toEqual({
    from: DAY_BEGAN,
    ...{ offered: 0, answered: 0, answeredInTime: 0, abandoned: 0, abandonedInTime: 0, promised: 0, handled: 0 },
    ...{ serviceLevel: null, abandonmentRate: null, averageWaitSeconds: null, averageHandleSeconds: null },
  });
});

test('who is answered within the seconds is served in time, to the second, and who waits for longer was not', () => {
  const { today } = boardOf(
    waited(600, { answer: 20 }),
    waited(600, { answer: 20.001 }),
    waited(21),
    // Can be in time still: says nothing yet.
    waited(19),
  );
  expect(today).toMatchObject({ offered: 4, answered: 2, answeredInTime: 1, serviceLevel: 1 / 3 });
});

test('who gave up before the time was over is counted as abandoned, and not held against the service level', () => {
  const { today } = boardOf(
    waited(600, { answer: 10 }),
    waited(600, { end: 20 }),
    waited(600, { end: 90 }),
    waited(600, { end: 300 }),
  );
  expect(today).toMatchObject({ abandoned: 3, abandonedInTime: 1, abandonmentRate: 0.75, serviceLevel: 1 / 3 });
  expect(boardOf(waited(600, { end: 5 })).today).toMatchObject({ abandonmentRate: 1, serviceLevel: null });
});

test('who chose a callback or left a message is neither answered nor abandoned, in whichever leg they waited', () => {
  const callback = { caseId: 'case-1', sealedNumber: 'sealed', askedAt: ago(500) };
  const first = waited(600, { answer: 5, end: 60, more: { callback } });
  const { today } = boardOf(
    first,
    waited(500, { end: 60, more: { initiation: 'DISCONNECT', initialContactId: first.contactId } }),
    waited(600, { end: 60, more: { voicemail: { askedAt: ago(540) } } }),
  );
  expect(today).toMatchObject({ offered: 3, answered: 1, abandoned: 0, promised: 2, serviceLevel: 1 });
});

test('calls of ours to somebody are none of the line', () => {
  const ours = (initiation: string) => waited(600, { answer: 400, end: 500, more: { initiation } });
  expect(boardOf(ours('CALLBACK'), ours('OUTBOUND')).today.offered).toBe(0);
});

test('handling a call lasts from its answer until the work after it is done, and is not known before', () => {
  const board = boardOf(
    waited(900, { answer: 30, end: 330, wrapUp: 390 }),
    waited(900, { answer: 10, end: 110, wrapUp: 130 }),
    waited(900, { answer: 10, end: 800 }),
    waited(900, { answer: 50 }),
  );
  expect(board.talking).toBe(1);
  expect(board.today).toMatchObject({ handled: 2, averageHandleSeconds: 240, averageWaitSeconds: 25 });
});

test('who waits now and for how long at most is told apart from the hour and the day that they came in', () => {
  const board = boardOf(waited(4000), waited(30), waited(3601, { answer: 2 }), waited(3600, { answer: 2 }));
  expect(board).toMatchObject({ waiting: 2, longestWaitSeconds: 4000 });
  expect([board.lastHour.offered, board.today.offered]).toEqual([2, 4]);
  expect(boardOf(waited(36_001)).today.offered).toBe(0);
});

test('a transfer that the agent called off is nobody’s wait: while it rang somebody waited, and then nobody had', () => {
  const more = (disconnectReason: string): Partial<Contact> => ({
    initiation: 'TRANSFER',
    record: { updatedAt: ago(10), disconnectReason, recordings: [] },
  });
  const takenBack = waited(300, { end: 40, more: more('AGENT_DISCONNECT') });
  expect(boardOf(takenBack)).toMatchObject({ waiting: 0, today: { offered: 0, abandoned: 0, serviceLevel: null } });
  const gaveUp = waited(300, { end: 40, more: more('CUSTOMER_DISCONNECT') });
  expect(boardOf(gaveUp).today).toMatchObject({ offered: 1, abandoned: 1, serviceLevel: 0 });
  // Connect says so of calls that an agent ended after talking, too.
  const talked = waited(300, { answer: 5, end: 40, more: more('AGENT_DISCONNECT') });
  expect(boardOf(talked).today).toMatchObject({ offered: 1, answered: 1 });
});
