import type { AsideReason } from '../domain/mail/mail.ts';

/** Mails that came in, each under a key until it is dealt with. */
export interface MailIn {
  /**
   * The mail as it came; nothing once it is dealt with. `isChecked`: whoever received it looked for viruses and forged senders, and
   * wrote on top of it what it found.
   */
  readMail(key: string): Promise<{ raw: Uint8Array; isChecked: boolean } | undefined>;
  /** Its words and files are where they belong. */
  doneWith(key: string): Promise<void>;
  /** Kept apart by the reason, for an operator; never lost. */
  setAside(key: string, why: AsideReason): Promise<void>;
}
