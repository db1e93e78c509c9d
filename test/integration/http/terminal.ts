import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../../../infra/local/launch.sh', import.meta.url));

interface Ended {
  code: number | null;
  out: string;
  errors: string;
}

/** Runs a command over a data folder as `npm run` would; `until` resolves with all it has printed as soon as that matches. */
export function runIn(folder: string, args: string[], environment: Record<string, string> = {}) {
  const child: ChildProcess = spawn('sh', [launcher, ...args, '--data', folder], {
    env: { ...process.env, PORT: '0', ...environment, PATH: `${join(process.execPath, '..')}:${process.env.PATH}` },
  });
  const printed = { out: '', errors: '' };
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    printed.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    printed.errors += text;
  });
  const ended: Promise<Ended> = once(child, 'close').then(([code]) => ({ code, ...printed }));
  const until = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => pattern.test(printed.out) && resolve(pattern.exec(printed.out)?.[1] ?? '');
      child.stdout?.on('data', look);
      look();
      ended.then(() => reject(new Error(`ended early: ${printed.out}${printed.errors}`)));
    });
  return { child, ended, until };
}
