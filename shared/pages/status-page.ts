import type { Remedy } from '../domain/case/case.ts';
import type { CustomerStatus } from '../domain/case/customer-status.ts';
import type { Language } from '../domain/case/vocabulary.ts';
import { remedyLine } from '../domain/letters/remedy-line.ts';
import { dayInWords } from './dates.ts';
import { errorSummary, type FormError } from './form-error.ts';
import { blocks, escaped, linkedParagraph, page, paragraph } from './page.ts';
import { type AskedQuestion, questionForm } from './question-form.ts';
import { addition, gift, offer, withdrawal } from './status-forms.ts';
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
  /** Of ours, that wait for an answer. */
  questions?: readonly AskedQuestion[];
  /** We decided without an answer to one of them. */
  isAnswerNeedless?: boolean;
  /** Whom to ask outside, in words ready to read. */
  outside?: readonly string[];
  done?: StatusDone;
  /** What was sent and could not be taken. */
  error?: FormError;
  isLarge?: boolean;
}

/** How a case stands and what comes next by when, for its customer: nobody's name, no history, nothing of what it is about. */
export function statusPage(facts: StatusFacts): string {
  const { firm, address, language, timeZone, status, done, error, isLarge } = facts;
  const words = STATUS_WORDS[language];
  const day = (instant: string) => dayInWords(instant, language, timeZone);
  return page(
    {
      language,
      firm,
      isLarge,
      title: `${error === undefined ? '' : `${words.problemTitle}: `}${words.title}: ${firm}`,
    },
    blocks(
      `<h1>${escaped(status.caseNumber === '' ? words.headingEarly : words.heading(status.caseNumber))}</h1>`,
      done !== undefined && `<p class="told" role="status">${escaped(words.done[done])}</p>`,
      error !== undefined && errorSummary(error),
      howItStands(status, words, day),
      `<h2>${escaped(words.nextHeading)}</h2>`,
      nextStep(status, words, day),
      questions(facts, words, day),
      remedies(status, words, language),
      offer(status, words, address),
      gift(status, words, address),
      outsideRoute(facts, words),
      promises(status, words, day),
      addition(status, words, address, error, facts.questions ?? []),
      withdrawal(status, words, address),
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

function questions(facts: StatusFacts, words: StatusWords, day: Day) {
  const { questions: asked = [], isAnswerNeedless, status, address, error } = facts;
  const needless = isAnswerNeedless === true && status.decision !== null && paragraph(words.answerNeedless);
  const forms = asked.map((question) => questionForm(question, { words, day, address, error }));
  const heading = forms.length > 0 && `<h2>${escaped(words.questionsHeading)}</h2>`;
  return blocks(needless, heading, ...forms);
}

/** Nobody has to ask us whom else they can ask: it stands there as soon as we have decided, whatever we decided. */
function outsideRoute({ status, outside = [] }: StatusFacts, words: StatusWords): string | undefined {
  if (status.decision === null || outside.length === 0) return undefined;
  return blocks(`<h2>${escaped(words.comeBackHeading)}</h2>`, ...outside.map(linkedParagraph));
}
