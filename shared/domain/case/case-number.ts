/**
 * Case numbers: nine digits (the first not 0) and a check digit by Damm's quasigroup, which catches every single wrong digit
 * and every swap of neighbours, the two mistakes of people who read or key a number. Spoken and printed 3-3-4.
 * Source: H. M. Damm, "Total anti-symmetrische Quasigruppen", Marburg 2004.
 */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

/** Nine-digit numbers with a first digit other than 0. */
export const CASE_NUMBERS = 900_000_000;

/** @param index 0 to CASE_NUMBERS - 1 */
export function caseNumberAt(index: number): string {
  const digits = String(100_000_000 + (index % CASE_NUMBERS));
  return digits + checkDigit(digits);
}

/** Digits as people write them (`482-193-7560`, `482 193 7560`) to ten digits, or nothing if they cannot be a case number. */
export function parseCaseNumber(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '');
  return /^[1-9]\d{9}$/.test(digits) && checkDigit(digits) === '0' ? digits : undefined;
}

/** `482-193-7560` */
export function printedCaseNumber(caseNumber: string): string {
  return `${caseNumber.slice(0, 3)}-${caseNumber.slice(3, 6)}-${caseNumber.slice(6)}`;
}

function checkDigit(digits: string): string {
  let interim = '0';
  for (const digit of digits) interim = DAMM[Number(interim)]?.[Number(digit)] ?? '0';
  return interim;
}

/** `4 8 2, 1 9 3, 7 5 6 0` for groups 3, 3, 4: speech says digits one by one and rests at the commas. */
export function spokenDigits(digits: string, groups: readonly number[]): string {
  let at = 0;
  return groups
    .map((length) => {
      const group = digits.slice(at, at + length);
      at += length;
      return [...group].join(' ');
    })
    .join(', ');
}
