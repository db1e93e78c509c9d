import { describe, expect, test } from 'vitest';
import { loadFunctions } from '../../../infra/aws/house-functions.ts';
import { allowedFor } from '../../../infra/aws/permissions.ts';
import { allOf, WILDCARDS } from '../../../infra/aws/wildcards.ts';
import { ACTIONS, type Action } from '../../../shared/adapters/aws/actions.ts';
import type { Uses } from '../../../shared/runtime/services.ts';
import { type Template, templates } from '../assembly.ts';
import { WITH_FUNCTIONS } from './lambdas.ts';
import { listed, type Right, rightsByFunction } from './roles.ts';

const functions = await loadFunctions();
const assembled = templates();
const house: Template = {
  Resources: Object.assign({}, ...WITH_FUNCTIONS.map((stack) => assembled[stack]?.Resources)),
};
const flat = (queue: string) => queue.replaceAll('-', '');

/** What a function may do by what its code says of itself: worked out here once more, apart from infra/aws/permissions.ts. */
function declaredRights({ uses, facts }: (typeof functions)[number]): Set<Right> {
  const rights = ['logs:CreateLogStream on own log', 'logs:PutLogEvents on own log'];
  for (const [port, operations] of Object.entries(uses)) {
    const declared: Readonly<Record<string, readonly Action[]>> = ACTIONS[port as keyof Uses];
    if (port === 'queues') {
      for (const queue of operations) rights.push(`sqs:SendMessage on queue ${flat(queue)}`);
      continue;
    }
    for (const operation of operations) {
      for (const [action, on] of declared[operation] ?? []) {
        rights.push(`${action} on ${on === 'documentsBucket' ? 'lakeBucket' : on}`);
        // Glue asks for what a table lies in, too.
        if (on.endsWith('Catalog')) rights.push(`${action} on catalog`);
      }
    }
  }
  for (const trigger of facts.triggers) {
    if (trigger.kind === 'queue') {
      const queue = `queue ${flat(trigger.queue)}`;
      for (const action of ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'])
        rights.push(`sqs:${action} on ${queue}`);
    }
    if (trigger.kind === 'feed') {
      for (const action of ['DescribeStream', 'GetRecords', 'GetShardIterator'])
        rights.push(`dynamodb:${action} on stream`);
      rights.push('dynamodb:ListStreams on everything');
      rights.push('s3:ListBucket on feedFailuresBucket', 's3:PutObject on feedFailures');
    }
  }
  return new Set(rights);
}

/** Every right that a template gives and the code does not ask for, and the other way round. */
function differences(template: Template): string[] {
  const given = rightsByFunction(template);
  return functions.flatMap((it) => {
    const has = given.get(it.word) ?? new Set();
    const asks = declaredRights(it);
    return [
      ...[...has].filter((right) => !asks.has(right)).map((right) => `${it.word} may ${right}, and never does`),
      ...[...asks].filter((right) => !has.has(right)).map((right) => `${it.word} needs ${right}, and may not`),
    ];
  });
}

test('every function may do what its code says it does, where it does it, and nothing else', () => {
  expect(rightsByFunction(house).size).toBe(functions.length);
  expect(differences(house)).toEqual([]);
});

describe('a right that somebody slips in is found', () => {
  const roleOf = (template: Template, word: string) => {
    const found = Object.keys(template.Resources).find((id) => id.startsWith(`${flat(word)}Role`));
    return found ?? expect.fail(`no role of ${word}`);
  };

  test('as one more statement of the role', () => {
    const changed = structuredClone(house);
    const { Policies } = changed.Resources[roleOf(changed, 'web-form')]?.Properties ?? {};
    Policies[0].PolicyDocument.Statement.push({ Effect: 'Allow', Action: 'dynamodb:Scan', Resource: '*' });
    expect(differences(changed)).toEqual(['web-form may dynamodb:Scan on everything, and never does']);
  });

  test('as a policy beside it', () => {
    const changed = structuredClone(house);
    const Statement = [{ Effect: 'Allow', Action: 's3:DeleteObject', Resource: 'arn:aws:s3:::elsewhere/*' }];
    const Roles = [{ Ref: roleOf(changed, 'send-letter') }];
    changed.Resources.Slipped = { Type: 'AWS::IAM::Policy', Properties: { PolicyDocument: { Statement }, Roles } };
    expect(differences(changed)).toEqual([
      'send-letter may s3:DeleteObject on arn:aws:s3:::elsewhere/*, and never does',
    ]);
  });

  test('as a policy of AWS', () => {
    const changed = structuredClone(house);
    const role = changed.Resources[roleOf(changed, 'stamp-token')];
    if (role) role.Properties.ManagedPolicyArns = ['arn:aws:iam::aws:policy/AdministratorAccess'];
    expect(differences(changed)).toHaveLength(1);
  });

  test('and one that is taken away, too', () => {
    const changed = structuredClone(house);
    const { Policies } = changed.Resources[roleOf(changed, 'open-case')]?.Properties ?? {};
    Policies[0].PolicyDocument.Statement.shift();
    expect(differences(changed)[0]).toMatch(/^open-case needs dynamodb:\w+ on table, and may not$/);
  });
});

const whoMay = (right: Right) =>
  [...rightsByFunction(house)].flatMap(([word, rights]) => (rights.has(right) ? word : []));

test('nobody writes the lake but those who export changes, record purchases and surveys, and watch segments', () => {
  expect(whoMay('firehose:PutRecordBatch on lakeStreams').sort()).toEqual([
    'export-changes',
    'record-problem-survey',
    'record-purchases',
    'watch-segments',
  ]);
  expect(whoMay('s3:PutObject on lakeFiles')).toEqual([]);
});

test('who asks the lake may write tables beside it and never in it, and nobody but the nightly clearing away drops one', () => {
  expect(whoMay('glue:CreateTable on settledCatalog')).toEqual(whoMay('athena:GetQueryResults on workgroup'));
  expect(whoMay('glue:CreateTable on settledCatalog')).toContain('run-report');
  expect(whoMay('glue:DeleteTable on settledCatalog')).toEqual(['precompute-reports']);
  for (const action of ['CreateTable', 'UpdateTable', 'DeleteTable'])
    for (const place of ['lakeCatalog', 'defaultCatalog']) expect(whoMay(`glue:${action} on ${place}`)).toEqual([]);
});

test('nobody but follow-changes starts or wakes an execution, and nobody but watch-executions looks whether one runs', () => {
  expect(whoMay('states:StartExecution on stateMachine')).toEqual(['follow-changes']);
  expect(whoMay('states:SendTaskSuccess on stateMachine')).toEqual(['follow-changes']);
  expect(whoMay('states:DescribeExecution on executions')).toEqual(['watch-executions']);
});

test('nobody deletes a key, and nobody but the sender of letters, and of reports and news to staff, writes mail', () => {
  expect(whoMay('dynamodb:DeleteItem on keysTable')).toEqual([]);
  expect(whoMay('ses:SendEmail on mailSender')).toEqual(['mail-news', 'send-letter', 'send-report']);
  expect(whoMay('sms-voice:SendTextMessage on smsSender')).toEqual(['send-letter']);
});

test('nobody but set-account does anything to the accounts of people', () => {
  const words = [...rightsByFunction(house)].flatMap(([word, rights]) =>
    [...rights].some((right) => right.startsWith('cognito-idp:')) ? word : [],
  );
  expect(words).toEqual(['set-account']);
});

const statements = Object.values(house.Resources)
  .filter(({ Type }) => Type === 'AWS::IAM::Role')
  .flatMap(({ Properties }) => Properties.Policies ?? [])
  .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

test('no policy of the service says `*` for an action', () => {
  expect(statements.length).toBeGreaterThan(functions.length);
  expect(statements.flatMap(({ Action }) => listed(Action)).filter((action) => action.includes('*'))).toEqual([]);
});

test('a wildcard stands only where AWS forces it, and everything only for actions that know no resource', () => {
  const ends = Object.values(WILDCARDS).map((wildcard) => wildcard.ends);
  for (const { Action, Resource } of statements) {
    for (const resource of listed(Resource)) {
      const [text] = JSON.stringify(resource).match(/[^"]*\*(?="|\]|$)/) ?? [];
      if (text === undefined) continue;
      expect(ends.some((end) => end !== '*' && text.endsWith(end)) || resource === '*', text).toBe(true);
      if (resource !== '*') continue;
      const allowed =
        /^(dynamodb:ListStreams|logs:\w+(LogDelivery|LogDeliveries|ResourcePolicy|ResourcePolicies|LogGroups))$/;
      for (const action of listed(Action)) expect(action).toMatch(allowed);
    }
  }
});

test('every wildcard says what forces it', () => {
  for (const [name, { why }] of Object.entries(WILDCARDS)) expect(why, name).toMatch(/^[\w:-]+ .{20,120}\.$/);
});

describe('what is not declared is not allowed', () => {
  const resources = {
    arnsOf: () => [allOf('documents', 'arn:aws:s3:::lake')],
    queueArn: (name: string) => `arn:${name}`,
  };

  test('an operation that actions.ts does not know', () => {
    expect(() => allowedFor({ table: ['get', 'scan'] }, resources)).toThrow('table.scan is not declared');
  });
});
