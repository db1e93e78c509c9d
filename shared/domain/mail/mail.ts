/** A mail as it was read: addresses, words, files. Nothing of it is to be believed. */
export interface ReadMail {
  /** As its sender made it up; may be missing, or that of another mail. */
  messageId: string | undefined;
  /** All, in the order in which they stand, names in lower case: whoever handled the mail last wrote the first. */
  headers: readonly { name: string; value: string }[];
  from: { name: string; address: string } | undefined;
  /** Of `To`, `Cc` and what the receiving server added, in lower case. */
  recipients: readonly string[];
  subject: string;
  /** What it says, as plain text. */
  text: string;
  files: readonly MailFile[];
}

export interface MailFile {
  name: string;
  content: Uint8Array;
}

/** Why a mail opens no case and joins none. It is kept where an operator finds it, by this word. */
export const ASIDE_REASONS = [
  'automatic',
  'bounce',
  'list',
  'own',
  'too-many',
  'too-large',
  'unreadable',
  'virus',
] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];

/** SES takes 40 MB with all it carries; what is larger came by another way. */
export const LARGEST_MAIL_BYTES = 40 * 1024 * 1024;
/** Files of one mail that are looked at; the mail itself is kept whole. */
export const MOST_FILES_OF_A_MAIL = 25;

export function headerOf({ headers }: Pick<ReadMail, 'headers'>, name: string): string | undefined {
  return headers.find((header) => header.name === name)?.value;
}
