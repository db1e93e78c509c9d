import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildBundles, lastBundles } from '../../../infra/aws/bundles.ts';
import {
  bundlePage,
  changesSince,
  readBundlePage,
  rowsOf,
  sdkClientsIn,
} from '../../../infra/aws/bundling/bundle-table.ts';
import { environmentOf } from '../../../infra/aws/environment.ts';
import { type HouseFunction, loadFunctions } from '../../../infra/aws/house-functions.ts';
import type { FunctionName } from '../../../infra/topology.ts';
import { ACTIONS } from '../../../shared/adapters/aws/actions.ts';
import { type OuterPort, STORES } from '../../../shared/runtime/services.ts';
import { filesBelow, textOf } from '../../infra/source-files.ts';
import { httpEvent } from '../../unit/runtime/http-event.ts';
import { answeringService } from './answering-service.ts';
import { CREDENTIALS, everySetting, FIRST_CALLS, REGION, STAGE } from './bundle-calls.ts';
import { freshNode } from './fresh-node.ts';

const ROOT = join(import.meta.dirname, '../../..');
const functions = await loadFunctions();
// As the synthesis has just built them.
const bundles = await lastBundles(functions);
const cases = functions.map((it) => ({ ...it, bundle: bundles[it.word] }));

const fileOf = (word: FunctionName) => join(bundles[word].folder, 'index.mjs');
const firstCallOf = ({ facts }: HouseFunction) => FIRST_CALLS[facts.triggers[0]?.kind ?? 'schedule'];
const codeOf = (folder: string) => readFileSync(join(folder, 'index.mjs'), 'utf8');
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const opener = (name: string) => `open${name.charAt(0).toUpperCase()}${name.slice(1)}`;
/** `keepNames` leaves the name of each function beside it. */
const opens = (code: string, name: string) => code.includes(`,"${opener(name)}")`);

const CLIENTS: Readonly<Record<OuterPort, readonly string[]>> = {
  table: ['client-dynamodb'],
  queues: ['client-sqs'],
  workflow: ['client-sfn'],
  // S3 only where keys are destroyed.
  sealer: ['client-dynamodb', 'client-kms'],
  lake: ['client-firehose'],
  documents: ['client-s3'],
  warehouse: ['client-athena'],
  mail: ['client-sesv2'],
  sms: ['client-pinpoint-sms-voice-v2'],
  contactCentre: ['client-connect'],
  attendance: ['client-connect'],
  files: ['client-s3'],
  mailIn: ['client-s3'],
  fulfilment: ['client-sqs'],
  // S3 itself asks KMS for what it reads.
  callAnalyses: ['client-s3', 'client-kms'],
  recordings: ['client-s3', 'client-kms'],
  accounts: ['client-cognito-identity-provider'],
};

test('every store is a file named as its need, and opened by that name', () => {
  const files = filesBelow('shared/adapters/stores');
  for (const need of Object.keys(STORES)) {
    const file = files.find((candidate) => candidate.endsWith(`/${kebab(need)}.ts`));
    expect(file, need).toBeDefined();
    expect(textOf(file ?? ''), need).toContain(`export function ${opener(need)}(`);
  }
});

test('every adapter is a file named as its port, and opened by that name', () => {
  for (const port of Object.keys(ACTIONS)) {
    const text = textOf(`shared/adapters/aws/${kebab(port)}.ts`);
    expect(text, port).toMatch(new RegExp(`^export (async )?function ${opener(port)}\\(`, 'm'));
  }
});

test.each(cases)('$word carries the stores it needs and the adapters it uses, and no others', (it) => {
  const code = codeOf(it.bundle.folder);
  const stores = Object.keys(STORES);
  expect(stores.filter((store) => opens(code, store))).toEqual(
    stores.filter((store) => it.needs.some((need) => need === store)),
  );
  const ports = Object.keys(ACTIONS);
  expect(ports.filter((port) => opens(code, port))).toEqual(ports.filter((port) => port in it.uses));
});

test.each(cases)('$word carries the SDK clients of its ports, and no others', ({ uses, bundle }) => {
  const expected = (Object.entries(uses) as [OuterPort, readonly string[]][]).flatMap(([port, operations]) => {
    // Nothing is asked of a provider that keeps no letters.
    if ((port === 'mail' || port === 'sms') && !operations.includes('send')) return [];
    // Digests are made under KMS's key alone.
    if (port === 'sealer' && operations.every((operation) => operation === 'mac')) return ['client-kms'];
    return operations.includes('destroyKey') ? [...CLIENTS[port], 'client-s3'] : CLIENTS[port];
  });
  expect(sdkClientsIn(bundle.inputs)).toEqual([...new Set(expected)].sort());
});

test.each(['describe-api', 'stamp-token'] as const)('%s carries no SDK at all', (word) => {
  expect(bundles[word].inputs.filter((file) => /@aws-sdk|@smithy/.test(file))).toEqual([]);
});

test.each(cases)('$word carries nothing of the other engine, and nothing that is only for other machines', (it) => {
  const { inputs, folder } = it.bundle;
  // What stands there for the SDK's chain (bundling/lambda-credentials.ts) has its name, and sometimes a few bytes.
  const foreign =
    /adapters\/embedded|infra\/local|stepfunctions|duckdb|zod\/.*\/locales\/(?!en\.)|(?<!lambda-credentials:@aws-sdk\/)credential-provider-(?!env)|nested-clients/;
  expect(inputs.filter((file) => foreign.test(file))).toEqual([]);
  expect(inputs.filter((file) => file.includes('node_modules/@middy/core/'))).not.toEqual([]);
  // A module has no `require`: a package that asks for one would break at its first call.
  expect(codeOf(folder)).not.toContain('Dynamic require of');
});

test('only the function that describes the API carries what describes it', () => {
  const carriers = cases.filter(({ bundle }) =>
    bundle.inputs.some((file) => file.includes('node_modules/zod-openapi/')),
  );
  expect(carriers.map(({ word }) => word)).toEqual(['describe-api']);
});

test('every bundle loads without credentials, has a handler, opens its ports by its own environment and nothing else of ours, and does its first work', async () => {
  using service = await answeringService();
  const given = { ...REGION, AWS_ENDPOINT_URL: service.url };
  const waiting = functions.values();
  // Bundles share nothing but the process, and its environment is made anew for each.
  const areRight = async () => {
    using node = freshNode(REGION);
    for (const it of waiting) {
      const file = fileOf(it.word);
      const environment = { ...given, ...environmentOf(it, STAGE, everySetting(service.url)) };
      expect(await node.call({ file, environment }), it.word).toEqual({ handler: 'function' });
      const { event, outcome } = firstCallOf(it);
      const called = await node.call({ file, environment: { ...environment, ...CREDENTIALS }, event });
      expect(called, it.word).toMatchObject(outcome);
      expect('error' in called, `${it.word} refuses: ${called.error?.message}`).toBe('error' in outcome);
    }
  };
  // Two at a time.
  await Promise.all([areRight(), areRight()]);
  const signatures = service.asked.map(({ headers }) => headers.authorization);
  expect(signatures).not.toEqual([]);
  for (const signature of signatures) expect(signature).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\//);
  for (const { headers } of service.asked) expect(headers['x-amz-security-token']).toBe('session');
}, 240_000);

test('the API describes itself to whoever comes by the front door, and to nobody else', async () => {
  using node = freshNode({ ...REGION, ORIGIN_SECRETS: 'newer,older' });
  const ask = (headers: Record<string, string>) =>
    node.call({ file: fileOf('describe-api'), event: httpEvent({ headers }) });
  expect(await ask({ 'x-origin-secret': 'older' })).toMatchObject({
    answer: { statusCode: 200, body: expect.stringContaining('"openapi":"3.1') },
  });
  expect(await ask({ 'x-origin-secret': 'oldest' })).toMatchObject({ answer: { statusCode: 403 } });
});

test('a token is stamped with the teams of its owner', async () => {
  using node = freshNode(REGION);
  const event = {
    triggerSource: 'TokenGeneration_Authentication',
    request: { userAttributes: { 'custom:teams': 'orders  general' } },
  };
  expect(await node.call({ file: fileOf('stamp-token'), event })).toMatchObject({
    answer: {
      response: {
        claimsAndScopeOverrideDetails: {
          accessTokenGeneration: { claimsToAddOrOverride: { 'comeback:teams': 'orders general' } },
        },
      },
    },
  });
});

test('the same sources give the same bytes in whatever order, and none says where they lay', async () => {
  const some = functions.filter(({ word }) => ['open-case', 'describe-api', 'request-report'].includes(word));
  const before = new Map(some.map(({ word }) => [word, codeOf(bundles[word].folder)]));
  expect(before.size).toBe(3);
  await buildBundles([...some].reverse());
  // Not shown where they differ: they are megabytes.
  for (const [word, code] of before) {
    expect(codeOf(bundles[word].folder) === code, word).toBe(true);
    expect(code.includes(ROOT), word).toBe(false);
  }
});

test('no bundle has outgrown docs/bundles.md', () => {
  expect(existsSync(join(ROOT, 'docs/bundles.md'))).toBe(true);
  expect(changesSince(readBundlePage(textOf('docs/bundles.md')), rowsOf(bundles))).toEqual([]);
});

test('a bundle that grows by 3 %, gains a client, comes or goes is noticed; one that grows by 1 % is not', () => {
  const row = { bytes: 1000, gzipBytes: 300, sdkClients: ['client-sqs'] };
  const page = readBundlePage(bundlePage({ grown: row, other: row, gone: row, 'still-fine': row }));
  expect(page.grown).toEqual(row);
  const now = {
    grown: { ...row, bytes: 1030 },
    other: { ...row, sdkClients: [] },
    'still-fine': { ...row, bytes: 1010 },
    come: row,
  };
  const words = changesSince(page, now).map((change) => change.split(' ')[0]);
  expect(words.sort()).toEqual(['come', 'gone', 'grown', 'other']);
});
