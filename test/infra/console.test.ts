import { expect, test } from 'vitest';
import { OPERATIONS } from '../../events/operations.ts';
import { filesBelow, textOf } from './source-files.ts';

const sources = filesBelow('console/src').filter((file) => /\.tsx?$/.test(file));

const ROUTES = /(?<=')(GET|POST) \/[^']*/g;

test('every route that the console names is one of the API, or of the pages of one machine', () => {
  const local = filesBelow('infra/local/http-pages').flatMap((file) => textOf(file).match(ROUTES) ?? []);
  const known = [...OPERATIONS.map(({ route }) => route), ...local];
  const named = sources
    .filter((file) => file.startsWith('console/src/api/routes'))
    .flatMap((file) => textOf(file).match(ROUTES) ?? []);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((route) => !known.some((one) => one === route))).toEqual([]);
});

test('components are imported by their own path: the index would load every one of them', () => {
  const whole = /from '@cloudscape-design\/components'/;
  expect(sources.filter((file) => whole.test(textOf(file)))).toEqual([]);
});
