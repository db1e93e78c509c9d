import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import comeback from '../../comeback.config.ts';
import { sound } from '../../shared/configuration/findings.ts';
import type { FunctionName } from '../topology.ts';
import { drawingFiles, FILES_IN_BUNDLES } from './bundling/drawing-files.ts';
import { lambdaCredentials } from './bundling/lambda-credentials.ts';
import { neededOnly } from './bundling/needed-only.ts';
import type { HouseFunction } from './house-functions.ts';

/** A function as it is uploaded: one file `index.mjs`, whose `handler` Lambda calls. */
export interface Bundle {
  /** Absolute; holds index.mjs and nothing else. */
  folder: string;
  bytes: number;
  gzipBytes: number;
  /** Files that code of the bundle came from, below the repository's root. */
  inputs: readonly string[];
}
export type Bundles = Record<FunctionName, Bundle>;

const ROOT = join(import.meta.dirname, '../..');
/** Ignored by git: made anew, the same to the byte, from the same sources. */
const FOLDER = join(ROOT, 'dist/functions');

const OPTIONS = {
  absWorkingDir: ROOT,
  bundle: true,
  write: false,
  metafile: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // `#engine/*` is AWS's; of packages the ES modules, which can be shaken.
  conditions: ['aws', 'module'],
  mainFields: ['module', 'main'],
  minify: true,
  // Step Functions matches errors by name; and a stack without a source map is read by the names in it. A map would be
  // three times the bundle, and read at each error: from the commit of a deployment it can be made when it is asked for.
  keepNames: true,
  loader: FILES_IN_BUNDLES,
  legalComments: 'none',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/**
 * Bundles every function for AWS, side by side, into dist/functions/<word>/index.mjs. Files that are the same already are
 * left alone, so that several may build at once.
 *
 * The configuration is in each of them, and is checked here: at every cold start it would cost callers a tenth of a second and each
 * bundle up to 177 KB, to find what cannot have changed since.
 *
 * @throws AppError naming all that is wrong with the configuration; esbuild's BuildFailure, which says where.
 */
export async function buildBundles(functions: readonly HouseFunction[]): Promise<Bundles> {
  sound(comeback);
  // esbuild tidies its memory as a program that stays would, for a sixth of its work: a bundle's is soon free as a whole.
  process.env.GOGC ??= '400';
  const waiting = functions.values();
  const made = new Map<FunctionName, Bundle>();
  // Each keeps more than one core busy; all at once they are no sooner done, and need gigabytes.
  const oneByOne = async () => {
    for (const it of waiting) made.set(it.word, await bundle(it));
  };
  await Promise.all(Array.from({ length: Math.ceil(availableParallelism() / 2) }, oneByOne));
  return Object.fromEntries(functions.map(({ word }) => [word, made.get(word)])) as Bundles;
}

async function bundle({ word, facts, needs, uses }: HouseFunction): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    ...OPTIONS,
    entryPoints: [`functions/${facts.path}.ts`],
    outfile: 'index.mjs',
    plugins: [neededOnly({ needs, uses }), lambdaCredentials, drawingFiles],
  });
  const [code] = outputFiles;
  const [output] = Object.values(metafile.outputs);
  if (code === undefined || output === undefined) throw new Error(`esbuild made nothing of ${word}`);
  const folder = join(FOLDER, word);
  const inputs = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const made: Bundle = {
    folder,
    bytes: code.contents.length,
    gzipBytes: gzipSync(code.contents, { level: 9 }).length,
    inputs: inputs.map(([file]) => file).sort(),
  };
  await keep(word, join(folder, 'index.mjs'), code.contents);
  await keep(word, factsFile(word), Buffer.from(JSON.stringify(made)));
  return made;
}

/** Beside its folder, which is uploaded as it is. */
const factsFile = (word: FunctionName) => join(FOLDER, `${word}.json`);

/** What `buildBundles` made last. */
export async function lastBundles(functions: readonly HouseFunction[]): Promise<Bundles> {
  const read = async ({ word }: HouseFunction) =>
    [word, JSON.parse(await readFile(factsFile(word), 'utf8')) as Bundle] as const;
  return Object.fromEntries(await Promise.all(functions.map(read))) as Bundles;
}

/** Whole or not at all: what reads the file meanwhile sees the old one or the new one. */
async function keep(word: FunctionName, file: string, contents: Uint8Array): Promise<void> {
  const before = await readFile(file).catch((error) => (error.code === 'ENOENT' ? undefined : Promise.reject(error)));
  if (before?.equals(contents)) return;
  await mkdir(dirname(file), { recursive: true });
  // Not in its folder, which may be read as a whole at this moment.
  const draft = join(FOLDER, `${word}.${process.pid}.tmp`);
  await writeFile(draft, contents);
  await rename(draft, file);
}
