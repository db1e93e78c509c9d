/**
 * `npm run synth|diff|deploy|teardown -- --stage NAME [options of cdk]`: CDK over all stacks of a stage. `synth` takes the
 * stage dev by itself; what reaches an account wants its name said. `teardown` takes down all that holds no data.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { STACKS_WITH_DATA } from '../house.ts';
import { stageOf } from '../stages.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** What `cdk` is run with. @throws Error naming the stages there are, or the verbs */
export function cdkArguments(argv: readonly string[]): string[] {
  const [verb, ...rest] = argv;
  const at = rest.findIndex((word) => word === '--stage' || word.startsWith('--stage='));
  const isApart = rest[at] === '--stage';
  const said = at === -1 ? undefined : isApart ? rest[at + 1] : rest[at]?.slice('--stage='.length);
  const { name } = stageOf(said ?? (verb === 'synth' ? 'dev' : undefined));
  const own = at === -1 ? rest : rest.toSpliced(at, isApart ? 2 : 1);
  const context = ['--context', `stage=${name}`];
  switch (verb) {
    case 'synth':
      return ['synth', '--quiet', ...context, ...own];
    case 'diff':
      return ['diff', '--all', ...context, ...own];
    case 'deploy':
      // Asks before it gives anybody more rights than before.
      return ['deploy', '--all', '--require-approval', 'broadening', ...context, ...own];
    case 'teardown':
      return ['destroy', `comeback-${name}-!(${STACKS_WITH_DATA.join('|')})`, ...context, ...own];
    default:
      throw new Error(`There is no ${verb ?? 'verb'}: say synth, diff, deploy or teardown.`);
  }
}

if (import.meta.main) {
  try {
    const cdk = join(ROOT, 'node_modules/aws-cdk/bin/cdk');
    const { status } = spawnSync(process.execPath, [cdk, ...cdkArguments(process.argv.slice(2))], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    process.exitCode = status ?? 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
