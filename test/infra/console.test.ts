import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { OPERATIONS } from '../../events/operations.ts';
import { PAGES_SHOWN } from '../browser/pages.ts';
import { REPORTS_SHOWN } from '../browser/reports-shown.ts';
import { PLAYWRIGHT_OFF } from '../browser/support/switched-off.ts';
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

test('every page that is shown has a picture of its own, and no picture is of none', () => {
  const names = [...PAGES_SHOWN, ...REPORTS_SHOWN].map(({ name }) => name);
  expect(names.filter((one, at) => names.indexOf(one) !== at)).toEqual([]);
  // That of the agent workspace is taken from without, and is no page of its own.
  const known = [...names, 'workspace'];
  const taken = filesBelow('docs/images/console').map((file) => basename(file, '.png'));
  expect(taken.filter((picture) => !known.includes(picture))).toEqual([]);
});

test('what Playwright switches off in Chromium stays off where the tests switch off more', () => {
  const [, list = ''] =
    textOf('node_modules/playwright-core/lib/coreBundle.js').match(/\bdisabledFeatures = \[(.*?)\n\s*\]/s) ?? [];
  expect(list.match(/(?<=^\s*")\w+(?=",?$)/gm)).toEqual(PLAYWRIGHT_OFF);
});
