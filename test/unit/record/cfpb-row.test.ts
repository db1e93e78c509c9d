import { expect, test } from 'vitest';
import type { Case } from '../../../shared/domain/case/case.ts';
import { CFPB_COLUMNS, isOnRegister, registerRow } from '../../../shared/domain/register/cfpb-row.ts';
import { CSV_TITLES, csvLine } from '../../../shared/domain/register/csv.ts';
import {
  aCase,
  afterwards,
  aGrantedRemedy,
  ana,
  aRefund,
  aRemedy,
  caseIn,
  customer,
  daysLater,
  RULES,
  upheld,
} from '../../support/cases.ts';

const FIRM = { firm: 'Northwind', businessTimeZone: RULES.businessTimeZone };
const rowOf = (it: Case) => registerRow(it, FIRM);
const decidedWith = (...remedies: Parameters<typeof upheld>) =>
  afterwards(caseIn('in-progress'), { ...upheld(...remedies), causes: { primary: 'late-delivery', others: [] } }, ana);

test('a line says when, what, how and what came of it, in the columns of the CFPB and their order', () => {
  const it = afterwards(decidedWith(aRefund(2_000)), { type: 'recordReaction', reaction: 'satisfied' }, customer);
  expect(csvLine(rowOf(it))).toBe(
    '2026-03-02,delivery,,late-delivery,,,,Northwind,,,,N/A,Web,2026-03-02,Closed with monetary relief,Yes,No,4821937566\r\n',
  );
  expect(CSV_TITLES.split(',').slice(0, 2)).toEqual(['Date received', 'Product']);
  expect(CFPB_COLUMNS).toHaveLength(18);
});

test.each([
  ['Closed with monetary relief', decidedWith(aRefund(2_000), aRemedy({ remedyId: 'r2' }))],
  ['Closed with non-monetary relief', decidedWith(aRemedy({ kind: 'replacement', amountMinor: 500, currency: 'USD' }))],
  ['Closed with explanation', decidedWith(aRemedy())],
  ['Closed with explanation', { ...decidedWith(), remedies: [aGrantedRemedy({ state: 'declined' })] }],
  ['Closed', caseIn('withdrawn')],
  ['In progress', caseIn('in-progress')],
  [
    'Untimely response',
    afterwards(caseIn('in-progress'), { type: 'flagBreach' }, { kind: 'system', name: 'w' }, daysLater(20)),
  ],
] as const)('the response is %s', (response, it) => {
  expect(rowOf(it).response).toBe(response);
});

test('late is who missed a regulatory deadline; without one, any promise of an answer; an acknowledgement is none', () => {
  const missed = { kind: 'acknowledge', dueAt: daysLater(-1), regulatory: false, missedAt: daysLater(0) } as const;
  const kept = { kind: 'final', dueAt: daysLater(9), regulatory: true } as const;
  expect(rowOf(aCase({ deadlines: [missed] })).timely).toBe('Yes');
  expect(rowOf(aCase({ deadlines: [{ ...missed, kind: 'resolve' }] })).timely).toBe('No');
  expect(rowOf(aCase({ deadlines: [{ ...missed, kind: 'resolve' }, kept] })).timely).toBe('Yes');
  expect(rowOf(aCase({ deadlines: [{ ...kept, missedAt: daysLater(10) }] })).timely).toBe('No');
});

test('disputed is who was dissatisfied in any round, and nobody who was not heard', () => {
  const decided = decidedWith(aRemedy());
  expect(rowOf(decided).disputed).toBe('N/A');
  expect(rowOf(afterwards(decided, { type: 'recordReaction', reaction: 'dissatisfied' }, customer)).disputed).toBe(
    'Yes',
  );
});

test('only complaints are on the register, and of merged ones the case that took the others', () => {
  expect(isOnRegister(aCase())).toBe(true);
  expect(isOnRegister(aCase({ kind: 'praise' }))).toBe(false);
  expect(isOnRegister(caseIn('merged'))).toBe(false);
  expect(isOnRegister(caseIn('withdrawn', { closure: 'not-a-complaint' }))).toBe(false);
});

test('a cell that begins like a formula is text', () => {
  const row = { ...rowOf(aCase()), product: '=HYPERLINK("http://example.com")' };
  expect(csvLine(row)).toContain(`,"'=HYPERLINK(""http://example.com"")",`);
});
