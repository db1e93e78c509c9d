import { isDay } from './calendar.ts';
import type { DeadlineRule, Policy, Span } from './policy.ts';

/** What is wrong with a policy, each with its path and the mend; empty if deadlines can be made from it. */
export function checkPolicy(policy: Policy, path = 'policy'): string[] {
  const rules = policy.deadlines.map((rule, index) => ({ rule, at: `${path}.deadlines[${index}]` }));
  return [
    ...dayProblems(policy, path),
    ...rules.flatMap(({ rule, at }) => [
      ...amountProblems(rule, at),
      ...(rule.orLater === undefined ? [] : amountProblems(rule.orLater, `${at}.orLater`)),
      ...(rule.repeats === undefined ? [] : amountProblems(rule.repeats, `${at}.repeats`)),
      ...(rule.delay?.until === undefined ? [] : amountProblems(rule.delay.until, `${at}.delay.until`)),
      ...ruleProblems(rule, at),
    ]),
    ...rules.flatMap(({ rule, at }, index) => {
      const first = policy.deadlines.findIndex(({ kind }) => kind === rule.kind);
      return first === index
        ? []
        : [`${at}.kind: "${rule.kind}" is ${path}.deadlines[${first}] already; one of a kind`];
    }),
  ];
}

function dayProblems({ name, version, validFrom, validUntil, source }: Policy, path: string): string[] {
  const problems = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    problems.push(`${path}.name: "${name}" is no name; lower-case words joined by dashes, please`);
  if (!Number.isSafeInteger(version) || version < 1)
    problems.push(`${path}.version: ${version} is no version; write 1 for the first`);
  if (source.trim() === '') problems.push(`${path}.source: says nothing; name the text that the promises come from`);
  if (!isDay(validFrom)) problems.push(`${path}.validFrom: "${validFrom}" is no day that exists; like "2026-01-31"`);
  if (validUntil !== undefined && !isDay(validUntil))
    problems.push(`${path}.validUntil: "${validUntil}" is no day that exists; like "2026-01-31"`);
  else if (validUntil !== undefined && validUntil < validFrom)
    problems.push(`${path}.validUntil: ${validUntil} is before validFrom, ${validFrom}; swap them`);
  return problems;
}

function amountProblems({ amount, unit, from }: Span, at: string): string[] {
  const path = `${at}.amount`;
  if (!Number.isFinite(amount) || amount < 0) return [`${path}: ${amount} is no amount; write 0 or more`];
  if (!unit.endsWith('days')) return [];
  if (!Number.isInteger(amount)) return [`${path}: ${amount} is no whole number of days; write hours for less`];
  return amount === 0 && from === 'day-after'
    ? [`${path}: days counted from the day after begin with 1; write 1 or more, or from: "receipt"`]
    : [];
}

function ruleProblems({ kind, isOption, repeats, delay }: DeadlineRule, at: string): string[] {
  const problems = [];
  if (kind === 'early-close' && isOption === undefined)
    problems.push(`${at}.isOption: early close is a way that is open, not a promise; write isOption: true`);
  if (repeats !== undefined && kind !== 'update')
    problems.push(`${at}.repeats: only an update is given again and again; leave it out`);
  if (repeats?.amount === 0) problems.push(`${at}.repeats.amount: would be due at once, for ever; write 1 or more`);
  if (delay !== undefined && kind !== 'final')
    problems.push(`${at}.delay: a holding letter moves the final response only; leave it out`);
  return problems;
}
