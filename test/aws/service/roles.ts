import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js';
import type { Resource, Template } from '../assembly.ts';

/** One thing that a role may do, as `s3:PutObject on documents`: a statement is taken apart into these. */
export type Right = string;

/** From its own stack, or from that of the functions that answer over HTTP. */
const OF_QUEUE = /^(?:<|comeback-prod-service:\w+GetAtt)Queue(\w+?)Queue\w{8}(?:\.Arn>|Arn\w{8})$/;

/** Where the resource of a right lies, by its text in the template: stack and logical id, or the end of a wildcard. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^comeback-prod-data:\w+GetAttTable\w+StreamArn\w+$/, 'stream'],
  [/^comeback-prod-data:\w+GetAttTable\w+Arn\w+\/index\/(worklist|owner|received|customer|segment|calls)$/, 'indexes'],
  [/^comeback-prod-data:\w+GetAttTable\w+Arn\w+$/, 'table'],
  [/^comeback-prod-data:\w+GetAttKeys\w+Arn\w+$/, 'keysTable'],
  [/^comeback-prod-data:\w+GetAttSealKey\w+Arn\w+$/, 'sealKey'],
  [/^comeback-prod-data:\w+GetAttMacKey\w+Arn\w+$/, 'macKey'],
  [/^comeback-prod-data:\w+GetAttErasures\w+Arn\w+\/\*$/, 'erasures'],
  [/^comeback-prod-data:\w+GetAttLake\w+Arn\w+\/documents\/\*$/, 'documents'],
  [/^comeback-prod-data:\w+GetAttLake\w+Arn\w+\/lake\/\*$/, 'lakeFiles'],
  // One bucket for both.
  [/^comeback-prod-data:\w+GetAttLake\w+Arn\w+$/, 'lakeBucket'],
  [/^comeback-prod-data:\w+GetAttFeedFailures\w+Arn\w+\/\*$/, 'feedFailures'],
  [/^comeback-prod-data:\w+GetAttFeedFailures\w+Arn\w+$/, 'feedFailuresBucket'],
  [/^comeback-prod-data:\w+GetAttFilesBucket\w+Arn\w+\/arrived\/\*$/, 'arrivedFiles'],
  [/^comeback-prod-data:\w+GetAttFilesBucket\w+Arn\w+\/kept\/\*$/, 'keptFiles'],
  [/^comeback-prod-data:\w+GetAttFilesBucket\w+Arn\w+$/, 'filesBucket'],
  [/^comeback-prod-data:\w+GetAttFilesKey\w+Arn\w+$/, 'filesKey'],
  [/^<MailsInBucket\w+\.Arn>\/in\/\*$/, 'arrivedMails'],
  [/^<MailsInBucket\w+\.Arn>\/aside\/\*$/, 'asideMails'],
  [/^<MailsInBucket\w+\.Arn>$/, 'mailsBucket'],
  [/^comeback-prod-reports:\w+GetAttResults\w+Arn\w+\/\*$/, 'queryResults'],
  [/^comeback-prod-reports:\w+GetAttResults\w+Arn\w+$/, 'queryResultsBucket'],
  [/^arn:[^*]+:firehose:[^*]+:deliverystream\/comeback-prod-lake-\w+$/, 'lakeStreams'],
  [/^comeback-prod-reports:\w+Stream\w+Arn\w+$/, 'lakeStreams'],
  [/^arn:[^*]+:athena:[^*]+:workgroup\/comeback-prod$/, 'workgroup'],
  [/^arn:[^*]+:glue:[^*]+:(database\/comeback_prod|table\/comeback_prod\/\w+)$/, 'lakeCatalog'],
  [/^arn:[^*]+:glue:[^*]+:(database\/comeback_prod_settled|table\/comeback_prod_settled\/\*)$/, 'settledCatalog'],
  [/^arn:[^*]+:glue:[^*]+:database\/default$/, 'defaultCatalog'],
  // One for all of them.
  [/^arn:[^*]+:glue:[^*]+:catalog$/, 'catalog'],
  [/^arn:[^*]+:athena:[^*]+:datacatalog\/AwsDataCatalog$/, 'tableMetadata'],
  [/^<CaseResolutionStateMachine\w+>$/, 'stateMachine'],
  [/^arn:[^*]+:states:[^*]+:execution:<CaseResolutionStateMachine\w+\.Name>:\*$/, 'executions'],
  [/^arn:[^*]+:ses:[^*]+:(identity\/[\w@.-]+|configuration-set\/<LettersOut\w+>)$/, 'mailSender'],
  [/^arn:[^*]+:sms-voice:[^*]+:sender-id\/none\/\*$/, 'smsSender'],
  [/^comeback-prod-instance:\w+ConnectInstanceArn\w+$/, 'connectInstance'],
  [/^comeback-prod-instance:\w+ConnectInstanceArn\w+\/contact\/\*$/, 'connectContacts'],
  [/^comeback-prod-desk:\w+GetAttAgents\w+RoutingProfileArn\w+$/, 'routingProfiles'],
  [/^<RemedyOrdersQueue\w{8}\.Arn>$/, 'remedyOrders'],
  [/^comeback-prod-instance:\w+GetAttRecordingsBucket\w+Arn\w+\/Analysis\/Voice\/Redacted\/\*$/, 'analyses'],
  [/^comeback-prod-instance:\w+GetAttRecordingsBucket\w+Arn\w+\/recordings\/\*$/, 'recordings'],
  [/^comeback-prod-instance:\w+GetAttRecordingsBucket\w+Arn\w+$/, 'recordingsBucket'],
  [/^comeback-prod-instance:\w+GetAttRecordingsKey\w+Arn\w+$/, 'recordingsKey'],
  [/^comeback-prod-people:\w+GetAttPeopleUserPool\w+Arn\w+$/, 'userPool'],
  [OF_QUEUE, 'queue'],
  [/^\*$/, 'everything'],
];

/** What each function may do, by its word: whatever its role says in itself, by policies beside it, or by AWS's own. */
export function rightsByFunction({ Resources }: Template): Map<string, Set<Right>> {
  const rights = new Map<string, Set<Right>>();
  for (const { Type, Properties } of Object.values(Resources)) {
    if (Type !== 'AWS::Lambda::Function') continue;
    const word: string | undefined = Properties.Environment?.Variables?.POWERTOOLS_SERVICE_NAME;
    const [role] = Properties.Role['Fn::GetAtt'];
    if (word !== undefined) rights.set(word, rightsOfRole(role, Properties.LoggingConfig.LogGroup.Ref, Resources));
  }
  return rights;
}

function rightsOfRole(id: string, logGroup: string, resources: Readonly<Record<string, Resource>>): Set<Right> {
  const { Policies = [], ManagedPolicyArns = [] } = resources[id]?.Properties ?? {};
  const beside = Object.values(resources).filter(
    ({ Type, Properties }) =>
      /^AWS::IAM::(Managed)?Policy$/.test(Type) && JSON.stringify(Properties.Roles).includes(id),
  );
  const documents = [...Policies, ...beside.map(({ Properties }) => Properties)].map((policy) => policy.PolicyDocument);
  const rights = documents
    .flatMap(({ Statement }) => listed(Statement))
    .flatMap((statement) => {
      const places = listed(statement.Resource).map((resource) => placeOf(textOf(resource), logGroup));
      return listed(statement.Action).flatMap((action) => places.map((place) => `${action} on ${place}`));
    });
  return new Set([...rights, ...ManagedPolicyArns.map((arn: unknown) => `all of ${JSON.stringify(arn)}`)]);
}

function placeOf(resource: string, logGroup: string): string {
  if (resource === `<${logGroup}.Arn>`) return 'own log';
  const place = PLACES.find(([pattern]) => pattern.test(resource))?.[1] ?? resource;
  // Which queue matters; the others are one of each.
  return place === 'queue' ? `queue ${OF_QUEUE.exec(resource)?.[1]}` : place;
}

/**
 * A value of a template as one line, whichever way it refers to another stack: `<Id.Arn>` of its own things,
 * `comeback-prod-data:<output>` of others'.
 */
export function textOf(value: unknown): string {
  const plain = JSON.parse(JSON.stringify(value), (_key, part) => {
    const { StackName, OutputName } = part?.['Fn::GetStackOutput'] ?? {};
    return StackName === undefined ? part : `${StackName}:${OutputName}`;
  });
  return flattenCfnReference(plain);
}

/** CloudFormation writes a list of one without brackets. */
// biome-ignore lint/suspicious/noExplicitAny: statements, actions and resources of policies
export function listed(value: any): any[] {
  return Array.isArray(value) ? value : [value];
}
