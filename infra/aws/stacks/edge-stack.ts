import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ConsoleFiles } from '../constructs/front/console-files.ts';
import { frontDoor } from '../constructs/front/front-door.ts';
import { OriginSecrets } from '../constructs/front/origin-secrets.ts';
import { signInDomain } from '../constructs/front/people.ts';
import type { HouseStackProps } from '../house.ts';
import type { DataStack } from './data-stack.ts';
import { EdgeLogsStack } from './edge-logs-stack.ts';
import type { FirewallStack } from './firewall-stack.ts';
import type { InstanceStack } from './instance-stack.ts';

/** The route instead of the path, and no query: paths hold case numbers and the tokens of surveys. No address either. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    at: AccessLogField.contextRequestTimeEpoch(),
    requestId: AccessLogField.contextRequestId(),
    route: '$context.routeKey',
    status: AccessLogField.contextStatus(),
    bytes: AccessLogField.contextResponseLength(),
    milliseconds: AccessLogField.contextResponseLatency(),
    functionMilliseconds: AccessLogField.contextIntegrationLatency(),
    functionStatus: AccessLogField.contextIntegrationStatus(),
    error: AccessLogField.contextErrorMessage(),
    authorizerError: AccessLogField.contextAuthorizerError(),
  }),
);

interface EdgeStackProps extends HouseStackProps {
  data: DataStack;
  firewall: FirewallStack;
  /** Recordings are played on pages of the console. */
  instance: Pick<InstanceStack, 'recordings'>;
}

/**
 * The public address: CloudFront with its firewall, and behind it the API, still without routes. The API stands here and not
 * beside its functions, so that CloudFront knows the API's address before functions are told CloudFront's.
 */
export class EdgeStack extends Stack {
  /** Open to the internet by its own address too; a secret that CloudFront adds is what functions ask for. */
  readonly api: HttpApi;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  /** Setting ORIGIN_SECRETS. */
  readonly originSecrets: string;
  readonly distribution: Distribution;
  /** What CloudFront serves below `/console`; the console's own stack fills it. */
  readonly consoleFiles: Bucket;

  constructor(scope: Construct, id: string, { stage, data, firewall, instance, ...props }: EdgeStackProps) {
    super(scope, id, props);
    this.api = new HttpApi(this, 'Api', {
      apiName: `comeback-${stage.name}`,
      // Made below, with its limits and its log.
      createDefaultStage: false,
    });
    this.api.addStage('DefaultStage', {
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.requests.perSecond, burstLimit: stage.requests.burst },
      accessLogSettings: {
        format: ACCESS_LOG,
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'ApiLog', { retention: stage.logRetentionDays, removalPolicy: RemovalPolicy.DESTROY }),
        ),
      },
    });

    const secrets = new OriginSecrets(this, 'OriginSecret', stage.originSecretGeneration);
    this.originSecrets = secrets.accepted;
    this.distribution = frontDoor(this, {
      stage,
      api: `${this.api.apiId}.execute-api.${this.region}.${this.urlSuffix}`,
      secret: secrets.sent,
      webAclArn: firewall.webAclArn,
    });
    const { bucket } = new ConsoleFiles(this, 'Console', this.distribution, {
      stageName: stage.name,
      // Built anew from the repository whenever it is deployed.
      removalPolicy: RemovalPolicy.DESTROY,
      accessLogs: data.accessLogs,
      origins: {
        asks: [signInDomain(stage.name, this.region)],
        files: [`https://${data.files.bucket.bucketRegionalDomainName}`],
        sounds: [`https://${instance.recordings.bucket.bucketRegionalDomainName}`],
      },
      workspaces: stage.workspaces ?? [],
    });
    this.consoleFiles = bucket;
    this.publicUrl = `https://${stage.domain?.name ?? this.distribution.distributionDomainName}`;

    new EdgeLogsStack(scope, `${id}-logs`, {
      env: { ...props.env, region: firewall.region },
      name: `comeback-${stage.name}-edge`,
      distributionArn: this.distribution.distributionArn,
      // Of the resource below: the construct gives its ARN to another region only if it has a name of ours.
      bucketArn: (data.accessLogs.node.defaultChild as CfnBucket).attrArn,
    });
    new CfnOutput(this, 'PublicUrl', { value: this.publicUrl });
    new CfnOutput(this, 'DistributionDomainName', {
      value: this.distribution.distributionDomainName,
      description: 'Where the DNS name of the stage points to, if it has one.',
    });
  }
}
