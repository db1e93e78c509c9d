/**
 * `npm run bundles`: bundles every function, prints what each weighs, and writes it to docs/bundles.md. With `--check` it
 * compares in place of writing, and exits with 1 when that page does not hold any more.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildBundles } from '../bundles.ts';
import { bundlePage, changesSince, readBundlePage, rowsOf } from '../bundling/bundle-table.ts';
import { loadFunctions } from '../house-functions.ts';

const PAGE = join(import.meta.dirname, '../../../docs/bundles.md');

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const rows = rowsOf(await buildBundles(await loadFunctions()));

console.table(
  Object.fromEntries(
    Object.entries(rows).map(([word, row]) => [word, { ...row, sdkClients: row.sdkClients.join(' ') }]),
  ),
);
if (values.check) {
  const changes = changesSince(readBundlePage(await readFile(PAGE, 'utf8')), rows);
  for (const change of changes) console.error(change);
  process.exitCode = changes.length === 0 ? 0 : 1;
} else {
  await writeFile(PAGE, bundlePage(rows));
}
