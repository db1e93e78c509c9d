import { expect, test } from 'vitest';
import { byFolder, codeOf, filesBelow, textOf } from './source-files.ts';

const files = filesBelow('.');
const sources = files.filter((file) => /\.tsx?$/.test(file));

/** Looked at again at 200 lines, split at 300. */
const MOST_LINES = 300;
/** Lists that are looked things up in: one entry after the other, and nothing to take in at a glance. */
const LISTS = [
  'package-lock.json',
  'docs/errors.md',
  'docs/runbook.md',
  'infra/topology.ts',
  'events/operations.ts',
  'test/unit/case/law-pairs.test.ts',
];
/** A dozen or so; four more, so that one new channel or report does not ask for a new order. */
const MOST_FILES = 16;

/** Folders that hold one idea in more files than that, with what they may have at most. */
const FULLER: Readonly<Record<string, number>> = {
  // One for each thing that an engine offers.
  'shared/ports': 24,
  // One for each thing that can be asked.
  'events/samples/case-command': 40,
  // A contract for each kind of message and request.
  events: 48,
  'shared/domain/case': 24,
  'test/unit/case': 28,
  // One for each capability.
  'test/integration/journeys': 40,
  'shared/adapters/embedded': 26,
  'shared/adapters/aws': 26,
  'shared/runtime': 20,
  // A page for each thing that agents or operators look up.
  docs: 30,
  // A picture of each page.
  'docs/images/console': 48,
  // A page for each report.
  'docs/reports': 24,
  'docs/reports/es': 24,
  'docs/reports/nl': 24,
  // One page for each decision: they only become more.
  'docs/decisions': 100,
  'infra/local': 29,
  'test/contract': 28,
};

test(`no file has more than ${MOST_LINES} lines`, () => {
  const tooLong = files
    .filter((file) => !LISTS.includes(file) && !file.includes('/snapshots/') && !file.endsWith('.png'))
    .filter((file) => textOf(file).split('\n').length - 1 > MOST_LINES);
  expect(tooLong).toEqual([]);
});

test('no folder is a drawer for whatever has no name', () => {
  const drawer = /(^|\/)(utils?|helpers?|common|misc|dto|lib)(\/|\.|$)/;
  expect(files.filter((file) => drawer.test(file))).toEqual([]);
});

test('names are kebab-case', () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
  const names = sources.flatMap((file) => file.split('/'));
  expect(names.filter((name) => !kebab.test(name))).toEqual([]);
});

test(`a folder can be taken in at a glance: ${MOST_FILES} files, or what is said here`, () => {
  const folders = [...byFolder(files)].filter(([folder]) => folder !== '.');
  const tooFull = folders
    .filter(([folder, held]) => held.length > (FULLER[folder] ?? MOST_FILES))
    .map(([folder, held]) => `${folder}: ${held.length}`);
  expect(tooFull).toEqual([]);
  const emptied = Object.keys(FULLER).filter(
    (folder) => (folders.find(([name]) => name === folder)?.[1].length ?? 0) <= MOST_FILES,
  );
  expect(emptied, 'no longer fuller than others').toEqual([]);
});

test('zod comes as a namespace: by name it brings every language into a bundle, 454 KB for 85', () => {
  const byName = /import\s*(type\s*)?\{[^}]*\}\s*from\s*'zod'|import\s+z\s+from\s*'zod'/;
  expect(sources.filter((file) => byName.test(codeOf(textOf(file)).replace(/"[^"]*"|`[^`]*`/g, '')))).toEqual([]);
});

test('types are stripped, not compiled: no enums, no namespaces, no parameter properties', () => {
  const compiled =
    /^\s*(export\s+)?(declare\s+)?(const\s+)?(enum|namespace)\s+\w|constructor\([^)]*\b(private|public|readonly)\s/m;
  expect(sources.filter((file) => compiled.test(codeOf(textOf(file))))).toEqual([]);
});
