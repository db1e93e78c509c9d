import { describe, expect, test } from 'vitest';
import config from '../../../comeback.config.ts';
import type { DeadlineRule, Policy } from '../../../shared/domain/deadlines/policy.ts';
import { checkPolicy } from '../../../shared/domain/deadlines/policy-check.ts';
import { idOf } from '../../../shared/domain/deadlines/recount.ts';
import { type Policies, policyFor, policyOf } from '../../../shared/domain/policies/choice.ts';
import { irelandCpc2025 } from '../../../shared/domain/policies/ireland-cpc.ts';
import { checkPolicies } from '../../../shared/domain/policies/policies-check.ts';
import { SHIPPED_POLICIES } from '../../../shared/domain/policies/registry.ts';

const resolve: DeadlineRule = {
  kind: 'resolve',
  amount: 5,
  unit: 'business-days',
  from: 'day-after',
  regulatory: false,
};
const ours: Policy = { name: 'ours', version: 1, validFrom: '2025-01-01', source: 'us', deadlines: [resolve] };
const second: Policy = { ...ours, version: 2, validFrom: '2026-07-01' };
const policies = (given: Partial<Policies> = {}): Policies => ({ default: 'ours', assign: [], own: [ours], ...given });
const firm = (given: Partial<Policies> = {}) => ({ policies: policies(given), calendar: config.calendar });

describe('which policy a case falls under', () => {
  const it = { category: 'billing', productCode: 'card', jurisdiction: 'uk', receivedAt: '2026-11-02T15:00:00.000Z' };
  const nameFor = (assign: Policies['assign']) => policyFor(it, firm({ assign })).name;

  test('is that of the first assignment of which everything fits, else the default', () => {
    expect(nameFor([])).toBe('ours');
    expect(nameFor([{ policy: 'fca-payments', productCode: 'card', jurisdiction: 'uk' }])).toBe('fca-payments');
    expect(nameFor([{ policy: 'fca-payments', productCode: 'card', jurisdiction: 'ie' }])).toBe('ours');
    expect(
      nameFor([
        { policy: 'fca-disp', category: 'billing' },
        { policy: 'fca-payments', productCode: 'card' },
      ]),
    ).toBe('fca-disp');
  });

  test('is the version in force on the local day of receipt', () => {
    const on = (receivedAt: string) => idOf(policyFor({ ...it, receivedAt }, firm({ own: [second, ours] })));
    // Midnight in New York, in summer.
    expect(on('2026-07-01T03:59:59.999Z')).toBe('ours@1');
    expect(on('2026-07-01T04:00:00.000Z')).toBe('ours@2');
    expect(on('2020-01-01T12:00:00.000Z')).toBe('ours@1');
  });

  test('is found again by name and version, shipped or the firm’s own', () => {
    for (const policy of SHIPPED_POLICIES) expect(policyOf(idOf(policy), policies())).toBe(policy);
    expect(policyOf('ours@1', policies())).toBe(ours);
    expect(policyOf('ours@2', policies())).toBeUndefined();
  });
});

describe('policies that cannot be used are named with path and mend', () => {
  const over: Policy = { ...ours, validUntil: '2026-03-23' };
  const revised: Policy = { ...ours, version: 2, validFrom: '2026-03-24' };

  test.each<[string, Partial<Policies>, RegExp]>([
    [
      'a default that nobody knows',
      { default: 'theirs' },
      /^policies\.default: there is no policy "theirs"; write one of/,
    ],
    ['an assignment of one', { assign: [{ policy: 'theirs' }] }, /^policies\.assign\[0\]\.policy: there is no/],
    [
      'a category of nobody',
      { assign: [{ policy: 'cfpb', category: 'x' }] },
      /^policies\.assign\[0\]\.category: .*"x"; write one of delivery/,
    ],
    [
      'a version that is gone',
      { own: [second] },
      /^policies\.own\[0\]\.version: ours@1 is gone, and cases were opened under it; put it back/,
    ],
    ['a version twice', { own: [ours, { ...ours }] }, /^policies\.own\[1\]\.version: ours@1 is there already/],
    [
      'one that comes along, written anew',
      { own: [ours, { ...ours, name: 'cfpb' }] },
      /^policies\.own\[1\]\.version: cfpb@1 is there already/,
    ],
    [
      'a later version for earlier days',
      { own: [ours, { ...second, validFrom: '2024-01-01' }] },
      /^policies\.own\[1\]\.validFrom: 2024-01-01 is not after/,
    ],
    [
      'a text that is over',
      { own: [over] },
      /^policies\.default: ours@1 is valid until 2026-03-23 only; write the text that follows as version 2/,
    ],
    [
      'a gap after it',
      { own: [over, { ...revised, validFrom: '2026-04-01' }] },
      /^policies\.own\[1\]\.validFrom: .*begin with the day after it/,
    ],
    [
      'an amount that is none',
      { own: [{ ...ours, deadlines: [{ ...resolve, amount: -1 }] }] },
      /^policies\.own\[0\]\.deadlines\[0\]\.amount: -1/,
    ],
    ['a name that is none', { own: [{ ...ours, name: 'Our own' }] }, /^policies\.own\[0\]\.name/],
    ['no source', { own: [{ ...ours, source: ' ' }] }, /^policies\.own\[0\]\.source/],
    ['a day that does not exist', { own: [{ ...ours, validFrom: '2026-02-30' }] }, /^policies\.own\[0\]\.validFrom/],
  ])('%s', (_what, wrong, expected) => {
    expect(checkPolicies(policies(wrong), config.categories)).toEqual([expect.stringMatching(expected)]);
  });

  test.each<[string, DeadlineRule[], RegExp]>([
    ['two of a kind', [resolve, resolve], /deadlines\[1\]\.kind: "resolve" is policy\.deadlines\[0\] already/],
    ['early close as a promise', [{ ...resolve, kind: 'early-close' }], /isOption: early close is a way that is open/],
    ['an answer again and again', [{ ...resolve, repeats: resolve }], /repeats: only an update/],
    [
      'an update at once for ever',
      [{ ...resolve, kind: 'update', repeats: { ...resolve, amount: 0, from: 'receipt' } }],
      /repeats\.amount: would be due at once/,
    ],
    [
      'half a day in "or"',
      [{ ...resolve, orLater: { ...resolve, amount: 0.5 } }],
      /orLater\.amount: 0\.5 is no whole number/,
    ],
    [
      'a letter that moves something else',
      [{ ...resolve, delay: { by: 'owner', when: '' } }],
      /delay: a holding letter moves the final/,
    ],
  ])('in a policy: %s', (_what, deadlines, expected) => {
    expect(checkPolicy({ ...ours, deadlines })).toEqual([expect.stringMatching(expected)]);
  });

  test('every policy that comes along is sound, and each version is there once', () => {
    expect(SHIPPED_POLICIES.flatMap((policy) => checkPolicy(policy))).toEqual([]);
    expect(new Set(SHIPPED_POLICIES.map(idOf)).size).toBe(SHIPPED_POLICIES.length);
  });

  test('the firm may go on with a text that comes along', () => {
    const next: Policy = { ...irelandCpc2025, version: 3, validFrom: '2028-01-01' };
    expect(checkPolicies(policies({ default: 'ireland-cpc', own: [ours, next] }), config.categories)).toEqual([]);
  });
});
