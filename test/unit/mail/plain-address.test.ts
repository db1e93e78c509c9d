import { expect, test } from 'vitest';
import { isPlainAddress } from '../../../shared/domain/mail/plain-address.ts';

test.each(['mia@example.com', "m.o'hara+desk/7@mail.example.co", '{x}|~^`!#$%&*=?_-@a-b.example'])(
  '%j is an address',
  (text) => {
    expect(isPlainAddress(text)).toBe(true);
  },
);

test.each([
  ['an accent before the @, which SES sends to nowhere', 'josé@example.com'],
  ['a sign that nobody sees', 'mia\u0007@example.com'],
  ['a list', 'mia@example.com,sam@example.com'],
  ['a name beside it', 'Mia <mia@example.com>'],
  ['two of @', 'mia@sam@example.com'],
  ['a space', 'mia sam@example.com'],
  ['no domain', 'mia@example'],
  ['nobody', '@example.com'],
])('%s is none', (_, text) => {
  expect(isPlainAddress(text)).toBe(false);
});

test.each([...'"(),:;<>@ '])('none has %j before its @', (sign) => {
  expect(isPlainAddress(`mi${sign}a@example.com`)).toBe(false);
});
