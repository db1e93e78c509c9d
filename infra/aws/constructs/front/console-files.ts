import { Duration, type RemovalPolicy } from 'aws-cdk-lib';
import {
  type AddBehaviorOptions,
  CachePolicy,
  type Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { type ConsoleOrigins, consoleHeaders, WORKSPACE_PAGE } from '../../../console/headers.ts';
import { PrivateBucket } from '../keeping/private-bucket.ts';

/**
 * Before CloudFront looks for a file: the front page leads to the console, and an address that is a page of the app's own is
 * answered with the app's one page. Keys in the bucket are the paths, `console/...`.
 */
const LEAD = `
function handler(event) {
  var request = event.request;
  if (request.uri === '/' || request.uri === '/console') {
    return {
      statusCode: 302,
      statusDescription: 'Found',
      headers: { location: { value: '/console/' }, 'cache-control': { value: 'no-store' } },
    };
  }
  if (!/^\\/console\\/(assets\\/.+|[a-z0-9-]+\\.[a-z0-9]+)$/.test(request.uri)) request.uri = '/console/index.html';
  return request;
}`;

export interface ConsoleFilesProps {
  stageName: string;
  removalPolicy: RemovalPolicy;
  accessLogs: Bucket;
  origins: ConsoleOrigins;
  /** Origins that may frame the page inside the agent workspace, and nothing else. */
  workspaces: readonly string[];
}

/** The built console in a bucket of its own that only this CloudFront reads, on the same origin as the API. */
export class ConsoleFiles extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, distribution: Distribution, props: ConsoleFilesProps) {
    super(scope, id);
    const { stageName, removalPolicy, accessLogs, origins, workspaces } = props;
    this.bucket = new PrivateBucket(this, 'Files', {
      removalPolicy,
      accessLogs: { bucket: accessLogs, prefix: 's3/console/' },
    });
    const lead = new EdgeFunction(this, 'Lead', {
      comment: 'Addresses of the app lead to its one page',
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(LEAD),
    });
    // CDK's own types disagree about a property that may be missing.
    const origin = S3BucketOrigin.withOriginAccessControl(this.bucket as IBucket);
    const behaviour: AddBehaviorOptions = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
      // As long as each object's own Cache-Control says: assets for ever, the page not at all.
      cachePolicy: new CachePolicy(this, 'Keep', {
        comment: 'As each file says',
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        maxTtl: Duration.days(365),
        enableAcceptEncodingGzip: true,
        enableAcceptEncodingBrotli: true,
      }),
      responseHeadersPolicy: headersPolicy(this, 'Headers', `comeback-${stageName}-console`, consoleHeaders(origins)),
      functionAssociations: [{ function: lead, eventType: FunctionEventType.VIEWER_REQUEST }],
    };
    if (workspaces.length > 0) {
      const framed = headersPolicy(
        this,
        'WorkspaceHeaders',
        `comeback-${stageName}-workspace`,
        consoleHeaders(origins, workspaces),
      );
      // Before `/console/*`: CloudFront takes the first that fits.
      for (const path of [WORKSPACE_PAGE, `${WORKSPACE_PAGE}/*`])
        distribution.addBehavior(path, origin, { ...behaviour, responseHeadersPolicy: framed });
    }
    for (const path of ['/', '/console', '/console/*']) distribution.addBehavior(path, origin, behaviour);
  }
}

function headersPolicy(
  scope: Construct,
  id: string,
  responseHeadersPolicyName: string,
  headers: Record<string, string>,
): ResponseHeadersPolicy {
  const {
    'content-security-policy': contentSecurityPolicy = '',
    'x-content-type-options': _,
    'referrer-policy': __,
    ...others
  } = headers;
  return new ResponseHeadersPolicy(scope, id, {
    responseHeadersPolicyName,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override: true },
      contentTypeOptions: { override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: false, override: true },
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(others).map(([header, value]) => ({ header, value, override: true })),
    },
  });
}
