import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { ConfigurationSet } from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { NO_SMS } from '../../shared/adapters/aws/settings.ts';
import { INDEXES } from '../topology.ts';
import type { People } from './constructs/front/people.ts';
import type { MailsIn } from './constructs/keeping/mails-in.ts';
import type { Resources } from './permissions.ts';
import type { DataStack } from './stacks/data-stack.ts';
import type { DeskStack } from './stacks/desk-stack.ts';
import type { InstanceStack } from './stacks/instance-stack.ts';
import type { ReportsStack } from './stacks/reports-stack.ts';
import type { Stage } from './stages.ts';
import { allOf } from './wildcards.ts';

/** Where things lie that functions act on. */
export interface ResourceOwners {
  stage: Stage;
  data: DataStack;
  reports: ReportsStack;
  people: People;
  letters: ConfigurationSet;
  mails: MailsIn;
  remedyOrders: Queue;
  /** Undefined for the functions of its own states, which are made before it. */
  stateMachine: StateMachine | undefined;
  queueArn(queue: string): string;
  /** Of Amazon Connect. */
  instanceArn: string;
  instance: Pick<InstanceStack, 'recordings'>;
  desk: Pick<DeskStack, 'routingProfileArns'>;
}

/** Where everything lies that ACTIONS names (shared/adapters/aws/actions.ts). */
export function resourceArns({
  stage,
  data,
  reports,
  people,
  letters,
  mails,
  remedyOrders,
  stateMachine,
  queueArn,
  instanceArn,
  instance: { recordings },
  desk,
}: ResourceOwners): Resources {
  const stack = Stack.of(letters);
  const machine = () => stateMachine ?? tooEarly();
  const lake = data.lake.bucketArn;
  const answers = reports.results.bucketArn;
  const arns: { [R in Parameters<Resources['arnsOf']>[0]]: () => readonly string[] } = {
    table: () => [data.table.tableArn],
    indexes: () => Object.keys(INDEXES).map((index) => `${data.table.tableArn}/index/${index}`),
    keysTable: () => [data.keysTable.tableArn],
    sealKey: () => [data.sealKey.keyArn],
    macKey: () => [data.macKey.keyArn],
    erasures: () => [allOf('erasures', data.erasures.bucketArn)],
    stateMachine: () => [machine().stateMachineArn],
    executions: () => [allOf('executions', executionArn(machine()))],
    lakeStreams: () => reports.streamArns,
    documents: () => [allOf('documents', lake)],
    documentsBucket: () => [lake],
    lakeFiles: () => [allOf('lakeFiles', lake)],
    lakeBucket: () => [lake],
    queryResults: () => [allOf('queryResults', answers)],
    queryResultsBucket: () => [answers],
    workgroup: () => [reports.workgroupArn],
    lakeCatalog: () => reports.catalogArns,
    settledCatalog: () => [...reports.settledArns, allOf('settledCatalog', reports.settledTableArn)],
    defaultCatalog: () => reports.defaultArns,
    tableMetadata: () => [reports.tableMetadataArn],
    mailSender: () => mailSenders(stack, stage.mailFrom, letters),
    smsSender: () => [smsSender(stack, stage.smsOrigination)],
    connectInstance: () => [instanceArn],
    arrivedFiles: () => [allOf('arrivedFiles', data.files.bucket.bucketArn)],
    keptFiles: () => [allOf('keptFiles', data.files.bucket.bucketArn)],
    filesBucket: () => [data.files.bucket.bucketArn],
    filesKey: () => [data.files.key.keyArn],
    arrivedMails: () => [allOf('arrivedMails', mails.bucket.bucketArn)],
    asideMails: () => [allOf('asideMails', mails.bucket.bucketArn)],
    mailsBucket: () => [mails.bucket.bucketArn],
    remedyOrders: () => [remedyOrders.queueArn],
    routingProfiles: () => desk.routingProfileArns,
    connectContacts: () => [allOf('connectContacts', instanceArn)],
    analyses: () => [allOf('analyses', recordings.bucket.bucketArn)],
    recordings: () => [allOf('recordings', recordings.bucket.bucketArn)],
    recordingsBucket: () => [recordings.bucket.bucketArn],
    recordingsKey: () => [recordings.key.keyArn],
    userPool: () => [people.userPool.userPoolArn],
  };
  return { arnsOf: (resource) => arns[resource](), queueArn };
}

/** Of an execution without its name. */
function executionArn(stateMachine: StateMachine): string {
  const parts = { service: 'states', resource: 'execution', resourceName: stateMachine.stateMachineName };
  return Stack.of(stateMachine).formatArn({ ...parts, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
}

/** SES asks for the identity that was verified, which is the domain or the address, and for the configuration set. */
function mailSenders(stack: Stack, mailFrom: string, { configurationSetName }: ConfigurationSet): string[] {
  const ses = (resource: string, resourceName: string) => stack.formatArn({ service: 'ses', resource, resourceName });
  const domain = mailFrom.slice(mailFrom.indexOf('@') + 1);
  return [ses('identity', domain), ses('identity', mailFrom), ses('configuration-set', configurationSetName)];
}

/** Of numbers (E.164) or of a sender id; without either, of a sender id that nobody has, so that nothing can be sent. */
function smsSender(stack: Stack, origination = NO_SMS): string {
  const parts = origination.startsWith('+')
    ? { resource: 'phone-number' }
    : { resource: 'sender-id', resourceName: origination };
  return allOf('smsSender', stack.formatArn({ service: 'sms-voice', ...parts }));
}

function tooEarly(): never {
  throw new Error(
    'A function of a state of the state machine cannot start or wake it: the one could not be made before the other.',
  );
}
