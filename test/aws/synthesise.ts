import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the cloud assembly of the stage prod, which is whole once the file `WHOLE` lies in it. */
    assembly: string;
  }
}

/** In the folder of the assembly, one of them as soon as the synthesis is over: nothing in it, or what was said. */
export const WHOLE = 'synthesis.whole';
export const FAILED = 'synthesis.failed';

/**
 * One synthesis for all tests of the stacks, as an operator runs it: `npm run synth -- --stage prod`. A set-up keeps every project
 * waiting, so this one does not wait: who reads the assembly does (await-synthesis.ts).
 */
export default function synthesise(project: TestProject): () => Promise<void> {
  const assembly = mkdtempSync(join(tmpdir(), 'comeback-assembly-'));
  const child = spawn(
    process.execPath,
    ['infra/aws/commands/cdk.ts', 'synth', '--stage', 'prod', '--output', assembly],
    { stdio: ['ignore', 'pipe', 'pipe'], env: withoutCredentials(process.env) },
  );
  // A third of a test's share of a core: what it makes is asked for late, and the tests meanwhile have limits of time.
  if (child.pid !== undefined) setPriority(child.pid, 5);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const over = once(child, 'close').then(([status]) =>
    status === 0 ? writeFileSync(join(assembly, WHOLE), '') : writeFileSync(join(assembly, FAILED), said),
  );
  project.provide('assembly', assembly);
  return async () => {
    await over;
    rmSync(assembly, { recursive: true });
  };
}

/** So that nobody's account can be what makes it work. */
function withoutCredentials(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(AWS_|CDK_DEFAULT_)/.test(name));
  return { ...Object.fromEntries(kept), AWS_EC2_METADATA_DISABLED: 'true' };
}
