import { expect, test } from 'vitest';
import {
  CASE_NUMBERS,
  caseNumberAt,
  parseCaseNumber,
  printedCaseNumber,
  spokenDigits,
} from '../../../shared/domain/case/case-number.ts';

/** Spread over all of them, both ends included. */
const SAMPLE = Array.from({ length: 1_000 }, (_, at) => caseNumberAt(Math.round((at * (CASE_NUMBERS - 1)) / 999)));

const replaced = (number: string, at: number, by: string) => number.slice(0, at) + by + number.slice(at + by.length);

/** Walked by hand through the published quasigroup: 0-3-1-7-8-9-2-4-6-5. */
test('the check digit is Damm’s', () => {
  expect(caseNumberAt(0)).toBe('1000000005');
});

test('every number given out is ten digits, does not begin with 0, and is read back', () => {
  for (const number of SAMPLE) {
    expect(number).toMatch(/^[1-9]\d{9}$/);
    expect(parseCaseNumber(number)).toBe(number);
  }
});

test('every single wrong digit is caught', () => {
  for (const number of SAMPLE) {
    for (let at = 0; at < 10; at += 1) {
      for (const digit of '0123456789') {
        const wrong = replaced(number, at, digit);
        if (wrong !== number) expect(parseCaseNumber(wrong), `${wrong} for ${number}`).toBeUndefined();
      }
    }
  }
});

test('every swap of neighbours is caught', () => {
  for (const number of SAMPLE) {
    for (let at = 0; at < 9; at += 1) {
      const pair = number.slice(at, at + 2);
      const swapped = replaced(number, at, [...pair].reverse().join(''));
      if (swapped !== number) expect(parseCaseNumber(swapped), `${swapped} for ${number}`).toBeUndefined();
    }
  }
});

test('different places give different numbers, and the last place is the last nine digits', () => {
  expect(new Set(SAMPLE).size).toBe(SAMPLE.length);
  expect(caseNumberAt(CASE_NUMBERS - 1)).toMatch(/^999999999\d$/);
});

const NUMBER = caseNumberAt(382_193_756);

test.each([
  `${NUMBER.slice(0, 3)}-${NUMBER.slice(3, 6)}-${NUMBER.slice(6)}`,
  `${NUMBER.slice(0, 3)} ${NUMBER.slice(3, 6)} ${NUMBER.slice(6)}`,
  ` ${NUMBER}\n`,
  `${NUMBER.slice(0, 3)}\u00a0${NUMBER.slice(3)}`,
])('%j is read as people write it', (text) => {
  expect(parseCaseNumber(text)).toBe(NUMBER);
});

test.each([
  '',
  '0',
  NUMBER.slice(0, 9),
  `${NUMBER}0`,
  `0${NUMBER.slice(1)}`,
  `x${NUMBER.slice(1)}`,
  '١٢٣٤٥٦٧٨٩٠',
  '--',
])('%j is no case number', (text) => {
  expect(parseCaseNumber(text)).toBeUndefined();
});

test('it is printed and spoken three, three, four', () => {
  expect(printedCaseNumber('4821937560')).toBe('482-193-7560');
  expect(spokenDigits('4821937560', [3, 3, 4])).toBe('4 8 2, 1 9 3, 7 5 6 0');
});

test('a code of six digits is spoken three and three', () => {
  expect(spokenDigits('048213', [3, 3])).toBe('0 4 8, 2 1 3');
});
