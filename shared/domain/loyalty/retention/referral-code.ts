import type { Case, Round } from '../../case/case.ts';

/** Digits of Crockford's base 32: no I, L, O or U, so that a code can be read out and written down. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 50 bits: with a million codes given out, one guess in 10^9 is somebody's. */
const LENGTH = 10;

/** @param bytes of a keyed digest, at least ten: each gives five bits */
export function referralCodeOf(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, LENGTH), (byte) => DIGITS.charAt(byte % DIGITS.length)).join('');
}

/** As the customer reads it: `4T7QK-0XN2P`. */
export function printedReferralCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/** The code that was meant by what somebody typed; a text that cannot be one of ours stays as it is. */
export function readReferralCode(typed: string): string {
  const digits = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return digits.length === LENGTH && [...digits].every((digit) => DIGITS.includes(digit)) ? digits : typed;
}

/** Whether the customer's last word in that round is that they are satisfied: then, and not before, they are given their code. */
export function isSatisfied({ reactions }: Pick<Round, 'reactions'>): boolean {
  return reactions.at(-1)?.reaction === 'satisfied';
}

/** Whether the code was given out, in whichever round. */
export function wasSatisfied(it: Pick<Case, 'round' | 'rounds'>): boolean {
  return [...it.rounds, it.round].some(({ reactions }) => reactions.some(({ reaction }) => reaction === 'satisfied'));
}
