import { expect, test } from 'vitest';
import { problemFrom, STATUS_OF_CODE } from '../../shared/runtime/failures.ts';
import { codeOf, filesBelow, textOf } from './source-files.ts';

const sources = ['shared', 'functions', 'infra']
  .flatMap(filesBelow)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => codeOf(textOf(file)));

/** `new AppError('Name', 'code', ...)`, `problemOf('code', ...)`, `problem(404, 'code', ...)`, and a code in words. */
const RAISED = [
  /new AppError\(\s*'[^']*',\s*'([^']+)'/g,
  /\bproblemOf\(\s*'([^']+)'/g,
  /\bproblem\(\s*\d+,\s*'([^']+)'/g,
  /\bcode: '([^']+)',\s*message\b/g,
  /\bcode: [^,{}\n]* [?:] '([a-z-]+)'/g,
];
const raised = new Set(
  sources.flatMap((text) => RAISED.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code]) => code))),
);
const codes = new Set([...raised, ...Object.keys(STATUS_OF_CODE)]);
const headings = [...textOf('docs/errors.md').matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);

test('every code has its heading in docs/errors.md, and every heading a code', () => {
  expect([...codes].filter((code) => !headings.includes(code))).toEqual([]);
  expect(headings.filter((heading) => heading === undefined || !codes.has(heading))).toEqual([]);
});

test('a heading stands once, is an address, and says something', () => {
  expect(new Set(headings).size).toBe(headings.length);
  for (const heading of headings) expect(heading).toMatch(/^[a-z]+(-[a-z]+)*$/);
  const sections = textOf('docs/errors.md')
    .split(/^#+ .*$/m)
    .slice(1);
  expect(sections.filter((section) => section.trim() === '')).toHaveLength(
    textOf('docs/errors.md').match(/^## /gm)?.length ?? 0,
  );
});

test('every code of the tables has somebody who raises it', () => {
  expect(Object.keys(STATUS_OF_CODE).filter((code) => !raised.has(code))).toEqual([]);
});

test('a code that no table knows is a fault of ours, and shows nothing', () => {
  const problem = problemFrom(Object.assign(new Error('table comeback-eu-1 is gone'), { code: 'toString' }));
  expect(problem).toMatchObject({ status: 500, code: 'internal' });
  expect(JSON.stringify(problem)).not.toContain('comeback-eu-1');
});
