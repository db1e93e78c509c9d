import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the cloud assembly of the stage prod. */
    assembly: string;
    /** How long `npm run synth` took. */
  }
}

/** One synthesis for all tests of the stacks, as an operator runs it: `npm run synth -- --stage prod`. */
export default function synthesise(project: TestProject): () => void {
  const assembly = mkdtempSync(join(tmpdir(), 'comeback-assembly-'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['infra/aws/commands/cdk.ts', 'synth', '--stage', 'prod', '--output', assembly],
    { encoding: 'utf8', env: withoutCredentials(process.env) },
  );
  if (status !== 0) throw new Error(`npm run synth failed:\n${stdout}\n${stderr}`);
  project.provide('assembly', assembly);
  return () => rmSync(assembly, { recursive: true });
}

/** So that nobody's account can be what makes it work. */
function withoutCredentials(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(AWS_|CDK_DEFAULT_)/.test(name));
  return { ...Object.fromEntries(kept), AWS_EC2_METADATA_DISABLED: 'true' };
}
