/**
 * What somebody is told of: named in a note, given a case with a note (`handover`) or without (`assigned`), a customer who came
 * again about a case that was decided (`reply`), another complaint of the same customer (`repeat`), one's work was reviewed or a reply
 * to that was answered (`reviewed`), somebody replied to a review (`review-answered`), what one proposed above one's limit was approved or
 * sent back (`approved`, `rejected`).
 */
export const NOTICE_KINDS = [
  'mention',
  'handover',
  'assigned',
  'reply',
  'repeat',
  'reviewed',
  'review-answered',
  'approved',
  'rejected',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Why two cases may be one complaint, the surest first. */
export const LIKENESSES = ['same-customer', 'same-identity', 'same-order', 'same-product', 'similar-words'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** What somebody who takes over has to do next, or wait for. */
export const NEXT_WORDS = [
  'approval-by-another',
  'end-of-hold',
  'remedy-on-its-way',
  'answer-of-the-customer',
  'decision',
] as const;
export type NextWord = (typeof NEXT_WORDS)[number];
