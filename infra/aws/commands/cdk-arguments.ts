import { usage } from '../../run-command.ts';
import { STACKS_WITH_DATA, STAGES } from '../stages.ts';

/**
 * What `cdk` is run with for `VERB [--stage NAME] [options of cdk]`.
 *
 * @throws AppError `usage`, naming the stages there are
 */
export function cdkArguments([verb, ...rest]: readonly string[]): string[] {
  const at = rest.findIndex((word) => word === '--stage' || word.startsWith('--stage='));
  const isApart = rest[at] === '--stage';
  const said = at === -1 ? undefined : isApart ? rest[at + 1] : rest[at]?.slice('--stage='.length);
  const name = said ?? (verb === 'synth' ? 'dev' : '');
  if (!Object.hasOwn(STAGES, name))
    throw usage(`Say which stage: --stage ${Object.keys(STAGES).join(' or --stage ')}.`);
  const own = at === -1 ? rest : rest.toSpliced(at, isApart ? 2 : 1);
  const context = ['--context', `stage=${name}`];
  switch (verb) {
    case 'synth':
      return ['synth', '--quiet', ...context, ...own];
    case 'diff':
      return ['diff', ...context, ...own];
    case 'deploy':
      // Asks before it gives anybody more rights than before.
      return ['deploy', '--all', '--require-approval', 'broadening', ...context, ...own];
    case 'teardown':
      return ['destroy', `comeback-${name}-!(${STACKS_WITH_DATA.join('|')})`, ...context, ...own];
    default:
      throw usage('Say synth, diff, deploy or teardown.');
  }
}
