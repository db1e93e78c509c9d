import { expect, test } from 'vitest';
import { cdkArguments } from '../../infra/aws/commands/cdk-arguments.ts';

test('a look needs no stage, and what reaches an account wants one that there is', () => {
  expect(cdkArguments(['synth'])).toEqual(['synth', '--quiet', '--context', 'stage=dev']);
  for (const verb of ['diff', 'deploy', 'teardown']) {
    for (const rest of [[], ['--stage'], ['--stage', 'production'], ['--stage=__proto__'], ['prod']]) {
      expect(() => cdkArguments([verb, ...rest])).toThrow('--stage dev or --stage prod');
    }
  }
});

test('options of cdk go on to it, wherever the stage stands', () => {
  const expected = [
    'deploy',
    '--all',
    '--require-approval',
    'broadening',
    '--context',
    'stage=prod',
    '--parameters',
    'a:B=c',
  ];
  expect(cdkArguments(['deploy', '--stage', 'prod', '--parameters', 'a:B=c'])).toEqual(expected);
  expect(cdkArguments(['deploy', '--parameters', 'a:B=c', '--stage=prod'])).toEqual(expected);
});

test('a diff says nothing that cdk does not know: it is of all stacks by itself', () => {
  expect(cdkArguments(['diff', '--stage', 'dev'])).toEqual(['diff', '--context', 'stage=dev']);
});

test('a teardown leaves the stacks with data, people and the number alone', () => {
  const [verb, stacks = ''] = cdkArguments(['teardown', '--stage', 'dev']);
  expect(verb).toBe('destroy');
  const left = /^comeback-dev-!\((.*)\)$/.exec(stacks)?.[1]?.split('|');
  expect(left).toEqual(['data', 'people', 'instance', 'number']);
});

test('another word is none', () => {
  expect(() => cdkArguments(['destroy', '--stage', 'dev'])).toThrow('Say synth');
});
