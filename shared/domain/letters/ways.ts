import type { Case } from '../case/case.ts';
import type { ContactChannel } from '../case/vocabulary.ts';

/** How a letter can leave the house by itself. */
export const LETTER_WAYS = ['mail', 'sms'] as const;
export type LetterWay = (typeof LETTER_WAYS)[number];

/** Whom a letter of a case can be written to. */
export const RECIPIENTS = ['customer', 'representative'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/** The ways that reach this customer, the one they would rather have first. None: a person writes, by post. */
export function waysTo(
  it: { preferredChannel?: Case['preferredChannel'] | undefined; notBy?: Case['notBy'] | undefined },
  { email, phone }: { email?: string; phone?: string },
): { way: LetterWay; to: string }[] {
  if (it.preferredChannel === 'post') return [];
  // Consent withdrawn: not even where it is the only way.
  const mayNot = (channel: ContactChannel) => it.notBy?.includes(channel) ?? false;
  const byMail = email === undefined || mayNot('email') ? [] : [{ way: 'mail' as const, to: email }];
  const bySms = phone === undefined || mayNot('sms') ? [] : [{ way: 'sms' as const, to: phone }];
  const prefersPhone = it.preferredChannel === 'sms' || it.preferredChannel === 'phone';
  return prefersPhone ? [...bySms, ...byMail] : [...byMail, ...bySms];
}
