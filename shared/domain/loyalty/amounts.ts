/** Beyond this a sum could no longer be added up exactly over a million rows in 64 bits, nor held exactly in a number. */
const LONGEST_AMOUNT_DIGITS = 12;

const PLAIN = /^\d{1,12}$/;
const AMOUNT = /^([+-]?)(\d*)(?:\.(\d*))?$/;

const digitsByCurrency = new Map<string, number | undefined>();

/** Decimals of a currency after ISO 4217 (JPY 0, USD 2, BHD 3); `undefined` for a word that names none. */
export function currencyDigits(currency: string): number | undefined {
  if (!digitsByCurrency.has(currency)) digitsByCurrency.set(currency, lookUpDigits(currency));
  return digitsByCurrency.get(currency);
}

function lookUpDigits(currency: string): number | undefined {
  if (!Intl.supportedValuesOf('currency').includes(currency)) return undefined;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
}

export type AmountUnit = 'minor' | 'major';

/**
 * An amount as a whole number of minor units, computed on the digits and never as a fraction: `29.33` USD in major units
 * is 2933. Thousands separators, currency signs and exponents are refused, as are more decimals than the currency has.
 */
export function readAmount(
  text: string,
  unit: AmountUnit,
  digits: number,
): { amountMinor: number } | { refused: string } {
  // Most of millions are like this.
  if (unit === 'minor' && PLAIN.test(text)) return { amountMinor: Number(text) };
  const [, sign, whole = '', fraction = ''] = AMOUNT.exec(text) ?? [];
  if (sign === undefined || whole + fraction === '')
    return { refused: 'is not a number written with digits and at most one decimal point' };
  if (unit === 'minor' && text.includes('.'))
    return { refused: 'has a decimal point, and amounts are in minor units (cents): give --amounts major' };
  const decimals = fraction.replace(/0+$/, '');
  if (decimals.length > digits) return { refused: `has more decimals than the currency, which has ${digits}` };
  const minor = (unit === 'minor' ? whole : whole + decimals.padEnd(digits, '0')).replace(/^0+/, '');
  if (minor.length > LONGEST_AMOUNT_DIGITS)
    return { refused: `is longer than ${LONGEST_AMOUNT_DIGITS} digits in minor units` };
  const amount = Number(minor);
  return { amountMinor: sign === '-' && amount !== 0 ? -amount : amount };
}
