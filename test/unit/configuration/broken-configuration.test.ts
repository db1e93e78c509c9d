import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import config from '../../../comeback.config.ts';
import { findingsIn } from '../../../shared/configuration/findings.ts';
import { firmShape } from '../../../shared/configuration/firm-shape.ts';
import { fieldRows } from './field-rows.ts';
import { FULL } from './full-configuration.ts';

type Path = readonly (string | number)[];

/** `teams[0].id`, as findings name it. */
const written = (path: Path) =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .slice(1);

/** Every value in a configuration, the fields around the leaves too. */
function placesIn(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const inner = Array.isArray(value)
    ? value.flatMap((item, at) => placesIn(item, [...path, at]))
    : Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]));
  return [{ path, value }, ...inner];
}

type Break = { what: string; apply: (value: unknown) => unknown; where: (value: unknown, path: Path) => boolean };
const TAKEN_AWAY = Symbol('taken away');
const isLeaf = (value: unknown) => typeof value !== 'object';

const BREAKS: readonly Break[] = [
  {
    what: 'of another type',
    where: (_, path) => path.length > 0,
    apply: (value) => (typeof value === 'string' ? 7 : typeof value === 'boolean' ? 'yes' : `${value}`),
  },
  { what: 'gone', where: (_, path) => typeof path.at(-1) === 'string', apply: () => TAKEN_AWAY },
  { what: 'below zero', where: (value) => typeof value === 'number', apply: (value) => -1 - (value as number) },
  { what: 'no finite number', where: (value) => typeof value === 'number', apply: () => Number.POSITIVE_INFINITY },
  { what: 'empty', where: (value) => typeof value === 'string', apply: () => '' },
  { what: 'only a blank', where: (value) => typeof value === 'string', apply: () => ' ' },
  {
    what: 'beside a key that nobody reads',
    where: (value) => !isLeaf(value) && !Array.isArray(value),
    apply: (value) => ({ ...(value as object), '?': 1 }),
  },
];

/** The same, but for one place. */
function broken(whole: unknown, path: Path, apply: Break['apply']): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return apply(whole);
  const copy = Array.isArray(whole) ? [...whole] : { ...(whole as object) };
  const inner = broken((whole as Record<string | number, unknown>)[step], rest, apply);
  if (inner === TAKEN_AWAY) delete (copy as Record<string | number, unknown>)[step];
  else (copy as Record<string | number, unknown>)[step] = inner;
  return copy;
}

const pattern = (path: Path) => written(path).replace(/\[\d+\]/g, '[]');
const asPattern = ({ path }: { path: string }) =>
  new RegExp(`^${path.replace(/[.[\]]/g, '\\$&').replace(/<[^>]+>/g, '[\\w-]+')}$`);

/** What may be left out, as docs/configuration.md has it; and keys of the firm's own, whichever there are. */
const optional = fieldRows(firmShape)
  .filter(({ isRequired }) => !isRequired)
  .map(asPattern);
const mayGo = (path: Path) =>
  [...optional, ...ANY_VALUE_IS_FINE.map(({ at }) => at)].some((at) => at.test(pattern(path)));

/** Nothing is wrong there whatever stands, of its type: why. */
const ANY_VALUE_IS_FINE = [
  { at: /^survey\.items\[\]\.id$/, why: 'only where the item is an agreement; there its absence is found' },
  { at: /^calendar\.days\.[\d-]+$/, why: 'whichever days have hours of their own' },
  { at: /^approvers\.\w+$/, why: 'whoever has an approver' },
  { at: /^reportMails\[\]\.parameters\.\w+$/, why: 'whichever parameters a report is asked with' },
  { at: /^indicators\.[\w-]+\.targets\.[\w-]+$/, why: 'whichever quarters have a target' },
];

/** The finding names the place or what is in it; a key of the firm's own that is empty is named by what holds it. */
const namesIt = (finding: string, path: Path, what: string) =>
  finding.startsWith(written(path)) ||
  (what.includes('key') && finding.startsWith(path.length === 0 ? '?' : `${written(path)}.?`));

const places = placesIn(FULL);
const samples = [...new Map(places.map((place) => [pattern(place.path), place])).values()];

test('the whole configuration of these tests is sound, and has every field there is', () => {
  expect(findingsIn(config)).toEqual([]);
  expect(findingsIn(FULL)).toEqual([]);
  const there = new Set(samples.map(({ path }) => pattern(path)));
  const all = fieldRows(firmShape).map(asPattern);
  expect(all.filter((path) => ![...there].some((place) => path.test(place)))).toEqual([]);
});

describe.each(BREAKS)('what is $what is found, and named by its path', ({ what, apply, where }) => {
  const hit = samples.filter(({ value, path }) => where(value, path) && !(what === 'gone' && mayGo(path)));

  test('in each field', () => {
    expect(hit.length).toBeGreaterThan(0);
    const missed = hit.flatMap(({ path }) => {
      const findings = findingsIn(broken(FULL, path, apply));
      return findings.some((finding) => namesIt(finding, path, what))
        ? []
        : [`${written(path)}: ${findings.join(' | ')}`];
    });
    expect(missed).toEqual([]);
  });
});

test('and so is it wherever in the file it stands', () => {
  const anywhere = fc.record({ place: fc.constantFrom(...places), wrong: fc.constantFrom(...BREAKS) });
  fc.assert(
    fc.property(anywhere, ({ place: { path, value }, wrong: { what, apply, where } }) => {
      fc.pre(where(value, path) && !(what === 'gone' && mayGo(path)));
      const findings = findingsIn(broken(FULL, path, apply));
      expect(
        findings.some((finding) => namesIt(finding, path, what)),
        `${what} ${written(path)}: ${findings}`,
      ).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('everything is said at once: what has no shape, what nobody reads, and what does not fit together elsewhere', () => {
  const { firm: _, ...wrong } = {
    ...config,
    surveyWindwDays: 3,
    currency: 'usd',
    smallestGroup: '11',
    fallbackTeam: 'nobody',
  };
  expect(findingsIn(wrong)).toEqual([
    'firm: it is missing; write text in quotes',
    'smallestGroup: it is "11"; write a number',
    'surveyWindwDays: nobody reads it; did you mean surveyWindowDays?',
    expect.stringMatching(/^currency: "usd"/),
    expect.stringMatching(/^fallbackTeam: there is no team "nobody"/),
  ]);
});

test('what is no configuration at all is said in one line', () => {
  expect(findingsIn(undefined)).toEqual(['(the whole): it is missing; write fields, in { }']);
  expect(findingsIn([])).toEqual(['(the whole): it is a list; write fields, in { }']);
});
