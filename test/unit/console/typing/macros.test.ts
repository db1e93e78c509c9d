import { expect, test } from 'vitest';
import { dropMacro, keepMacro, keptMacros } from '../../../../console/src/writing/use-macros.ts';

test('a saved text joins those that were saved beside another field meanwhile; one of its name it replaces', () => {
  keepMacro('ana', { name: 'sorry', text: 'We are sorry.' });
  const beforeTheOther = keptMacros('ana');
  keepMacro('ana', { name: 'courier', text: 'The courier was late.' });
  expect(beforeTheOther.map(({ name }) => name)).toEqual(['sorry']);
  keepMacro('ana', { name: 'sorry', text: 'We are very sorry.' });
  expect(keptMacros('ana')).toEqual([
    { name: 'courier', text: 'The courier was late.' },
    { name: 'sorry', text: 'We are very sorry.' },
  ]);
  expect(keptMacros('ben')).toEqual([]);
  dropMacro('ana', 'courier');
  expect(keptMacros('ana').map(({ name }) => name)).toEqual(['sorry']);
});

test('who looks again and nothing was saved sees the same list, not one like it', () => {
  keepMacro('cleo', { name: 'sorry', text: 'We are sorry.' });
  expect(keptMacros('cleo')).toBe(keptMacros('cleo'));
});
