import { join } from 'node:path';
import { Stack, Validations } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js';
import type { Construct } from 'constructs';
import type { ConsoleSettings } from '../../../events/console-settings.v1.ts';
import { calledIn } from '../../../shared/domain/called.ts';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import { signInDomain } from '../constructs/front/people.ts';
import type { HouseStackProps } from '../house.ts';
import type { EdgeStack } from './edge-stack.ts';
import type { PeopleStack } from './people-stack.ts';

export interface ConsoleStackProps extends HouseStackProps {
  /** Folder of the built app. */
  built: string;
  firm: Configuration;
  edge: EdgeStack;
  people: PeopleStack;
}

/** Where typefaces lie in the built console. */
const FONTS = 'assets/fonts';

/** Puts the built console, and what it must know of this stage, into the bucket behind CloudFront. */
export class ConsoleStack extends Stack {
  constructor(scope: Construct, id: string, { built, firm, edge, people, stage, ...props }: ConsoleStackProps) {
    super(scope, id, props);
    // Old assets stay: an app that is open asks for the parts that it was built with.
    // CDK's own types disagree about a property that may be missing.
    const common = { destinationBucket: edge.consoleFiles as IBucket, destinationKeyPrefix: 'console', prune: false };
    const keptForEver = { ...common, cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')] };
    const assets = new BucketDeployment(this, 'Assets', {
      ...keptForEver,
      sources: [Source.asset(built, { exclude: ['*.html', FONTS] })],
    });
    // What copies the rest knows types by the ends of names, and not this one.
    const fonts = new BucketDeployment(this, 'Fonts', {
      ...keptForEver,
      destinationKeyPrefix: `console/${FONTS}`,
      sources: [Source.asset(join(built, FONTS))],
      contentType: 'font/woff2',
    });
    const page = new BucketDeployment(this, 'Page', {
      ...common,
      sources: [
        Source.asset(built, { exclude: ['assets'] }),
        Source.jsonData('settings.json', settingsOf(firm, stage.name, this.region, people)),
      ],
      cacheControl: [CacheControl.noStore()],
    });
    // No page before the assets that it names.
    page.node.addDependency(assets, fonts);
    acknowledgeDeployment(this, common.destinationBucket);
  }
}

function settingsOf(firm: Configuration, stage: string, region: string, { people }: PeopleStack): ConsoleSettings {
  return {
    signIn: { how: 'cognito', domain: signInDomain(stage, region), clientId: people.client.userPoolClientId },
    firm: firm.firm,
    currency: firm.currency,
    timeZone: firm.businessTimeZone,
    language: firm.defaultLanguage,
    ...calledIn(firm),
  };
}

/** What CDK's own function that unpacks files is found to be; its role, which only CDK writes, names the files of two buckets. */
function acknowledgeDeployment(stack: Stack, bucket: IBucket): void {
  const reason =
    'The function of CDK that copies files into the bucket while it is deployed: its role and runtime are CDK’s.';
  const actions = ['Abort*', 'DeleteObject*', 'GetBucket*', 'GetObject*', 'List*'];
  // As in exact-role.ts: how the template names a bucket of another stack stands only once references are resolved.
  stack.node.addValidation({
    validate() {
      const assets = `arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}/*`;
      const files = flattenCfnReference(stack.resolve(bucket.arnForObjects('*')));
      const ids = [
        'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
        ...actions.map((action) => `AwsSolutions-IAM5[Action::s3:${action}]`),
        ...[assets, files].map((resource) => `AwsSolutions-IAM5[Resource::${resource}]`),
        'AwsSolutions-L1',
        ...['DLQ', 'LatestVersion', 'Tracing'].map((what) => `Serverless-Lambda${what}`),
      ];
      Validations.of(stack).acknowledge(...ids.map((id) => ({ id, reason })));
      return [];
    },
  });
}
