import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findingsIn } from '../../../shared/configuration/findings.ts';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { type Manual, runCommand, type Terminal, usage } from '../../run-command.ts';
import { summaryOf } from './summary.ts';

const MANUAL: Manual = {
  name: 'config',
  usage: 'npm run -s config -- check [FILE]',
  about:
    'Checks a configuration, comeback.config.ts if none is named, as the server does at start, a deployment before it begins, and the bundles before they are made. Says everything that is wrong at once, a line each, `path: reason; mend`, and ends with 1; or says what it comes to, and ends with 0. Fields: docs/configuration.md.',
};

const HOUSE = resolve(import.meta.dirname, '../../../comeback.config.ts');

export function configCommand(argv: readonly string[], now: Instant, terminal: Terminal): Promise<number> {
  return runCommand(
    MANUAL,
    async (given) => {
      const { positionals } = parseArgs({ args: [...given], allowPositionals: true, options: {} });
      const [verb, file = HOUSE, ...more] = positionals;
      if (verb !== 'check' || more.length > 0) throw usage(`Say what to do: ${MANUAL.usage}.`);
      const configuration = await loaded(file);
      const findings = findingsIn(configuration);
      if (findings.length === 0) terminal.out.write(`${summaryOf(configuration as Configuration, now)}\n`);
      else terminal.err.write(`${findings.join('\n')}\n`);
      return findings.length === 0 ? 0 : 1;
    },
    argv,
    terminal,
  );
}

/** @throws AppError `usage` where there is no such file, or it is no module with a default export: in one sentence */
async function loaded(file: string): Promise<unknown> {
  const path = resolve(file);
  try {
    await access(path);
  } catch {
    throw usage(`There is no file ${path} that could be read.`);
  }
  const module = await imported(path);
  if (!('default' in module)) throw usage(`${file} exports no configuration; write "export default { ... }".`);
  return module.default;
}

async function imported(path: string): Promise<Record<string, unknown>> {
  try {
    return await import(pathToFileURL(path).href);
  } catch (error) {
    // Whatever was thrown, it was thrown by that file: it is read as a program. The first line says what, the others show where.
    const [said] = String(error instanceof Error ? error.message : error).split('\n');
    throw usage(`${path} cannot be read: ${said}`);
  }
}
