import { CrossStackReferences, ReferenceStrength, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/** Of CloudFront's fields those that tell load, errors and attacks; no address, path, query, cookie or header of a caller. */
const FIELDS = [
  'date',
  'time',
  'x-edge-location',
  'x-edge-request-id',
  'cs-method',
  'cs-protocol-version',
  'ssl-protocol',
  'sc-status',
  'x-edge-result-type',
  'x-edge-detailed-result-type',
  'cs-bytes',
  'sc-bytes',
  'time-taken',
  'time-to-first-byte',
];

/** CloudFront's log, in us-east-1 where alone it can be asked for; the files lie with the other access logs. */
export class EdgeLogsStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    {
      distributionArn,
      bucketArn,
      name,
      ...props
    }: StackProps & { distributionArn: string; bucketArn: string; name: string },
  ) {
    super(scope, id, props);
    // From stacks in another region, by their outputs (firewall-stack.ts says why).
    CrossStackReferences.of(this).consume(ReferenceStrength.WEAK);
    const source = new CfnDeliverySource(this, 'Source', {
      name,
      logType: 'ACCESS_LOGS',
      resourceArn: distributionArn,
    });
    const destination = new CfnDeliveryDestination(this, 'Destination', {
      name,
      destinationResourceArn: bucketArn,
      outputFormat: 'json',
    });
    const delivery = new CfnDelivery(this, 'Delivery', {
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.attrArn,
      recordFields: FIELDS,
    });
    delivery.addResourceDependency(source);
  }
}
