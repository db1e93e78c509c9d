import { expect, test } from 'vitest';
import { importsOf, objectionTo } from './imports.ts';
import { ROOMS, roomOf } from './rooms.ts';
import { filesBelow, textOf } from './source-files.ts';

const sources = ['console', 'events', 'functions', 'shared', 'infra']
  .flatMap(filesBelow)
  .filter((file) => /\.tsx?$/.test(file));
const all = sources.flatMap((file) => importsOf(file, textOf(file)));

test('every file keeps to the import table', () => {
  expect(all.map(objectionTo).filter((objection) => objection !== undefined)).toEqual([]);
});

test('every import is read, and leads to a file that is there', () => {
  for (const file of sources) {
    const written = textOf(file).match(/^(import|\} from) /gm)?.length ?? 0;
    const several = textOf(file).match(/^import (type )?\{$/gm)?.length ?? 0;
    expect(importsOf(file, textOf(file)).length, file).toBeGreaterThanOrEqual(written - several);
  }
  const styles = filesBelow('console/src').filter((file) => file.endsWith('.css'));
  const paths = new Set([...sources, 'comeback.config.ts', ...styles]);
  const ours = all.filter(({ target }) => /^(console|events|functions|shared|infra|comeback)\b/.test(target));
  expect(ours.filter(({ target }) => !paths.has(target))).toEqual([]);
});

test('a room that nothing stands in is spelt wrong, or not built yet', () => {
  const notBuiltYet = ['shared/adapters/aws/', 'infra/aws/', 'infra/contact-flows/'];
  const empty = Object.keys(ROOMS).filter((room) => !sources.some((file) => roomOf(file) === room));
  expect(notBuiltYet).toEqual(expect.arrayContaining(empty));
});

test.each([
  ['shared/domain/case/x.ts', "import * as z from 'zod';"],
  ['shared/domain/case/x.ts', "import { readFile } from 'node:fs/promises';"],
  ['shared/domain/case/x.ts', "import type { Table } from '../../ports/table.ts';"],
  ['shared/domain/case/x.ts', "import type { ComplaintForm } from '../../../events/complaint.v1.ts';"],
  ['events/x.v1.ts', "import { openCase } from '../shared/domain/case/opening.ts';"],
  ['events/x.v1.ts', "import type { Services } from '../shared/runtime/services.ts';"],
  ['shared/ports/x.ts', "import { complaintForm } from '../../events/complaint.v1.ts';"],
  ['shared/ports/x.ts', "import { openTable } from '../adapters/embedded/table.ts';"],
  ['shared/adapters/stores/x.ts', "import { openTable } from '../embedded/table.ts';"],
  ['shared/adapters/stores/x.ts', "import { DatabaseSync } from 'node:sqlite';"],
  ['shared/adapters/embedded/table.ts', "import { caseResolution } from '../../workflow/case-resolution.asl.ts';"],
  ['shared/adapters/embedded/x.ts', "import { SQSClient } from '@aws-sdk/client-sqs';"],
  ['shared/runtime/x.ts', "import { openTable } from '../adapters/embedded/table.ts';"],
  ['shared/runtime/x.ts', "import type { openTable } from '../adapters/aws/table.ts';"],
  ['shared/runtime/x.ts', "export { FUNCTIONS } from '../../infra/topology.ts';"],
  ['functions/intake/x.ts', "import { run } from '../resolution/read-case.ts';"],
  ['functions/intake/x.ts', "import type { run } from './web-form.ts';"],
  ['functions/intake/x.ts', "import { openTexts } from '../../shared/adapters/stores/case/texts.ts';"],
  ['functions/intake/x.ts', "import { QUEUES } from '../../infra/queues.ts';"],
  ['functions/intake/x.ts', "import { systemClock } from '../../shared/ports/surroundings.ts';"],
  ['functions/intake/x.ts', "import { SQSClient } from '@aws-sdk/client-sqs';"],
  ['functions/intake/x.ts', "import 'node:fs';"],
  ['functions/intake/x.ts', "const { run } = await import('../resolution/read-case.ts');"],
  ['functions/intake/x.ts', 'const { run } = await import(place);'],
  ['functions/intake/x.ts', "import {\n  type A,\n  b,\n} from '../../shared/adapters/stores/case/cases.ts';"],
  ['functions/intake/x.ts', "export * from '#engine/open.ts';"],
  ['infra/topology.ts', "import { ROLES } from '../shared/domain/case/vocabulary.ts';"],
  ['infra/local/x.ts', "import { openTable } from '../../shared/adapters/aws/table.ts';"],
  ['infra/aws/x.ts', "import { run } from '../../functions/intake/web-form.ts';"],
  ['console/src/x.tsx', "import { casesQuery } from '../../events/worklist.v1.ts';"],
  ['console/src/x.tsx', "import type { Case } from '../../shared/domain/case/case.ts';"],
  ['console/src/x.tsx', "import * as z from 'zod';"],
  ['shared/helpers/x.ts', "import * as z from 'zod';"],
])('in %s this is refused: %s', (file, text) => {
  const imports = importsOf(file, text);
  expect(imports).toHaveLength(1);
  expect(imports.map(objectionTo)).toEqual([expect.stringContaining(file)]);
});

test.each([
  ['shared/domain/case/x.ts', "import { Temporal } from 'temporal-polyfill';"],
  ['shared/ports/x.ts', "import type { LetterDue } from '../../events/letter.v1.ts';"],
  ['shared/adapters/embedded/workflow-waits.ts', "import { WAITS } from '../../workflow/case-resolution.asl.ts';"],
  ['shared/runtime/x.ts', "const open = await import('#engine/open.ts');"],
  ['console/src/x.tsx', "import type { casesQuery } from '../../events/worklist.v1.ts';"],
  ['functions/intake/x.ts', "import type { FeedRecord } from '../../shared/ports/feed.ts';"],
])('in %s this may stand: %s', (file, text) => {
  expect(importsOf(file, text).map(objectionTo)).toEqual([undefined]);
});

test('a word in a comment or in a text is no import', () => {
  expect(
    importsOf('functions/x.ts', "/** import { a } from 'zod'; */\n// import 'zod'\nexport const a = 'from';"),
  ).toEqual([]);
});
