import { expect, test } from 'vitest';
import { addressOf } from '../../../console/src/api/ask.ts';
import { filterOf, searchOf, wordsOf } from '../../../console/src/worklist/filter.ts';
import { keepLastCase, keepOrder, keptLastCase, keptOrder, neighboursOf } from '../../../console/src/worklist/order.ts';

test('a filter comes back from the address as it went into it; what is no filter stays out', () => {
  const filter = { team: 'orders', owner: 'me', category: 'delivery' };
  expect(filterOf(wordsOf(filter))).toEqual(filter);
  expect(filterOf(new URLSearchParams('team=&limit=5&owner=ana'))).toEqual({ owner: 'ana' });
});

test.each([
  ['912-386-6074', { number: '9123866074' }],
  ['912 386 6074', { number: '9123866074' }],
  ['+1 202 555 0143', { phone: '+1 202 555 0143' }],
  ['robin@example.com', { email: 'robin@example.com' }],
  ['ORD-2026-02-14', { orderId: 'ORD-2026-02-14' }],
  ['  ', {}],
])('what "%s" is, is seen by how it looks', (text, filter) => {
  expect(searchOf(text)).toEqual(filter);
});

test('the next case is the next of the list one came from; of a case that is not in it, the first', () => {
  const order = { caseNumbers: ['1', '2', '3'], address: '/cases' };
  expect(neighboursOf('2', order)).toEqual({ next: '3', before: '1' });
  expect(neighboursOf('3', order)).toEqual({ before: '2' });
  expect(neighboursOf('9', order)).toEqual({ next: '1' });
});

test('the list and the case that one person looked at are nobody else’s at the same desk', () => {
  const order = { caseNumbers: ['1', '2'], address: '/cases?phone=%2B12025550143', page: 2, cursors: [null, 'c'] };
  keepOrder('ana', order);
  keepLastCase('ana', { caseNumber: '2' });
  expect(keptOrder('ana')).toEqual(order);
  expect(keptLastCase('ana')).toEqual({ caseNumber: '2' });
  expect(keptOrder('ben')).toEqual({ caseNumbers: [], address: '/cases', page: 1, cursors: [null] });
  expect(keptLastCase('ben')).toBeUndefined();
});

test('parts of an address are encoded, and what is undefined or empty is not asked', () => {
  expect(addressOf('/cases/{caseNumber}', { caseNumber: 'a/b' }, {})).toBe('/cases/a%2Fb');
  expect(addressOf('/cases', {}, { team: 'a b', owner: '', cursor: undefined, limit: 5 })).toBe(
    '/cases?team=a+b&limit=5',
  );
});
