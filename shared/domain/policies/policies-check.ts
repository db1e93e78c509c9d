import { addDays, isDay } from '../deadlines/calendar.ts';
import type { Policy } from '../deadlines/policy.ts';
import { checkPolicy } from '../deadlines/policy-check.ts';
import { idOf } from '../deadlines/recount.ts';
import { type Policies, versionsOf } from './choice.ts';
import { SHIPPED_POLICIES } from './registry.ts';

/** What is wrong with the firm's policies, each with its path and the mend; empty if every case finds one. */
export function checkPolicies(policies: Policies, categories: readonly { id: string }[]): string[] {
  const wrong = policies.own.flatMap((policy, index) => checkPolicy(policy, `policies.own[${index}]`));
  if (wrong.length > 0) return wrong;
  return [
    ...policies.own.flatMap((policy, index) => versionProblems(policy, `policies.own[${index}]`, policies, index)),
    ...namedProblems('policies.default', policies.default, policies),
    ...policies.assign.flatMap(({ policy }, at) => namedProblems(`policies.assign[${at}].policy`, policy, policies)),
    ...policies.assign.flatMap(({ category }, at) => {
      if (category === undefined || categories.some(({ id }) => id === category)) return [];
      const known = categories.map(({ id }) => id).join(', ');
      return [`policies.assign[${at}].category: there is no category "${category}"; write one of ${known}`];
    }),
  ];
}

/** Cases keep the version that they were opened under: the ones before it must still be there. */
function versionProblems(policy: Policy, path: string, policies: Policies, index: number): string[] {
  if ([...SHIPPED_POLICIES, ...policies.own.slice(0, index)].some((other) => idOf(other) === idOf(policy)))
    return [`${path}.version: ${idOf(policy)} is there already; give the text that follows the next version`];
  if (policy.version === 1) return [];
  const before = versionsOf(policy.name, policies).find(({ version }) => version === policy.version - 1);
  if (before === undefined)
    return [
      `${path}.version: ${policy.name}@${policy.version - 1} is gone, and cases were opened under it; put it back beside this one`,
    ];
  if (policy.validFrom <= before.validFrom)
    return [`${path}.validFrom: ${policy.validFrom} is not after that of ${idOf(before)}, ${before.validFrom}`];
  if (before.validUntil !== undefined && isDay(before.validUntil) && addDays(before.validUntil, 1) !== policy.validFrom)
    return [`${path}.validFrom: ${idOf(before)} is valid until ${before.validUntil}; begin with the day after it`];
  return [];
}

/** A name that new cases may get needs rules for today, and nobody knows how long the house will run. */
function namedProblems(path: string, name: string, policies: Policies): string[] {
  const last = versionsOf(name, policies).at(-1);
  if (last === undefined) {
    const known = [...new Set([...SHIPPED_POLICIES, ...policies.own].map((policy) => policy.name))].join(', ');
    return [`${path}: there is no policy "${name}"; write one of ${known}`];
  }
  if (last.validUntil === undefined) return [];
  return [
    `${path}: ${idOf(last)} is valid until ${last.validUntil} only; write the text that follows as version ${last.version + 1} in policies.own`,
  ];
}
