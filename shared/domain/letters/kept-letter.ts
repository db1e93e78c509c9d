import type { Language } from '../case/vocabulary.ts';
import type { Instant } from '../time.ts';
import type { LetterWay, Recipient } from './ways.ts';

/**
 * Why a letter stayed: somebody has to tell the customer some other way. `authority-ended`: it was written to somebody who no longer
 * acts for them; the customer gets one of their own, if we have an address of theirs.
 */
export const NOT_SENT = ['no-address', 'held-back', 'authority-ended'] as const;
export type NotSent = (typeof NOT_SENT)[number];

/** A letter as it is kept beside its case: first its very words, then that they went out. */
export interface KeptLetter {
  letterId: string;
  kind: string;
  language: Language;
  /** Of letters from before there were others: the customer. */
  to?: Recipient;
  writtenAt: Instant;
  /** Nothing once the person was erased. */
  subject?: string;
  text?: string;
  /** The end of the quiet hours that it waited for, or waits. */
  heldUntil?: Instant;
  sentAt?: Instant;
  way?: LetterWay;
  /** The provider's own name for it. */
  messageId?: string;
  notSent?: NotSent;
}

/** What staff may see of a link that is its customer's proof: that it is there. */
export function withoutProofs(text: string): string {
  return text.replace(/\/(surveys|status)\/[\w.-]+/g, '/$1/…');
}

/** A kept letter as staff see it: the very text, but for links that would let them act as the customer. */
export function letterView({ to, subject, text, heldUntil, sentAt, way, messageId, notSent, ...letter }: KeptLetter) {
  return {
    ...letter,
    to: to ?? 'customer',
    heldUntil: sentAt === undefined && notSent === undefined ? (heldUntil ?? null) : null,
    subject: subject ?? null,
    text: text === undefined ? null : withoutProofs(text),
    sentAt: sentAt ?? null,
    way: way ?? null,
    messageId: messageId ?? null,
    notSent: notSent ?? null,
  };
}
