import { type App, type Environment, type StackProps, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { buildConsoleIfOld, CONSOLE_FILES } from '../console/build-console.ts';
import { flowsOf } from '../contact-flows/flows.ts';
import { QUEUES_OF_LINE } from '../contact-flows/queues.ts';
import { buildBundles } from './bundles.ts';
import { firmOf } from './firm.ts';
import { loadFunctions } from './house-functions.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { ConsoleStack } from './stacks/console-stack.ts';
import { ContactCentreStack } from './stacks/contact-centre-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { DeskStack } from './stacks/desk-stack.ts';
import { EdgeStack } from './stacks/edge-stack.ts';
import { FirewallStack } from './stacks/firewall-stack.ts';
import { InstanceStack } from './stacks/instance-stack.ts';
import { NumberStack } from './stacks/number-stack.ts';
import { ObservabilityStack } from './stacks/observability-stack.ts';
import { PeopleStack } from './stacks/people-stack.ts';
import { ReportsStack } from './stacks/reports-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';
import type { Stage } from './stages.ts';

/** What every stack of a deployment is given. */
export interface HouseStackProps extends StackProps {
  stage: Stage;
}

/** CloudFront takes firewalls from this region only. */
const CLOUDFRONT_REGION = 'us-east-1';

/**
 * The stacks of one stage in the order in which they stand on one another: data, reports, firewall, instance, edge, people, console,
 * number, desk, service, the API for customers and for staff, contact centre, observability.
 *
 * @param account undefined synthesises for whichever account it is deployed with
 */
export async function buildHouse(app: App, stage: Stage, account?: string): Promise<App> {
  const firm = firmOf(stage);
  const flows = flowsOf(firm);
  const functions = await loadFunctions();
  const bundles = await buildBundles(functions);
  if (!(await buildConsoleIfOld(console.error))) throw new Error('Without the console there is nothing to deploy.');
  const inRegion = (region: string): { env: Environment } => ({ env: { region, ...(account && { account }) } });
  const common = { stage, ...inRegion(stage.region) };
  const idOf = (part: string) => `comeback-${stage.name}-${part}`;

  const data = new DataStack(app, idOf('data'), common);
  const reports = new ReportsStack(app, idOf('reports'), { ...common, data });
  const firewall = new FirewallStack(app, idOf('firewall'), { ...common, ...inRegion(CLOUDFRONT_REGION) });
  const instance = new InstanceStack(app, idOf('instance'), { ...common, data });
  const edge = new EdgeStack(app, idOf('edge'), { ...common, data, firewall, instance });
  const people = new PeopleStack(app, idOf('people'), { ...common, functions, bundles, publicUrl: edge.publicUrl });
  new ConsoleStack(app, idOf('console'), { ...common, built: CONSOLE_FILES, firm, edge, people });
  const { number } = stage.line;
  const numberArn =
    number === undefined || 'arn' in number
      ? number?.arn
      : new NumberStack(app, idOf('number'), { ...common, instance, ...number }).numberArn;
  const ofQueues = new Set(QUEUES_OF_LINE.map(({ outboundWhisper }) => outboundWhisper));
  const desk = new DeskStack(app, idOf('desk'), {
    ...common,
    instance,
    firm,
    lineQueues: QUEUES_OF_LINE,
    whispers: flows.filter(({ name }) => ofQueues.has(name)),
    numberArn,
  });
  const service = new ServiceStack(app, idOf('service'), {
    ...common,
    functions,
    bundles,
    data,
    reports,
    edge,
    instance,
    desk,
    people,
  });
  const api = { ...common, functions, bundles, edge, people, service };
  const customers = new ApiStack(app, idOf('customers'), { ...api, audience: 'customers' });
  const staff = new ApiStack(app, idOf('staff'), { ...api, audience: 'staff' });
  const contactCentre = new ContactCentreStack(app, idOf('contact-centre'), {
    ...common,
    instance,
    desk,
    service,
    flows: flows.filter(({ name }) => !ofQueues.has(name)),
    numberArn,
  });
  const lambdas = [people, service, customers, staff].flatMap((stack) => stack.lambdas);
  const watched = { data, reports, edge, service, instance, contactCentre, lambdas };
  new ObservabilityStack(app, idOf('observability'), { ...common, ...watched });
  return nagged(app);
}

/** A finding of cdk-nag that nobody acknowledged beside its construct fails every synthesis; reasons stand in the templates. */
export function nagged(app: App): App {
  const seen = { writeSuppressionsToCloudFormation: true };
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, seen), new ServerlessChecks(app, seen));
  return app;
}
