import { expect, test } from 'vitest';
import type { CaseView } from '../../../console/src/api/routes.ts';
import { FORMS, type FormCommand, GROUPS } from '../../../console/src/commands/command-fields.ts';
import { commandOf, missingIn } from '../../../console/src/commands/command-of.ts';
import { oppositeOf } from '../../../console/src/commands/undo.ts';
import { dayIn, instantIn } from '../../../console/src/format/zoned-time.ts';
import { decideOf, EMPTY_DECISION, minorOf } from '../../../console/src/resolve/decision.ts';
import { filledIn } from '../../../console/src/writing/macro.ts';
import { caseCommand } from '../../../events/case-command.v1.ts';

const NEW_YORK = 'America/New_York';

test('every command that staff may send has a form, a place in the menu, or a page of its own', () => {
  const sent = caseCommand.options.map(({ shape }) => shape.type.value);
  const elsewhere = ['decide', 'tickStep', 'followPlaybook', 'merge', 'join'];
  expect(Object.keys(FORMS).toSorted()).toEqual(sent.filter((type) => !elsewhere.includes(type)).toSorted());
  const inMenu: readonly string[] = Object.values(GROUPS).flat();
  expect(Object.keys(FORMS).filter((type) => !inMenu.includes(type))).toEqual(['approve', 'reject']);
});

test.each<[FormCommand, Record<string, string | boolean | string[]>]>([
  ['note', { text: ' Seen. ', mentions: 'sam, mia' }],
  ['hold', { reason: 'legal', until: '2026-11-28T09:30' }],
  ['question', { text: 'Which one?', dueAt: '2026-12-01T', pauses: true }],
  [
    'recordAuthority',
    { 'representative.name': 'Rosa', 'representative.email': 'rosa@example.com', authority: 'written-consent' },
  ],
  ['setContact', { notBy: ['sms', 'phone'] }],
  ['nameCauses', { causes: 'late-delivery' }],
  ['link', { to: '482 193 7566', kind: 'related' }],
  ['take', {}],
])('what the form %s makes is what the contract takes', (type, values) => {
  expect(missingIn(type, values)).toEqual([]);
  const made = commandOf(type, values, NEW_YORK);
  expect(caseCommand.safeParse(made).error?.issues ?? []).toEqual([]);
});

test('a part that is empty stays out, and one that must not be empty is named', () => {
  expect(commandOf('note', { text: 'Seen.', mentions: '  ' }, NEW_YORK)).toEqual({ type: 'note', text: 'Seen.' });
  expect(missingIn('handOver', { owner: 'sam', text: ' ' })).toEqual(['text']);
});

test.each([
  ['2026-01-15', '09:30', '2026-01-15T14:30:00.000Z'],
  ['2026-07-15', '09:30', '2026-07-15T13:30:00.000Z'],
  // The hour that spring leaves out: clocks go from 02:00 to 03:00, so it is taken as 01:30.
  ['2026-03-08', '02:30', '2026-03-08T06:30:00.000Z'],
  ['2026-11-01', '12:00', '2026-11-01T17:00:00.000Z'],
])('%s %s on the clocks of New York is %s', (day, time, instant) => {
  expect(instantIn(NEW_YORK, day, time)).toBe(instant);
});

test.each([
  ['2026-11-29T04:59:59.999Z', '2026-11-28'],
  ['2026-11-29T05:00:00.000Z', '2026-11-29'],
  ['2026-07-01T03:59:00.000Z', '2026-06-30'],
])('at %s the calendar of New York shows %s', (instant, day) => {
  expect(dayIn(NEW_YORK, instant)).toBe(day);
});

test.each(['2026-1', '2026-02-30T09:30', '2026-11-28T29:99'])(
  '%s is half a day or none: it is not left out, and the house says so',
  (dueAt) => {
    const made = commandOf('question', { text: 'Which door?', dueAt }, NEW_YORK);
    expect(missingIn('question', { text: 'Which door?', dueAt })).toEqual([]);
    expect(caseCommand.safeParse(made).error?.issues.map(({ path }) => path.join('.'))).toEqual(['dueAt']);
  },
);

test.each([
  ['12.50', 'USD', 1250],
  ['12,5', 'EUR', 1250],
  ['80', 'USD', 8000],
  ['0.07', 'USD', 7],
  ['1200', 'JPY', 1200],
  ['12.5', 'JPY', undefined],
  ['1.234,50', 'EUR', undefined],
  ['-5', 'USD', undefined],
  ['', 'USD', undefined],
])('%j in %s is %s of its smallest units', (typed, currency, minor) => {
  expect(minorOf(typed, currency)).toBe(minor);
});

test('a decision is one once it is chosen and every sum can be read', () => {
  const gift = { kind: 'gift', amount: '', withoutAdmission: true } as const;
  expect(decideOf(EMPTY_DECISION, 'USD')).toBeUndefined();
  expect(decideOf({ ...EMPTY_DECISION, decision: 'upheld', remedies: [gift] }, 'USD')).toBeUndefined();
  const decide = decideOf({ ...EMPTY_DECISION, decision: 'upheld', remedies: [{ ...gift, amount: '20' }] }, 'USD');
  expect(caseCommand.parse(decide)).toMatchObject({ remedies: [{ kind: 'gift', amountMinor: 2000, currency: 'USD' }] });
});

test('what is not known stays a gap that one sees', () => {
  expect(filledIn('Dear {customer}, your order {order}', { customer: 'Robin' })).toBe('Dear Robin, your order {order}');
});

test('only what has an opposite is taken back, and taking over from somebody has none', () => {
  const before = { owner: null, hold: { since: '', reason: 'legal' } } as unknown as CaseView;
  expect(oppositeOf({ type: 'take' }, before, 'ana')).toEqual({ type: 'release' });
  expect(oppositeOf({ type: 'take' }, { ...before, owner: 'ben' }, 'ana')).toBeUndefined();
  expect(oppositeOf({ type: 'resume' }, before, 'ana')).toEqual({ type: 'hold', reason: 'legal' });
  expect(oppositeOf({ type: 'note', text: 'x' }, before, 'ana')).toBeUndefined();
});
