import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RegoEngine, TemplateFile } from '@aws/cloudformation-validate';
import validate from 'asl-validator';
import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { expect, inject, test } from 'vitest';
import { nagged } from '../../infra/aws/house.ts';
import { resourcesOf, templates } from './assembly.ts';

/** CDK says a dependency on a role twice, once for its policy. */
const OF_CDK = ['W3005'];

const names = Object.keys(templates()).sort();

test('the stacks of a stage are these, and can be had without an account', () => {
  expect(names).toEqual([
    'console',
    'contact-centre',
    'customers',
    'data',
    'desk',
    'edge',
    'edge-logs',
    'firewall',
    'instance',
    'number',
    'observability',
    'people',
    'reports',
    'service',
    'staff',
  ]);
});

test.each(names)('the stack %s is what CloudFormation takes, as far as can be said offline', (name) => {
  const engine = new RegoEngine();
  try {
    const file = join(inject('assembly'), `comeback-prod-${name}.template.json`);
    const { diagnostics } = engine.validateStandard(new TemplateFile(file));
    const faults = diagnostics.filter(({ severity, ruleId }) => severity !== 'INFO' && !OF_CDK.includes(ruleId));
    expect(faults.map(({ severity, ruleId, message }) => `${severity} ${ruleId}: ${message}`)).toEqual([]);
  } finally {
    engine.free();
  }
});

test.each(names)('the stack %s leaves room below the 500 resources that CloudFormation takes', (name) => {
  expect(Object.keys(templates()[name]?.Resources ?? {}).length).toBeLessThanOrEqual(400);
});

test('the state machine in the template is a valid one', () => {
  const [machine] = resourcesOf('AWS::StepFunctions::StateMachine');
  const text = machine?.Properties.DefinitionString;
  expect(typeof text).toBe('string');
  expect(validate(JSON.parse(text), { checkPaths: true, checkArn: true })).toMatchObject({ isValid: true });
});

interface Acknowledged {
  cdk_nag?: { rules_to_suppress: { id: string; reason: string }[] };
}

test('cdk-nag finds nothing that was not acknowledged, and every acknowledgement says why', () => {
  const report = JSON.parse(readFileSync(join(inject('assembly'), 'validation-report.json'), 'utf8'));
  expect(report.pluginReports).toEqual([]);
  const acknowledged = Object.values(templates())
    .flatMap(({ Resources }) => Object.values(Resources))
    .flatMap(({ Metadata }) => (Metadata as Acknowledged | undefined)?.cdk_nag?.rules_to_suppress ?? []);
  expect(acknowledged.length).toBeGreaterThan(0);
  for (const { id, reason } of acknowledged) expect(reason.length, id).toBeGreaterThan(30);
});

test('what cdk-nag finds fails the synthesis', () => {
  const app = nagged(new App({ outdir: mkdtempSync(join(tmpdir(), 'comeback-nagged-')) }));
  new Bucket(new Stack(app, 'open'), 'Bucket');
  expect(() => app.synth()).toThrow('AwsSolutions-S1');
});
