import { ConfigurationSet, ConfigurationSetTlsPolicy, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';

/**
 * How SES sends our letters. The address that they come from is not made here: an operator verifies its domain (or itself)
 * once, and asks for leave to write to everybody.
 */
export function lettersOut(scope: Construct, id: string): ConfigurationSet {
  return new ConfigurationSet(scope, id, {
    // A letter says what somebody complained about: sealed on its way, or not at all.
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    // Addresses that bounced or called us spam are not written to again: SES closes senders who do.
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    reputationMetrics: true,
  });
}
