import { Duration, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginSslPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Construct } from 'constructs';
import type { Stage } from '../../stages.ts';

/** What opens a door. CloudFront hands `Authorization` on only as part of what tells one cached answer from another. */
const PROOFS = ['Authorization', 'X-Complaint-Secret'];
/**
 * All else that the API reads of a request's headers; ten at most. A list, not "all but Host": that leaves out what CloudFront
 * adds itself, and would let a caller say what `CloudFront-Viewer-Address` is.
 */
const READ = ['Accept', 'Accept-Language', 'Content-Type', 'Idempotency-Key', 'CloudFront-Viewer-Address'];

/** Errors that CloudFront would keep for 10 seconds, and give to the next who asks. */
const ERRORS = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];

export interface FrontDoorProps {
  stage: Stage;
  /** Host name of the API. */
  api: string;
  /** Goes with every request, as `x-origin-secret`. */
  secret: string;
  webAclArn: string;
}

/** CloudFront before the API: HTTPS only, keeps nothing, and hands on what the API reads with the secret that opens it. */
export function frontDoor(scope: Construct, { stage, api, secret, webAclArn }: FrontDoorProps): Distribution {
  const distribution = new Distribution(scope, 'Distribution', {
    comment: `comeback ${stage.name}`,
    webAclId: webAclArn,
    httpVersion: HttpVersion.HTTP2_AND_3,
    // CloudFront's own name keeps to its own rule for TLS; ours does not.
    ...(stage.domain && {
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      domainNames: [stage.domain.name],
      certificate: Certificate.fromCertificateArn(scope, 'Certificate', stage.domain.certificateArn),
    }),
    errorResponses: ERRORS.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
    defaultBehavior: {
      origin: new HttpOrigin(api, {
        customHeaders: { 'x-origin-secret': secret },
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        // The API gives up after 30 s.
        readTimeout: Duration.seconds(30),
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      compress: false,
      cachePolicy: keepingNothing(scope),
      originRequestPolicy: new OriginRequestPolicy(scope, 'HandOn', {
        comment: 'What the API reads of a request',
        headerBehavior: OriginRequestHeaderBehavior.allowList(...READ),
      }),
    },
  });
  Validations.of(distribution).acknowledge(
    { id: 'AwsSolutions-CFR1', reason: 'A customer may complain from any country.' },
    {
      id: 'AwsSolutions-CFR3',
      reason:
        'Logged by standard logging v2 (edge-logs-stack.ts), whose fields can be chosen: no addresses, no secrets in paths.',
    },
  );
  if (stage.domain === undefined) {
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR4',
      reason: 'CloudFront allows no other rule for its own name; a stage with a domain asks for TLS 1.2.',
    });
  }
  return distribution;
}

/**
 * Every answer of the house says `no-store`, and what says nothing is kept for 0 s. CloudFront takes `Authorization` into no
 * policy whose longest time is 0, hence 1 s; an answer that asked for it would go to the same proof and query only.
 */
function keepingNothing(scope: Construct): CachePolicy {
  return new CachePolicy(scope, 'KeepNothing', {
    comment: 'Nothing is kept',
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.seconds(1),
    headerBehavior: CacheHeaderBehavior.allowList(...PROOFS),
    queryStringBehavior: CacheQueryStringBehavior.all(),
  });
}
