import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnPhoneNumber } from 'aws-cdk-lib/aws-connect';
import type { Construct } from 'constructs';
import type { HouseStackProps } from '../house.ts';
import type { InstanceStack } from './instance-stack.ts';

interface NumberStackProps extends HouseStackProps {
  instance: InstanceStack;
  country: string;
  prefix?: string;
}

/**
 * The toll-free number, apart from all else, since it is in people's hands: given back it is gone for good. Kept in every
 * stage, as an account that claims and releases too many is locked for 180 days.
 */
export class NumberStack extends Stack {
  /** `arn:...:phone-number/<id>`, without `instance/`: the only form that a queue takes. */
  readonly numberArn: string;

  constructor(scope: Construct, id: string, { stage, instance, country, prefix, ...props }: NumberStackProps) {
    super(scope, id, props);
    const number = new CfnPhoneNumber(this, 'Number', {
      targetArn: instance.instanceArn,
      type: 'TOLL_FREE',
      countryCode: country,
      ...(prefix !== undefined && { prefix }),
      description: `The complaint line, comeback-${stage.name}`,
    });
    number.applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.numberArn = number.attrPhoneNumberArn;
    new CfnOutput(this, 'TollFreeNumber', { description: 'What people dial.', value: number.attrAddress });
  }
}
