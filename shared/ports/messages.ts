/** A letter on its way out. `id` is the letter record's: a provider that knows ids sends the same one once. */
export interface OutgoingLetter {
  id: string;
  to: string;
  /** Mail only. */
  subject?: string;
  text: string;
  /** Mail only: the same words for programs that show HTML. */
  html?: string;
  language: string;
  /** Mail only: pictures that the HTML shows as `cid:` and their id. */
  pictures?: readonly MailPicture[];
  /** Mail only: where an answer goes, so that it finds its case. */
  replyTo?: string;
}

/** A PNG that goes with a mail. */
export interface MailPicture {
  /** Letters, digits, dashes and dots; each once in a mail. */
  id: string;
  png: Uint8Array;
  /** What it shows, in words. */
  alt: string;
}

/** What the provider calls it, where it says so: what a bounce or a question about a letter is traced by. */
export interface Taken {
  messageId?: string;
}

/**
 * Mail or SMS. Resolves once the provider has taken the letter; at least once.
 * @throws AppError `undeliverable` where this address will never take it; anything else may pass.
 */
export interface Messenger {
  send(letter: OutgoingLetter): Promise<Taken>;
  /** Takes away every copy that it keeps of letters whose id begins so. Providers on AWS keep none. */
  forget(beginning: string): Promise<void>;
}
