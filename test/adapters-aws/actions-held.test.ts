import { expect, test } from 'vitest';
import { ACTIONS, type Action } from '../../shared/adapters/aws/actions.ts';
import type { OuterPort } from '../../shared/runtime/services.ts';
import { codeOf, filesBelow, textOf } from '../infra/source-files.ts';
import { actionsOf } from './stubbed-client.ts';

/** IAM's prefix of what a package's client calls. */
const PREFIX_OF: Readonly<Record<string, string>> = {
  '@aws-sdk/client-athena': 'athena',
  '@aws-sdk/client-cognito-identity-provider': 'cognito-idp',
  '@aws-sdk/client-connect': 'connect',
  '@aws-sdk/client-dynamodb': 'dynamodb',
  '@aws-sdk/client-firehose': 'firehose',
  '@aws-sdk/client-kms': 'kms',
  '@aws-sdk/client-pinpoint-sms-voice-v2': 'sms-voice',
  '@aws-sdk/client-s3': 's3',
  '@aws-sdk/client-sesv2': 'ses',
  '@aws-sdk/client-sfn': 'states',
  '@aws-sdk/client-sqs': 'sqs',
  '@aws-sdk/lib-dynamodb': 'dynamodb',
};
/** Never sent by us: a service asks for them while it answers us, with the rights of whoever asked it. */
const ASKED_BY_SERVICES: { readonly [P in OuterPort]?: readonly string[] } = {
  // ListBucket, or what is not there is "access denied"; KMS for the bucket's own key.
  documents: ['s3:ListBucket'],
  callAnalyses: ['s3:ListBucket', 'kms:Decrypt'],
  files: ['kms:Decrypt', 'kms:GenerateDataKey'],
  recordings: ['s3:ListBucket', 'kms:Decrypt'],
  mailIn: ['s3:ListBucket'],
  warehouse: [
    'glue:GetTable',
    'glue:GetTables',
    'glue:GetDatabase',
    'glue:GetPartitions',
    'glue:CreateTable',
    'glue:DeleteTable',
    // Of `default`, which Athena looks for before every statement.
    'glue:CreateDatabase',
    's3:GetObject',
    's3:ListBucket',
    's3:GetBucketLocation',
    's3:PutObject',
    's3:AbortMultipartUpload',
    's3:ListMultipartUploadParts',
    's3:ListBucketMultipartUploads',
  ],
};
/** Done by operators' commands alone, with rights of their own: replaying erasures. */
const DONE_BY_OPERATORS: { readonly [P in OuterPort]?: readonly string[] } = {
  sealer: ['s3:GetObject', 's3:ListBucket'],
};
/** Operations whose names their tests make in a loop over all of the port. */
const LOOPED: readonly string[] = ['table', 'sealer'];
/** Signed here and sent by whoever holds the form: what it lets them do is held in s3/files.test.ts. */
const SIGNED_ONLY = ['files.uploadPlace'];

const ports = Object.keys(ACTIONS) as OuterPort[];
const operationsOf = (port: OuterPort) => Object.entries<readonly Action[]>(ACTIONS[port]);
const sorted = (actions: Iterable<string>) => [...new Set(actions)].sort();

/** `s3:GetObject` of each command and paginator of the SDK that a source imports to use. */
function writtenIn(file: string): string[] {
  const imports = codeOf(textOf(file)).matchAll(/import \{(?<names>[^}]*)\} from '(?<from>@aws-sdk\/[^']+)'/g);
  return [...imports].flatMap(({ groups: { names = '', from = '' } = {} }) =>
    names
      .split(',')
      .map((name) => /^(?:paginate(?<paged>\w+)|(?<sent>\w+)Command)$/.exec(name.trim())?.groups)
      .flatMap((found) => (found === undefined ? [] : [found.paged ?? found.sent ?? '']))
      // The document client calls them by shorter names.
      .map((command) => (from.endsWith('lib-dynamodb') && command !== 'Query' ? `${command}Item` : command))
      .flatMap((command) => actionsOf(command).map((action) => `${PREFIX_OF[from] ?? from}:${action}`)),
  );
}

test.each(ports)('the commands that the adapter of %s is written with are those declared, and no others', (port) => {
  const name = port.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const own = filesBelow('shared/adapters/aws').filter(
    (file) => file === `shared/adapters/aws/${name}.ts` || file.startsWith(`shared/adapters/aws/${name}/`),
  );
  expect(own).not.toEqual([]);
  const written = [...own.flatMap(writtenIn), ...(ASKED_BY_SERVICES[port] ?? [])];
  const declared = operationsOf(port).flatMap(([, actions]) => actions.map(([action]) => action));
  expect(sorted(written)).toEqual(sorted([...declared, ...(DONE_BY_OPERATORS[port] ?? [])]));
});

test('each operation that needs a right is done in a test that holds what it sends against what is declared', () => {
  const tests = filesBelow('test/adapters-aws').filter((file) => file.endsWith('.test.ts'));
  const held = tests.flatMap((file) => [
    ...codeOf(textOf(file)).matchAll(/expectDeclared\(\s*'(?<port>\w+)',\s*(?:'(?<operation>\w+)'|operation\b)/g),
  ]);
  const names = held.map(({ groups = {} }) => `${groups.port}.${groups.operation ?? '*'}`);
  const missed = ports.flatMap((port) =>
    operationsOf(port)
      .filter(([, actions]) => actions.length > 0)
      .map(([operation]) => `${port}.${operation}`)
      .filter((name) => !names.includes(name) && !(LOOPED.includes(port) && names.includes(`${port}.*`))),
  );
  expect(missed).toEqual(SIGNED_ONLY);
});
