import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** Where the built app lies. */
export const CONSOLE_FILES = join(ROOT, 'console/dist');

/** Whether some build lies there, however old. */
export const isConsoleBuilt = () => existsSync(join(CONSOLE_FILES, 'index.html'));

/** What it is made of: a newer one of these, and it is built again. */
const MADE_OF = ['console', 'events', 'shared/charts', 'shared/phrases', 'docs/reports', 'package-lock.json'];

/**
 * Builds the console where it is missing or older than what it is made of; `tell` hears one line then. Answers whether it
 * lies there at the end as new as that: who tests or deploys takes no other, who starts the house may still serve an older one.
 */
export async function buildConsoleIfOld(tell: (line: string) => void): Promise<boolean> {
  const builtAt = changedAt(join(CONSOLE_FILES, 'index.html'));
  if (builtAt !== undefined && builtAt >= Math.max(...MADE_OF.map((name) => newestIn(join(ROOT, name))))) return true;
  const vite = viteProgram();
  if (vite === undefined) {
    tell('The console is not built, and Vite to build it is not installed: npm ci');
    return false;
  }
  tell('Building the console; that takes some seconds, and only after a change.');
  // Two houses may start at once: each builds apart, and the first to be ready is what both serve.
  const draft = join(ROOT, 'node_modules/.cache', `console-${process.pid}`);
  const { code, said } = await run(vite, ['build', '--config', 'console/vite.config.ts', '--outDir', draft]);
  if (code !== 0) {
    tell(`The console could not be built:\n${said}`);
    return false;
  }
  await putInPlace(draft);
  return true;
}

async function putInPlace(draft: string): Promise<void> {
  await rm(CONSOLE_FILES, { recursive: true, force: true });
  await mkdir(dirname(CONSOLE_FILES), { recursive: true });
  await rename(draft, CONSOLE_FILES).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(draft, { recursive: true, force: true });
  });
}

function viteProgram(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  } catch {
    return undefined;
  }
}

function run(program: string, words: readonly string[]): Promise<{ code: number | null; said: string }> {
  // As it is shipped, whoever starts it: tests have an environment of their own, in which React would be a third heavier.
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, [program, ...words, '--emptyOutDir'], { cwd: ROOT, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      said += part.toString();
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

function newestIn(place: string): number {
  if (!existsSync(place)) return 0;
  if (!statSync(place).isDirectory()) return statSync(place).mtimeMs;
  return Math.max(
    0,
    ...readdirSync(place)
      .filter((name) => name !== 'dist')
      .map((name) => newestIn(join(place, name))),
  );
}

const changedAt = (file: string) => (existsSync(file) ? statSync(file).mtimeMs : undefined);
