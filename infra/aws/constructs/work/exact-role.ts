import { Stack, Validations } from 'aws-cdk-lib';
import {
  type IRole,
  PolicyDocument,
  PolicyStatement,
  Role,
  ServicePrincipal,
  type ServicePrincipalOpts,
} from 'aws-cdk-lib/aws-iam';
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js';
import type { Construct } from 'constructs';
import type { Allowed } from '../../permissions.ts';
import { WILDCARDS } from '../../wildcards.ts';

/**
 * A role that one service takes on, and that allows what is listed and nothing else, ever: what other constructs would grant
 * it is dropped. The policy is part of the role, so nothing starts that has the one without the other.
 *
 * @throws Error for a wildcard that wildcards.ts gives no reason for
 */
export function exactRole(
  scope: Construct,
  {
    service,
    conditions = {},
    allowed,
  }: { service: string; conditions?: NonNullable<ServicePrincipalOpts['conditions']>; allowed: Allowed[] },
): IRole {
  const statements = allowed.map(({ actions, resources }) => new PolicyStatement({ actions, resources }));
  const role = new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal(service, { conditions }),
    inlinePolicies: { exactly: new PolicyDocument({ statements }) },
  });
  acknowledgeWildcards(role, allowed);
  return role.withoutPolicyUpdates();
}

function acknowledgeWildcards(role: Role, allowed: readonly Allowed[]) {
  const reasons = new Map(
    allowed.flatMap(({ resources, wildcard }) =>
      resources
        .filter((resource) => resource.includes('*'))
        .map((resource) => [resource, wildcard === undefined ? unexplained(role, resource) : WILDCARDS[wildcard].why]),
    ),
  );
  // cdk-nag knows a finding by the resource as the template has it, and that stands only once references between stacks
  // are resolved: after all aspects, and before the plugins that read this.
  role.node.addValidation({
    validate() {
      for (const [resource, reason] of reasons) {
        const id = `AwsSolutions-IAM5[Resource::${flattenCfnReference(Stack.of(role).resolve(resource))}]`;
        Validations.of(role).acknowledge({ id, reason });
      }
      return [];
    },
  });
  const reason = reasons.get('*');
  if (reason !== undefined) Validations.of(role).acknowledge({ id: 'Serverless-LambdaStarPermissions', reason });
}

function unexplained(role: Role, resource: string): never {
  throw new Error(`${role.node.path}: infra/aws/wildcards.ts gives no reason for ${resource}`);
}
