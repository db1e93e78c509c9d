import type { Authority, ContactChannel, SupportDriver } from '../../domain/case/vocabulary.ts';

/** Every sentence of the page on which customers complain, and of the receipt that follows it. */
export interface ComplaintWords {
  /** The language's own name, and what the list of languages is called. */
  name: string;
  languages: string;
  title: string;
  intro: string;
  /** @param number the toll-free line */
  orCall: (number: string) => string;
  optional: string;
  draft: { kept: string; restored: string; forget: string };

  happenedHeading: string;
  message: string;
  messageHint: string;
  remedySought: string;
  orderId: string;
  product: string;
  files: string;
  filesHint: string;

  youHeading: string;
  youHint: string;
  fullName: string;
  email: string;
  phone: string;
  channel: string;
  anyChannel: string;
  channels: Record<ContactChannel, string>;
  consent: string;
  mayCall: string;
  mayText: string;

  supportHeading: string;
  supportNeeds: string;
  supportHint: string;
  drivers: string;
  driver: Record<SupportDriver, string>;

  behalf: string;
  forName: string;
  forAuthority: string;
  noAuthority: string;
  authorities: Record<Authority, string>;
  forNote: string;

  trap: string;
  send: string;

  /** By field: where it is missing or not as it must be. */
  wrong: Record<'message' | 'email' | 'phone' | 'forName' | 'forAuthority', string>;
  tooLong: (label: string, longest: number) => string;
  unreadable: (label: string) => string;
  pressAgain: string;
  trapFilled: string;
  sentBefore: string;
  filesTooLarge: string;

  received: string;
  yourNumber: string;
  nextHeading: string;
  byUnknown: string;
  /** How we deal with complaints, in short. */
  procedure: string;
  keepHeading: string;
  keep: string;
  pageLink: string;
  secret: string;
  secretUse: string;
  pin: string;
  pinUse: (number: string) => string;
}
