import { expect, test } from 'vitest';
import { isSingleLetter, matchKeys, shownKeys, stepOf } from '../../../console/src/actions/keys.ts';
import { ROLES } from '../../../shared/domain/case/vocabulary.ts';

const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

test('Ctrl and Command are one key; a modifier alone and what Alt makes are none of ours', () => {
  expect(stepOf(pressed('K', { ctrlKey: true }))).toBe('mod+k');
  expect(stepOf(pressed('k', { metaKey: true }))).toBe('mod+k');
  expect(stepOf(pressed('?'))).toBe('?');
  expect(stepOf(pressed('Shift'))).toBeUndefined();
  expect(stepOf(pressed('j', { altKey: true }))).toBeUndefined();
});

test('two keys one after the other are met step by step', () => {
  expect(matchKeys('g c', ['g'])).toBe('beginning');
  expect(matchKeys('g c', ['g', 'c'])).toBe('whole');
  expect(matchKeys('g c', ['c'])).toBeUndefined();
  expect(matchKeys('j', ['g', 'j'])).toBeUndefined();
});

test('keys without Ctrl can be switched off, and are shown as they stand on the keyboard', () => {
  expect(isSingleLetter('g c')).toBe(true);
  expect(isSingleLetter('mod+k')).toBe(false);
  expect(shownKeys('mod+k', false)).toEqual(['Ctrl + k']);
  expect(shownKeys('g c', true)).toEqual(['g', 'c']);
});

test('a named key keeps its name with Ctrl, and is met and shown by it', () => {
  const step = stepOf(pressed('Enter', { ctrlKey: true }));
  expect(step).toBe('mod+Enter');
  expect(matchKeys('mod+Enter', ['mod+Enter'])).toBe('whole');
  expect(matchKeys('mod+Enter', ['Enter'])).toBeUndefined();
  expect(isSingleLetter('mod+Enter')).toBe(false);
  expect(shownKeys('mod+Enter', true)).toEqual(['⌘ ↵']);
});

/** Not by name: it names every page of the app, and the compiler would read them all without JSX. */
const PAGES_FILE = new URL('../../../console/src/pages.ts', import.meta.url).href;

test.each(ROLES)('no two pages of %s are opened by the same keys', async (role) => {
  const { PAGES }: { PAGES: readonly { roles: readonly string[]; keys?: string }[] } = await import(PAGES_FILE);
  const keys = PAGES.filter(({ roles }) => roles.includes(role)).flatMap((page) => page.keys ?? []);
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((one, at) => keys.indexOf(one) !== at)).toEqual([]);
});
