/** `npm run synth|diff|deploy|teardown`: CDK over all stacks of a stage. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runCommand } from '../../run-command.ts';
import { cdkArguments } from './cdk-arguments.ts';
import { mustBeSignedIn } from './signed-in.ts';

const ROOT = join(import.meta.dirname, '../../..');
const [verb = ''] = process.argv.slice(2);

const MANUAL = {
  name: verb,
  usage: `npm run ${verb} -- --stage NAME [options of cdk]`,
  about:
    'CDK over all stacks of a stage. synth takes the stage dev by itself; what reaches an account wants its name said. teardown takes down all that holds no data. docs/deploy.md tells the rest.',
};

process.exitCode = await runCommand(MANUAL, async (argv) => {
  const cdk = join(ROOT, 'node_modules/aws-cdk/bin/cdk');
  const words = cdkArguments(argv);
  if (verb !== 'synth') await mustBeSignedIn(words);
  const { status } = spawnSync(process.execPath, [cdk, ...words], { cwd: ROOT, stdio: 'inherit' });
  return status ?? 1;
});
