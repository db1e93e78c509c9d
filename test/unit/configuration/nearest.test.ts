import { expect, test } from 'vitest';
import { nearest } from '../../../shared/configuration/nearest.ts';

const KNOWN = ['calendar', 'categories', 'surveyWindowDays', 'firm', 'for'];

test.each([
  ['surveyWindwDays', 'surveyWindowDays'],
  ['calender', 'calendar'],
  ['Firm', 'firm'],
  ['categoires', 'categories'],
  ['fr', 'for'],
])('%s was meant to be %s', (given, meant) => {
  expect(nearest(given, KNOWN)).toBe(meant);
});

test.each(['colour', 'x', ''])('"%s" was meant to be something else, and nothing is guessed', (given) => {
  expect(nearest(given, KNOWN)).toBeUndefined();
});
