import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnParameter } from 'aws-cdk-lib/aws-ssm';
import { DataStack } from '../../../infra/aws/stacks/data-stack.ts';
import { EdgeStack } from '../../../infra/aws/stacks/edge-stack.ts';
import { FirewallStack } from '../../../infra/aws/stacks/firewall-stack.ts';
import { InstanceStack } from '../../../infra/aws/stacks/instance-stack.ts';
import { ReportsStack } from '../../../infra/aws/stacks/reports-stack.ts';
import { type Stage, stageOf } from '../../../infra/aws/stages.ts';

/**
 * The stacks that everything else stands on, without an account, with a stack on top that uses the secrets as functions do.
 *
 * @param changes to the stage, for what the two stages that there are do not show
 */
export function foundationOf(stageName: 'dev' | 'prod', changes: Partial<Stage> = {}) {
  const stage = { ...stageOf(stageName), ...changes };
  const app = new App();
  const common = { stage, env: { region: stage.region } };
  const data = new DataStack(app, 'data', common);
  const reports = new ReportsStack(app, 'reports', { ...common, data });
  const firewall = new FirewallStack(app, 'firewall', { ...common, env: { region: 'us-east-1' } });
  const instance = new InstanceStack(app, 'instance', { ...common, data });
  const edge = new EdgeStack(app, 'edge', { ...common, data, firewall, instance });
  const functions = new Stack(app, 'functions', common);
  new CfnParameter(functions, 'Environment', { type: 'String', value: edge.originSecrets });

  const stacks = { data, reports, firewall, edge, edgeLogs: app.node.findChild('edge-logs') as Stack, functions };
  const templateOf = (name: keyof typeof stacks) => Template.fromStack(stacks[name]);
  return { ...stacks, templateOf };
}

/** Properties of the only resource of a type. @throws Error where there is another number of them */
export function onlyOne(template: Template, type: string) {
  const [only, ...others] = Object.values(template.findResources(type));
  if (only === undefined || others.length > 0) throw new Error(`${others.length + (only ? 1 : 0)} of ${type}`);
  return only.Properties;
}
