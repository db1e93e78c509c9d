import type { Case } from '../case/case.ts';

/** How a letter can leave the house by itself. */
export const LETTER_WAYS = ['mail', 'sms'] as const;
export type LetterWay = (typeof LETTER_WAYS)[number];

/** The ways that reach this customer, the one they would rather have first. None: a person writes, by post. */
export function waysTo(
  it: Pick<Case, 'preferredChannel'>,
  { email, phone }: { email?: string; phone?: string },
): { way: LetterWay; to: string }[] {
  if (it.preferredChannel === 'post') return [];
  const byMail = email === undefined ? [] : [{ way: 'mail' as const, to: email }];
  const bySms = phone === undefined ? [] : [{ way: 'sms' as const, to: phone }];
  const prefersPhone = it.preferredChannel === 'sms' || it.preferredChannel === 'phone';
  return prefersPhone ? [...bySms, ...byMail] : [...byMail, ...bySms];
}
