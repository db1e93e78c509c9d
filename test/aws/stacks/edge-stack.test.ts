import { Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { OPERATIONS } from '../../../events/operations.ts';
import type { Stage } from '../../../infra/aws/stages.ts';
import { foundationOf, onlyOne } from './foundation.ts';

const prod = foundationOf('prod');
const edge = prod.templateOf('edge');
const distributionOf = (template: Template) => onlyOne(template, 'AWS::CloudFront::Distribution').DistributionConfig;
const behavior = distributionOf(edge).DefaultCacheBehavior;
const cachePolicies = Object.values(edge.findResources('AWS::CloudFront::CachePolicy')).map(
  ({ Properties }) => Properties.CachePolicyConfig,
);
/** Of the API; those of the console's files keep them as long as each says. */
const ofApi = cachePolicies.find(({ Comment }) => Comment === 'Nothing is kept');

describe('the secret between CloudFront and the API', () => {
  const at = (generation: number) => {
    const { templateOf } = foundationOf('prod', { originSecretGeneration: generation });
    const [template, functions] = [templateOf('edge'), JSON.stringify(templateOf('functions').toJSON())];
    const header = JSON.stringify(distributionOf(template).Origins[0].OriginCustomHeaders);
    const secrets = Object.keys(template.findResources('AWS::SecretsManager::Secret'));
    /** Where other stacks read the secrets: the name of an output, and whose it is. */
    const outputs = Object.entries(template.findOutputs('*')).flatMap(([name, { Value }]) =>
      secrets.includes(Value.Ref) ? [[name, String(Value.Ref)] as const] : [],
    );
    const named = outputs.filter(([name]) => functions.includes(`"${name}"`));
    return {
      header,
      functions,
      sent: secrets.filter((id) => header.includes(id)),
      accepted: named.map(([, id]) => id),
      named: named.map(([name]) => name),
      outputs: outputs.map(([name]) => name),
    };
  };

  test('is a reference to a random secret: the words are in no template', () => {
    const { header, functions } = at(1);
    expect(JSON.parse(header)).toEqual([{ HeaderName: 'x-origin-secret', HeaderValue: expect.anything() }]);
    expect(header).toContain('{{resolve:secretsmanager:');
    expect(functions).toContain('{{resolve:secretsmanager:');
    edge.allResourcesProperties('AWS::SecretsManager::Secret', { GenerateSecretString: { PasswordLength: 48 } });
  });

  test('can be changed without a gap: what CloudFront begins to send, functions have accepted before', () => {
    for (const generation of [1, 2, 3]) {
      const [before, after] = [at(generation), at(generation + 1)];
      expect([before.sent, after.sent].map(({ length }) => length)).toEqual([1, 1]);
      expect(before.accepted).toEqual(expect.arrayContaining(before.sent));
      expect(before.accepted).toEqual(expect.arrayContaining(after.sent));
      expect(after.sent).not.toEqual(before.sent);
    }
  });

  test('can be changed back without a gap, and is worth nothing after the change after that', () => {
    for (const generation of [1, 2, 3]) {
      const { sent } = at(generation);
      expect(at(generation + 1).accepted).toEqual(expect.arrayContaining(sent));
      expect(at(generation + 2).accepted).not.toEqual(expect.arrayContaining(sent));
    }
  });

  test('is still there for functions that go back to what they named before it was changed', () => {
    for (const generation of [1, 2, 3]) {
      const { named } = at(generation);
      expect(named.length).toBe(generation === 1 ? 2 : 3);
      expect(at(generation + 1).outputs).toEqual(expect.arrayContaining(named));
    }
  });

  test('can go with its generation: functions hold no export of it', () => {
    expect(at(1).functions).not.toContain('Fn::ImportValue');
    expect(at(1).functions).toContain('Fn::GetStackOutput');
  });
});

/** Who may frame what lies at each path of the console: `frame-ancestors` of its policy. */
function framersOf(template: Template): Record<string, string> {
  const policies = template.findResources('AWS::CloudFront::ResponseHeadersPolicy');
  const behaviours: { PathPattern: string; ResponseHeadersPolicyId: { Ref: string } }[] =
    distributionOf(template).CacheBehaviors;
  return Object.fromEntries(
    behaviours.map(({ PathPattern, ResponseHeadersPolicyId: { Ref: id } }) => {
      const { SecurityHeadersConfig, CustomHeadersConfig } = policies[id]?.Properties.ResponseHeadersPolicyConfig ?? {};
      const policy = JSON.stringify(SecurityHeadersConfig.ContentSecurityPolicy);
      const framers = /frame-ancestors ([^"\\]*)"/.exec(policy)?.[1] ?? '';
      // A page that nobody frames shares no window with others either.
      expect(JSON.stringify(CustomHeadersConfig).includes('opener-policy'), PathPattern).toBe(framers === "'none'");
      expect(SecurityHeadersConfig.FrameOptions).toBeUndefined();
      return [PathPattern, framers];
    }),
  );
}

describe('CloudFront', () => {
  const listed = (policy: typeof ofApi) => {
    const { HeadersConfig } = policy.ParametersInCacheKeyAndForwardedToOrigin ?? policy;
    expect(HeadersConfig.HeaderBehavior).toBe('whitelist');
    return HeadersConfig.Headers.map((name: string) => name.toLowerCase());
  };
  const handedOn: string[] = [
    ...listed(onlyOne(edge, 'AWS::CloudFront::OriginRequestPolicy').OriginRequestPolicyConfig),
    ...listed(ofApi),
  ];

  test('hands on every header that the API reads, the proof and whose address it is, and not the host', () => {
    const read = OPERATIONS.flatMap(({ headers }) => Object.keys(headers?.shape ?? {}));
    expect(read.length).toBeGreaterThan(0);
    for (const header of [...read, 'content-type', 'authorization', 'cloudfront-viewer-address']) {
      expect(handedOn).toContain(header);
    }
    expect(handedOn).not.toContain('host');
  });

  test('keeps no answer of the API, neither good nor bad', () => {
    const { MinTTL, DefaultTTL, MaxTTL, ParametersInCacheKeyAndForwardedToOrigin } = ofApi;
    expect([MinTTL, DefaultTTL]).toEqual([0, 0]);
    expect(MaxTTL).toBeLessThanOrEqual(1);
    expect(ParametersInCacheKeyAndForwardedToOrigin.QueryStringsConfig).toEqual({ QueryStringBehavior: 'all' });
    const kept: [number, number][] = distributionOf(edge).CustomErrorResponses.map(
      ({ ErrorCode, ErrorCachingMinTTL }: { ErrorCode: number; ErrorCachingMinTTL: number }) => [
        ErrorCode,
        ErrorCachingMinTTL,
      ],
    );
    expect(new Map(kept)).toEqual(new Map([400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504].map((c) => [c, 0])));
  });

  test('speaks HTTPS only, in front and behind, HTTP/2 and 3, and lets every method through', () => {
    expect(behavior.ViewerProtocolPolicy).toBe('https-only');
    expect(behavior.AllowedMethods).toContain('POST');
    expect(distributionOf(edge).HttpVersion).toBe('http2and3');
    expect(distributionOf(edge).Origins).toEqual([
      expect.objectContaining({
        CustomOriginConfig: expect.objectContaining({
          OriginProtocolPolicy: 'https-only',
          OriginSSLProtocols: ['TLSv1.2'],
        }),
      }),
      expect.objectContaining({
        S3OriginConfig: expect.anything(),
        OriginAccessControlId: expect.anything(),
      }),
    ]);
  });

  test('gives the console its files and pages, which only this distribution reads, and nobody frames', () => {
    expect(framersOf(edge)).toEqual({ '/': "'none'", '/console': "'none'", '/console/*': "'none'" });
  });

  test('lets the agent workspaces of the stage frame the page made for them, and no other', () => {
    const { templateOf } = foundationOf('prod', {
      workspaces: ['https://firm.my.connect.aws', 'https://firm.awsapps.com'],
    });
    const both = 'https://firm.my.connect.aws https://firm.awsapps.com';
    // In this order: CloudFront takes the first that fits.
    expect(Object.entries(framersOf(templateOf('edge')))).toEqual([
      ['/console/workspace', both],
      ['/console/workspace/*', both],
      ['/', "'none'"],
      ['/console', "'none'"],
      ['/console/*', "'none'"],
    ]);
  });

  test('stands behind the firewall of the other region, without custom resources', () => {
    expect(distributionOf(edge).WebACLId).toMatchObject({
      'Fn::GetStackOutput': { StackName: 'firewall', Region: 'us-east-1' },
    });
    for (const template of [edge, prod.templateOf('firewall')]) template.resourceCountIs('AWS::Lambda::Function', 0);
  });

  test('has the name of the stage, with TLS 1.2 or newer, or else its own', () => {
    const domain: Stage['domain'] = {
      name: 'complaints.example.com',
      certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-4000-8000-000000000000',
    };
    const named = foundationOf('prod', { domain });
    expect(named.edge.publicUrl).toBe('https://complaints.example.com');
    expect(distributionOf(named.templateOf('edge'))).toMatchObject({
      Aliases: ['complaints.example.com'],
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021', AcmCertificateArn: domain.certificateArn },
    });
    expect(JSON.stringify(edge.findOutputs('PublicUrl'))).toContain('"DomainName"');
  });
});

describe('nobody is in the logs', () => {
  test('of the API: the route and how it went, no path, query or address', () => {
    const { AccessLogSettings } = onlyOne(edge, 'AWS::ApiGatewayV2::Stage');
    const variables = Object.values<string>(JSON.parse(AccessLogSettings.Format));
    expect(variables).toContain('$context.routeKey');
    for (const variable of variables) expect(variable).not.toMatch(/path|query|identity|sourceIp|claims/i);
  });

  test('of CloudFront: fields that are chosen, without address, path, query, cookie or agent', () => {
    const { RecordFields } = onlyOne(prod.templateOf('edgeLogs'), 'AWS::Logs::Delivery');
    expect(RecordFields).toContain('sc-status');
    for (const field of RecordFields) expect(field).not.toMatch(/ip|uri|cookie|referer|user-agent|forwarded/i);
    expect(distributionOf(edge).Logging).toBeUndefined();
  });
});

test('the API lets through what its stage says, and has no routes of this stack', () => {
  edge.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
    StageName: '$default',
    DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    AccessLogSettings: { DestinationArn: Match.anyValue() },
  });
  edge.resourceCountIs('AWS::ApiGatewayV2::Route', 0);
});

test('the console plays what lies where recordings lie, and nothing of anywhere else', () => {
  const policies = Object.values(edge.findResources('AWS::CloudFront::ResponseHeadersPolicy')).map((it) =>
    JSON.stringify(it.Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig ?? {}),
  );
  const ofConsole = policies.filter((policy) => policy.includes('media-src'));
  expect(ofConsole).not.toEqual([]);
  for (const policy of ofConsole) {
    const [, played = ''] = /media-src ([^;]*);/.exec(policy) ?? [];
    expect(played).toMatch(/^https:\/\/"/);
    expect(played.match(/https:/g)).toHaveLength(1);
    expect(played).toContain('Recordings');
  }
});
