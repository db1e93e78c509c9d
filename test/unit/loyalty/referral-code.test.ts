import { expect, test } from 'vitest';
import {
  printedReferralCode,
  readReferralCode,
  referralCodeOf,
} from '../../../shared/domain/loyalty/retention/referral-code.ts';

const BYTES = Uint8Array.from([0, 9, 10, 17, 18, 21, 22, 27, 31, 32, 255, 255]);

test('a code has ten digits that cannot be taken for each other', () => {
  // 0 9 A H J N P V Z, and 32 is 0 again; what comes after ten bytes does not count.
  expect(referralCodeOf(BYTES)).toBe('09AHJNPVZ0');
  expect(printedReferralCode(referralCodeOf(BYTES))).toBe('09AHJ-NPVZ0');
  const all = referralCodeOf(Uint8Array.from({ length: 10 }, (_, at) => at + 10)) + referralCodeOf(BYTES);
  expect(all).not.toMatch(/[ILOU]/);
});

test.each([
  ['09AHJ-NPVZ0', '09AHJNPVZ0'],
  ['o9ahj npvzO', '09AHJNPVZ0'],
  ['l9ahjnpvzi', '19AHJNPVZ1'],
])('%s is read as %s', (typed, code) => {
  expect(readReferralCode(typed)).toBe(code);
});

test.each(['SPRING-26', 'FRIEND', '09AHJ-NPVZU', ''])('a code of another kind stays as it is: %s', (typed) => {
  expect(readReferralCode(typed)).toBe(typed);
});
