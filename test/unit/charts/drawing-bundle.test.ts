import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { drawingFiles, FILES_IN_BUNDLES } from '../../../infra/aws/bundling/drawing-files.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** What a function in Lambda draws with: the bundle alone, in a folder without packages. */
const PROGRAM = `
import { picturesOf } from './shared/charts/pictures.ts';
import { pngOf } from './shared/drawing/png-of.ts';
import { RESULTS } from './test/unit/charts/results.ts';
const [picture] = picturesOf('cohort-heat-map', RESULTS['cohort-heat-map']);
process.stdout.write(Buffer.from(await pngOf(picture)).toString('base64'));
`;

test('a bundle brings its rasteriser and typeface with it, and draws as the house does here', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'drawing-'));
  try {
    await build({
      ...{ absWorkingDir: ROOT, bundle: true, platform: 'node', target: 'node24', format: 'esm', logLevel: 'silent' },
      stdin: { contents: PROGRAM, resolveDir: ROOT, loader: 'ts' },
      ...{ outfile: join(folder, 'index.mjs'), loader: FILES_IN_BUNDLES, plugins: [drawingFiles] },
    });
    const { stdout } = await promisify(execFile)(process.execPath, ['index.mjs'], { cwd: folder, maxBuffer: 1e7 });
    const { picturesOf } = await import('../../../shared/charts/pictures.ts');
    const { pngOf } = await import('../../../shared/drawing/png-of.ts');
    const { HEAT_MAP } = await import('./results.ts');
    const [picture] = picturesOf('cohort-heat-map', HEAT_MAP);
    if (picture === undefined) throw new Error('no picture');
    expect(stdout).toBe(Buffer.from(await pngOf(picture)).toString('base64'));
  } finally {
    await rm(folder, { recursive: true });
  }
}, 120_000);
