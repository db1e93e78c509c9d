import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';

type Rule = CfnWebACL.RuleProperty;
type Statement = CfnWebACL.StatementProperty;

/** No samples: they would show tokens and secrets (firewall-stack.ts). */
const seen = (metricName: string) => ({ metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false });

/**
 * Answers 429 to an address that asks more often than `limit` in 5 minutes, until it asks less.
 *
 * @param postsTo counts only POSTs to paths that begin so; everything without it
 */
export function requestsFromOneAddress(
  name: string,
  { limit, priority, postsTo }: { limit: number; priority: number; postsTo?: readonly [string, string, ...string[]] },
): Rule {
  return {
    name: `requests-${name}`,
    priority,
    action: { block: { customResponse: { responseCode: 429 } } },
    statement: {
      rateBasedStatement: {
        limit,
        evaluationWindowSec: 300,
        aggregateKeyType: 'IP',
        ...(postsTo && {
          scopeDownStatement: {
            andStatement: {
              statements: [
                matches({ method: {} }, 'EXACTLY', 'POST', ['NONE']),
                { orStatement: { statements: postsTo.map(pathBegins) } },
              ],
            },
          },
        }),
      },
    },
    visibilityConfig: seen(`requests-${name}`),
  };
}

/** A group of rules that AWS keeps up to date. @param countOnly rules of it that let pass what they find, and count it */
export function managedRules(
  name: string,
  { priority, countOnly = [] }: { priority: number; countOnly?: readonly string[] },
): Rule {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: countOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    visibilityConfig: seen(name),
  };
}

/** However it is written: `/%63omplaints` and `//complaints` reach the same route. */
const pathBegins = (path: string) => matches({ uriPath: {} }, 'STARTS_WITH', path, ['URL_DECODE', 'NORMALIZE_PATH']);

function matches(
  fieldToMatch: CfnWebACL.FieldToMatchProperty,
  positionalConstraint: 'EXACTLY' | 'STARTS_WITH',
  searchString: string,
  transformations: readonly ('NONE' | 'URL_DECODE' | 'NORMALIZE_PATH')[],
): Statement {
  return {
    byteMatchStatement: {
      fieldToMatch,
      positionalConstraint,
      searchString,
      textTransformations: transformations.map((type, priority) => ({ priority, type })),
    },
  };
}
