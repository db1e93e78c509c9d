import { expect, test } from 'vitest';
import { OPERATIONS } from '../../events/operations.ts';
import { filesBelow, textOf } from './source-files.ts';

const sources = filesBelow('console/src').filter((file) => /\.tsx?$/.test(file));

test('every route that the console names is one of the API', () => {
  const known = OPERATIONS.map(({ route }) => route);
  const named = sources
    .filter((file) => file.startsWith('console/src/api/routes'))
    .flatMap((file) => textOf(file).match(/(?<=')(GET|POST) \/[^']*/g) ?? []);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((route) => !known.some((one) => one === route))).toEqual([]);
});

test('components are imported by their own path: the index would load every one of them', () => {
  const whole = /from '@cloudscape-design\/components'/;
  expect(sources.filter((file) => whole.test(textOf(file)))).toEqual([]);
});
