import { expect, test } from 'vitest';
import { foundationOf, onlyOne } from './foundation.ts';

const { firewall, templateOf } = foundationOf('prod');
const { Rules, Scope, DefaultAction, VisibilityConfig } = onlyOne(templateOf('firewall'), 'AWS::WAFv2::WebACL');

interface Rule {
  Name: string;
  Priority: number;
  Action?: object;
  Statement: {
    RateBasedStatement?: { Limit: number; AggregateKeyType: string; ScopeDownStatement?: object };
    ManagedRuleGroupStatement?: { Name: string; RuleActionOverrides: { Name: string; ActionToUse: object }[] };
  };
  VisibilityConfig: { SampledRequestsEnabled: boolean; CloudWatchMetricsEnabled: boolean };
}
const rules: Rule[] = Rules;

test('the firewall is one for CloudFront, in the only region that has those', () => {
  expect(Scope).toBe('CLOUDFRONT');
  expect(firewall.region).toBe('us-east-1');
  expect(DefaultAction).toEqual({ Allow: {} });
});

test('an address that writes more than once a second for five minutes is asked to slow down', () => {
  const [writing, any] = rules.map(({ Statement }) => Statement.RateBasedStatement);
  expect([writing?.Limit, any?.Limit]).toEqual([300, 2000]);
  const scope = JSON.stringify(writing?.ScopeDownStatement);
  for (const part of ['POST', '/complain', '/surveys']) expect(scope).toContain(`"${part}"`);
  expect(any?.ScopeDownStatement).toBeUndefined();
  for (const { Action } of rules.slice(0, 2)) {
    expect(Action).toEqual({ Block: { CustomResponse: { ResponseCode: 429 } } });
  }
});

test('a path counts however it is written: encoded, or with more slashes than it needs', () => {
  const [writing] = onlyOne(templateOf('firewall'), 'AWS::WAFv2::WebACL').Rules;
  const [, { OrStatement: paths }] = writing.Statement.RateBasedStatement.ScopeDownStatement.AndStatement.Statements;
  expect(paths.Statements).toHaveLength(2);
  for (const { ByteMatchStatement } of paths.Statements) {
    expect(ByteMatchStatement.TextTransformations).toEqual([
      { Priority: 0, Type: 'URL_DECODE' },
      { Priority: 1, Type: 'NORMALIZE_PATH' },
    ]);
  }
});

test('a long complaint, a mail with its HTML and a batch of purchases come through: such rules count only', () => {
  const groups = rules.flatMap(({ Statement }) => Statement.ManagedRuleGroupStatement ?? []);
  expect(groups.map(({ Name }) => Name)).toEqual([
    'AWSManagedRulesCommonRuleSet',
    'AWSManagedRulesKnownBadInputsRuleSet',
  ]);
  const overridden = groups[0]?.RuleActionOverrides ?? [];
  expect(overridden.map(({ Name }) => Name)).toEqual(
    expect.arrayContaining(['SizeRestrictions_BODY', 'CrossSiteScripting_BODY']),
  );
  for (const { ActionToUse } of overridden) expect(ActionToUse).toEqual({ Count: {} });
});

test('everything is counted, and no request is kept: it would show secrets', () => {
  for (const seen of [VisibilityConfig, ...rules.map((rule) => rule.VisibilityConfig)]) {
    expect(seen).toMatchObject({ CloudWatchMetricsEnabled: true, SampledRequestsEnabled: false });
  }
});
