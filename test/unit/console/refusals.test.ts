import { expect, test } from 'vitest';
import { Problem } from '../../../console/src/api/problem.ts';
import { saidOf } from '../../../console/src/states/said-of.ts';
import { en } from '../../../console/src/words/en/en.ts';
import { reportWords } from '../../../console/src/words/en/reports.ts';
import { es } from '../../../console/src/words/es/es.ts';
import { nl } from '../../../console/src/words/nl/nl.ts';
import { STATUS_OF_CODE } from '../../../shared/runtime/failures.ts';

test.each([
  ['es', es],
  ['nl', nl],
])('every refusal of the house has a sentence in %s, and none is of a code that there is not', (_, { refusals }) => {
  expect(Object.keys(refusals).sort()).toEqual([...Object.keys(STATUS_OF_CODE), 'internal'].sort());
  expect(Object.values(refusals).filter((said) => !/^[A-Z].+[.:]$/.test(said))).toEqual([]);
  expect(new Set(Object.values(refusals)).size).toBe(Object.keys(refusals).length);
});

test('a refusal is said to the reader; what is particular in it goes on in the words of the house', () => {
  const detail = 'Possible in open, in-progress; the case is closed.';
  const refused = new Problem(409, 'wrong-status', detail);
  expect(saidOf(refused, en)).toBe(detail);
  expect(saidOf(refused, nl)).toBe(`Dat kan niet in de status waarin de zaak is: ${detail}`);
  expect(saidOf(new Problem(422, 'same-case', 'A case is not merged into itself.'), es)).toBe(
    'Un caso no se puede unir a sí mismo. Indique el otro.',
  );
  expect(saidOf(new Problem(418, 'never-heard-of', 'I am a teapot.'), es)).toBe('I am a teapot.');
  expect(saidOf(new Problem(0, 'offline', ''), nl)).toBe(nl.states.offlineText);
});

test('what is said in the reader’s language already stands alone; away from its field it has the name of that', () => {
  const read = (code: string, detail: string, field?: string) =>
    saidOf(new Problem(400, code, detail, { isRead: true, ...(field !== undefined && { field }) }), nl);
  expect(read('wrong-status', 'Er is geen voorstel om goed te keuren.')).toBe('Er is geen voorstel om goed te keuren.');
  expect(read('invalid-input', 'Dit ontbreekt.', 'person.owner')).toBe(`${nl.commands.fields.owner}: Dit ontbreekt.`);
  expect(read('invalid-input', 'Dit ontbreekt.', 'purchases.3')).toBe(`${nl.refusals['invalid-input']} Dit ontbreekt.`);
});

test('what a report refuses is never said of a field that only commands have: its start is no case to be merged', () => {
  const refused = new Problem(400, 'invalid-input', 'It would end before it begins.', { field: 'from', isRead: true });
  expect(saidOf(refused, en, {})).toBe('It would end before it begins.');
  expect(saidOf(refused, en, reportWords.choices)).toBe(`${reportWords.choices.from}: It would end before it begins.`);
  expect(reportWords.choices.from).not.toBe(en.commands.fields.from);
});
