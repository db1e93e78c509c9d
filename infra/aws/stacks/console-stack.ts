import { Stack, Validations } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import type { ConsoleSettings } from '../../../events/console-settings.v1.ts';
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

/** Puts the built console, and what it must know of this stage, into the bucket behind CloudFront. */
export class ConsoleStack extends Stack {
  constructor(scope: Construct, id: string, { built, firm, edge, people, stage, ...props }: ConsoleStackProps) {
    super(scope, id, props);
    // Old assets stay: an app that is open asks for the parts that it was built with.
    // CDK's own types disagree about a property that may be missing.
    const common = { destinationBucket: edge.consoleFiles as IBucket, destinationKeyPrefix: 'console', prune: false };
    const assets = new BucketDeployment(this, 'Assets', {
      ...common,
      sources: [Source.asset(built, { exclude: ['*.html'] })],
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
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
    page.node.addDependency(assets);
    acknowledgeDeployment(this);
  }
}

function settingsOf(firm: Configuration, stage: string, region: string, { people }: PeopleStack): ConsoleSettings {
  return {
    signIn: { how: 'cognito', domain: signInDomain(stage, region), clientId: people.client.userPoolClientId },
    firm: firm.firm,
    currency: firm.currency,
    timeZone: firm.businessTimeZone,
    language: firm.defaultLanguage,
    teams: firm.teams.map(({ id, name }) => ({ id, name })),
    categories: firm.categories.map(({ id }) => id),
  };
}

/** What CDK's own function that unpacks files is found to be. */
function acknowledgeDeployment(stack: Stack): void {
  const reason =
    'The function of CDK that copies files into the bucket while it is deployed: its role and runtime are CDK’s.';
  Validations.of(stack).acknowledge(
    ...['AwsSolutions-IAM4', 'AwsSolutions-IAM5', 'AwsSolutions-L1'].map((id) => ({ id, reason })),
  );
}
