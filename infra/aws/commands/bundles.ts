/**
 * `npm run bundles`: bundles every function, prints what each weighs, and writes it to docs/bundles.md, which a test compares.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildBundles } from '../bundles.ts';
import { bundlePage, rowsOf } from '../bundling/bundle-table.ts';
import { loadFunctions } from '../house-functions.ts';

const PAGE = join(import.meta.dirname, '../../../docs/bundles.md');

const rows = rowsOf(await buildBundles(await loadFunctions()));

console.table(
  Object.fromEntries(
    Object.entries(rows).map(([word, row]) => [word, { ...row, sdkClients: row.sdkClients.join(' ') }]),
  ),
);
await writeFile(PAGE, bundlePage(rows));
