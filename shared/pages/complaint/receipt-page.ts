import type { CustomerStatus } from '../../domain/case/customer-status.ts';
import type { Language } from '../../domain/case/vocabulary.ts';
import { COMPLAINT_WORDS } from '../complaint-words/complaint-words.ts';
import { dayInWords } from '../dates.ts';
import { blocks, escaped, linkedParagraph, page, paragraph } from '../page.ts';
import { STATUS_WORDS } from '../status-words/status-words.ts';
import { SENT_SCRIPT } from './draft-script.ts';

export interface ReceiptPageFacts {
  firm: string;
  language: Language;
  timeZone: string;
  /** As printed, 3-3-4. */
  caseNumber: string;
  next: CustomerStatus['next'];
  secret: string;
  /** Six digits. */
  pin: string;
  /** Of the toll-free line, if there is one. */
  number?: string | undefined;
  /** Whole, so that it can be printed. */
  statusLink: string;
  /** Whom to ask outside, in words ready to read. */
  outside: readonly string[];
}

/** What follows a form that was sent: its number, what happens by when, and all that opens the case later. */
export function receiptPage(facts: ReceiptPageFacts): string {
  const { firm, language, timeZone, caseNumber, next, secret, pin, number, statusLink, outside } = facts;
  const words = COMPLAINT_WORDS[language];
  const { next: steps, by, comeBackHeading } = STATUS_WORDS[language];
  const when = next.by === null ? words.byUnknown : by(dayInWords(next.by, language, timeZone));
  return page(
    { language, firm, title: `${words.received}: ${caseNumber}` },
    blocks(
      `<h1>${escaped(words.received)}</h1>`,
      `<p class="told" role="status">${escaped(words.yourNumber)}: <strong class="number">${escaped(caseNumber)}</strong></p>`,
      `<h2>${escaped(words.nextHeading)}</h2>`,
      paragraph(`${steps[next.what]} ${when}`),
      paragraph(words.procedure),
      `<h2>${escaped(words.keepHeading)}</h2>`,
      paragraph(words.keep),
      `<dl>
<dt>${escaped(words.pageLink)}</dt><dd><a href="${escaped(statusLink)}">${escaped(statusLink)}</a></dd>
<dt>${escaped(words.secret)}</dt><dd><code>${escaped(secret)}</code><br>${escaped(words.secretUse)}</dd>`,
      number !== undefined &&
        `<dt>${escaped(words.pin)}</dt><dd><code>${escaped(pin)}</code><br>${escaped(words.pinUse(number))}</dd>`,
      '</dl>',
      outside.length > 0 && `<h2>${escaped(comeBackHeading)}</h2>`,
      ...outside.map(linkedParagraph),
      `<script>${SENT_SCRIPT}</script>`,
    ),
  );
}
