import type { Remedy } from '../domain/case/case.ts';
import type { CustomerStatus } from '../domain/case/customer-status.ts';
import type { Language } from '../domain/case/vocabulary.ts';
import { remedyLine } from '../domain/letters/remedy-line.ts';
import { dayInWords } from './dates.ts';
import { blocks, escaped, page, paragraph } from './page.ts';
import { STATUS_WORDS } from './status-words/status-words.ts';
import type { StatusDone, StatusWords } from './status-words/words.ts';

export interface StatusFacts {
  firm: string;
  /** Where the page is, `/status/TOKEN`: its forms go there. */
  address: string;
  language: Language;
  timeZone: string;
  /** Nothing while the case, accepted, is not open yet. */
  status: CustomerStatus;
  done?: StatusDone;
  /** Of other subjects (questions and uploads), whole sections of HTML, in their order. */
  sections?: readonly string[];
}

/** How a case stands and what comes next by when, for its customer: nobody's name, no history, nothing of what it is about. */
export function statusPage({ firm, address, language, timeZone, status, done, sections = [] }: StatusFacts): string {
  const words = STATUS_WORDS[language];
  const day = (instant: string) => dayInWords(instant, language, timeZone);
  return page(
    language,
    `${words.title}: ${firm}`,
    blocks(
      `<h1>${escaped(status.caseNumber === '' ? words.headingEarly : words.heading(status.caseNumber))}</h1>`,
      done !== undefined && `<p class="told" role="status">${escaped(words.done[done])}</p>`,
      howItStands(status, words, day),
      `<h2>${escaped(words.nextHeading)}</h2>`,
      nextStep(status, words, day),
      ...sections,
      remedies(status, words, language),
      offer(status, words, address),
      promises(status, words, day),
      addition(status, words, address),
      withdrawal(status, words, address),
      paragraph(firm),
    ),
  );
}

type Day = (instant: string) => string;

function howItStands(status: CustomerStatus, words: StatusWords, day: Day): string {
  const { receivedAt, decision, decidedAt, reopenedFor } = status;
  const because = reopenedFor === null ? undefined : words.reopened[reopenedFor as keyof StatusWords['reopened']];
  const told = [
    words.how[status.status],
    because,
    receivedAt === null ? undefined : words.receivedOn(day(receivedAt)),
    decidedAt === null ? undefined : words.decidedOn(day(decidedAt)),
    decision === null ? undefined : words.decided[decision as keyof StatusWords['decided']],
  ];
  return paragraph(told.filter((sentence) => sentence !== undefined).join(' '));
}

function nextStep({ next }: CustomerStatus, words: StatusWords, day: Day): string {
  return paragraph([words.next[next.what], ...(next.by === null ? [] : [words.by(day(next.by))])].join(' '));
}

function remedies({ remedies: granted }: CustomerStatus, words: StatusWords, language: Language) {
  if (granted.length === 0) return undefined;
  const lines = granted.map(({ kind, amountMinor, currency, state }) => {
    const shown = { kind, amountMinor: amountMinor ?? undefined, currency: currency ?? undefined } as Remedy;
    return `<li>${escaped(`${remedyLine(shown, language)}: ${words.remedyState[state]}`)}</li>`;
  });
  return `<h2>${escaped(words.remediesHeading)}</h2>\n<ul>\n${lines.join('\n')}\n</ul>`;
}

function promises({ deadlines }: CustomerStatus, words: StatusWords, day: Day): string | undefined {
  if (deadlines.length === 0) return undefined;
  const lines = deadlines.map(({ kind, dueAt, state }) => {
    return `<li>${escaped(`${words.promise[kind]}: ${words.state[state](day(dueAt))}`)}</li>`;
  });
  return `<h2>${escaped(words.promisesHeading)}</h2>\n<ul>\n${lines.join('\n')}\n</ul>`;
}

function offer({ may }: CustomerStatus, words: StatusWords, address: string): string | undefined {
  if (!may.includes('accept')) return undefined;
  return `<h2>${escaped(words.offerHeading)}</h2>
${paragraph(words.offer)}
<form method="post" action="${escaped(address)}">
<button name="do" value="accept">${escaped(words.accept)}</button>
<button name="do" value="decline">${escaped(words.decline)}</button>
</form>`;
}

function addition({ may }: CustomerStatus, words: StatusWords, address: string): string | undefined {
  if (!may.includes('add')) return undefined;
  return `<h2>${escaped(words.addHeading)}</h2>
<form method="post" action="${escaped(address)}" autocomplete="off">
<label for="text">${escaped(words.add)}</label>
<textarea id="text" name="text" rows="4" maxlength="5000" required></textarea>
<button name="do" value="add">${escaped(words.send)}</button>
</form>`;
}

function withdrawal({ may }: CustomerStatus, words: StatusWords, address: string): string | undefined {
  if (!may.includes('withdraw')) return undefined;
  return `<h2>${escaped(words.withdrawHeading)}</h2>
${paragraph(words.withdraw)}
<form method="post" action="${escaped(address)}">
<button name="do" value="withdraw">${escaped(words.withdrawButton)}</button>
</form>`;
}
