import { describe, expect, it } from 'vitest';
import { isTextable, normaliseEmail, normalisePhone } from '../../../shared/adapters/stores/customer/identities.ts';

describe('identities', () => {
  it('one mailbox has one form', () => {
    expect(normaliseEmail(' Ann@Example.COM ')).toBe('ann@example.com');
  });

  it.each(['ann', 'ann@', '@example.com', 'a b@example.com', 'a@b@c', 'a@x,b@y', `${'a'.repeat(250)}@x.com`])(
    '%s is no address',
    (text) => {
      expect(normaliseEmail(text)).toBeUndefined();
    },
  );

  it.each([
    ['(202) 555-0123', 'US', '+12025550123'],
    ['0044 20 7946 0018', 'GB', '+442079460018'],
    ['+31 20 794 0000', 'US', '+31207940000'],
    ['202-555-0123 ext. 9', 'US', '+12025550123'],
  ])('%s in %s is %s', (text, country, phone) => {
    expect(normalisePhone(text, country)).toBe(phone);
  });

  it.each(['', 'anonymous', '12', 'my number is 202 555 0123', '+999999999999999999'])(
    '%s is no phone number',
    (text) => {
      expect(normalisePhone(text, 'US')).toBeUndefined();
    },
  );
});

it.each([
  ['+12025550123', true],
  ['+14165550123', false],
  ['+18095551234', false],
  ['+31207940000', true],
  ['+881612345678', false],
])('a text goes to %s: %s, as its country is named or not', (phone, isNamed) => {
  expect(isTextable(phone, ['US', 'NL'])).toBe(isNamed);
});
