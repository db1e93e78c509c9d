import { ReferenceStrength, Stack } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { managedRules, requestsFromOneAddress } from '../constructs/front/firewall-rules.ts';
import type { HouseStackProps } from '../house.ts';

/**
 * Rules that look into the body, and take for an attack what people paste into a complaint: a mail with its HTML, a link with
 * an address of numbers, a path of a file. They count only: the house treats all text as text, and bodies have their own limit.
 */
const ABOUT_BODIES = [
  // 10,000 characters of a complaint and 256 KiB of purchases are welcome; this rule stops at 8 KiB.
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'EC2MetaDataSSRF_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
];

/** In front of CloudFront; in us-east-1, as CloudFront wants it. */
export class FirewallStack extends Stack {
  readonly webAclArn: string;

  constructor(scope: Construct, id: string, { stage, ...props }: HouseStackProps) {
    super(scope, id, props);
    // No log: it would hold addresses, and in paths and headers the secrets of complaints and surveys. What a rule stopped is
    // in its metric. Samples of requests are off for the same reason.
    const firewall = new CfnWebACL(this, 'Firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: {
        metricName: `comeback-${stage.name}`,
        cloudWatchMetricsEnabled: true,
        sampledRequestsEnabled: false,
      },
      rules: [
        // `/complain` and `/complaints`. A person writes a few times; 300 in 5 minutes is one a second, a whole office behind one address.
        requestsFromOneAddress('writing', { limit: 300, priority: 0, postsTo: ['/complain', '/surveys'] }),
        // 6.7 a second without a pause: a floor of agents at work behind one address stays below.
        requestsFromOneAddress('any', { limit: 2_000, priority: 1 }),
        managedRules('AWSManagedRulesCommonRuleSet', { priority: 2, countOnly: ABOUT_BODIES }),
        managedRules('AWSManagedRulesKnownBadInputsRuleSet', { priority: 3 }),
      ],
    });
    // Read from this stack's outputs when the edge is deployed (Fn::GetStackOutput): exports do not reach other regions, and
    // CDK's way round needs two custom resources with wide rights. WAF itself refuses to delete a firewall still in use.
    firewall.applyCrossStackReferenceStrength(ReferenceStrength.WEAK);
    this.webAclArn = firewall.attrArn;
  }
}
