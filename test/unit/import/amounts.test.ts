import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyDigits, readAmount } from '../../../shared/domain/loyalty/amounts.ts';

describe('amounts', () => {
  it.each([
    ['29.33', 2, 2933],
    ['29.3', 2, 2930],
    ['29.330', 2, 2933],
    ['.5', 2, 50],
    ['-0', 2, 0],
    ['+7', 2, 700],
    ['-12.34', 2, -1234],
    ['500', 0, 500],
    ['1.234', 3, 1234],
    ['8.20', 2, 820],
    ['1.15', 2, 115],
    ['0000000000000.01', 2, 1],
  ])('%s with %i decimals is %i minor units', (text, digits, amountMinor) => {
    expect(readAmount(text, 'major', digits)).toEqual({ amountMinor });
  });

  it.each(['29.335', '1,234.50', '$5', '1e3', '', '.', '-', '1 000', '٣', '12345678901234'])(
    'refuses "%s" in major units',
    (text) => {
      expect(readAmount(text, 'major', 2)).toHaveProperty('refused');
    },
  );

  it('minor units with a decimal point are refused with the option that mends it', () => {
    expect(readAmount('29.00', 'minor', 2)).toEqual({ refused: expect.stringContaining('--amounts major') });
  });

  it('what is written with the decimals of its currency comes back exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), fc.constantFrom(0, 2, 3), (minor, digits) => {
        const text = String(minor).padStart(digits + 1, '0');
        const major = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
        expect(readAmount(major, 'major', digits)).toEqual({ amountMinor: minor });
      }),
    );
  });

  it('knows the decimals of currencies, and words that are none', () => {
    expect(['USD', 'JPY', 'BHD', 'XQQ', 'usd', 'dollars'].map(currencyDigits)).toEqual([
      2,
      0,
      3,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
